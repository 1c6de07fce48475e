// The last step: segments and claims become the bare text and the ledger, from left to right.
#include "edit_kinds.hpp"
#include "passes.hpp"
#include "text_facts.hpp"

#include <algorithm>
#include <map>

namespace recension::markup {
namespace {

class Composer {
public:
  Composer(const Scan& scan, const Claims& claims, const Notes& notes)
      : decoded_(scan.decoded), text_(scan.text), claims_(claims.all()), notes_(notes),
        open_(notes.notes.size() + 1) {
    for (const FoundNote& n : notes.notes)
      bare_.notes.push_back({n.label, {}, {}});
  }

  Stripped run(const std::vector<Segment>& segments, const Scan& scan) {
    bare().reserve(text_.size() + 1); // the reading text, which it may become, ends with a line end
    for (const Segment& s : segments) {
      gap_until(s.range.begin);
      if (s.note) marks_without_text();
      separate(s);
      segment(s);
    }
    gap_until(TextPos(text_.size()));
    empty_edits();
    settle({});
    close_block();
    place_pages();
    bare_.parts = find_part_marks(scan, ledger_, bare_.text.size());
    bare_.record = scan.decoded.record;
    link_notes();
    bare_.pages = with_reporters_named(std::move(bare_.pages));
    return {std::move(bare_), std::move(ledger_), {}};
  }

private:
  const DecodedText& decoded_;
  const std::string_view text_;
  const std::vector<Claim>& claims_;
  const Notes& notes_;
  BareText bare_;
  Ledger ledger_;
  TextPos at_;                // decoded text already in the ledger
  std::size_t next_edit_ = 0; // of the decoding
  std::size_t next_tag_ = 0;  // the first from there on that is neither a line end nor a character
  std::size_t next_claim_ = 0;
  struct GapEntry {
    std::size_t entry; // of the ledger
    bool blank;        // as against a claim or a tag among blanks
  };
  std::vector<GapEntry> gap_;              // since the last blank after ink, to be settled when ink follows
  std::size_t first_waiting_page_ = 0;     // pages whose first word is yet to come: from here on
  std::vector<bool> open_;                 // streams that have a block already: the body, then each note
  std::map<TextPos, std::uint32_t> calls_; // by where their claims begin
  bool in_block_ = false;
  std::optional<NoteIndex> stream_;

  std::string& bare() { return bare_.text; }

  // --- ledger entries ---------------------------------------------------------------------------------------

  [[nodiscard]] SourcePos source_begin() const {
    return ledger_.entries.empty() ? SourcePos() : ledger_.entries.back().source.end;
  }

  void entry(TextPos end, SourcePos source_end, Disposition disposition, MarkupKind kind, std::string_view rule,
             bool of_form) {
    ledger_.entries.push_back({SourceRange(source_begin(), source_end),
                               TextRange(at_, end),
                               BarePos(bare().size()),
                               disposition,
                               kind,
                               of_form,
                               rule,
                               {}});
    at_ = end;
  }

  // Edits of the decoding that take no room in the text (a BOM, a tag) become entries of their own. Amid a gap they
  // are part of it.
  void empty_edits() {
    const auto& edits = decoded_.edits;
    for (; next_edit_ < edits.size() && edits[next_edit_].text.begin == at_ && edits[next_edit_].text.empty();
         ++next_edit_) {
      const Named named = name_of(edits[next_edit_]);
      if (!gap_.empty()) gap_.push_back({ledger_.entries.size(), false});
      entry(at_, edits[next_edit_].source.end, Disposition::excised, named.kind, named.rule, false);
    }
  }

  [[nodiscard]] SourcePos source_end_for(TextPos end) {
    const auto& edits = decoded_.edits;
    SourcePos out = decoded_.to_source(end);
    while (next_edit_ < edits.size() && edits[next_edit_].text.begin < end)
      ++next_edit_;
    // A mark right at `end` is no part of what ends here.
    if (next_edit_ < edits.size() && edits[next_edit_].text.begin == end && edits[next_edit_].text.empty())
      out = edits[next_edit_].source.begin;
    return out;
  }

  void take(TextPos end, Disposition disposition, MarkupKind kind, std::string_view rule, bool of_form) {
    empty_edits();
    if (at_ >= end) return;
    const SourcePos source_end = source_end_for(end);
    entry(end, source_end, disposition, kind, rule, of_form);
  }

  // Text that stays: where the decoding changed characters, an entry says so.
  void keep(TextPos end) {
    const auto& edits = decoded_.edits;
    while (at_ < end) {
      empty_edits();
      const bool edited = next_edit_ < edits.size() && edits[next_edit_].text.begin < end;
      const TextPos same = edited ? edits[next_edit_].text.begin : end;
      if (at_ < same) {
        const SourcePos source_end = source_begin() + (same - at_);
        append_kept(same, source_end);
      } else {
        append_decoded(edits[next_edit_++]);
      }
    }
  }

  void append_kept(TextPos end, SourcePos source_end) {
    const std::string_view added = slice(text_, TextRange(at_, end));
    LedgerEntry* last = ledger_.entries.empty() ? nullptr : &ledger_.entries.back();
    if (last != nullptr && last->disposition == Disposition::kept && last->text.end == at_) {
      last->text.end = end;
      last->source.end = source_end;
      at_ = end;
    } else {
      entry(end, source_end, Disposition::kept, MarkupKind::layout, {}, false);
    }
    bare().append(added);
  }

  void append_decoded(const Edit& edit) {
    const std::string_view added = slice(text_, edit.text);
    const Named named = name_of(edit);
    LedgerEntry* last = ledger_.entries.empty() ? nullptr : &ledger_.entries.back();
    if (last != nullptr && last->kind == named.kind && last->rule == named.rule &&
        last->disposition == Disposition::rewritten && last->text.end == at_ &&
        last->replacement == slice(text_, last->text)) { // as against a blank that replaces others
      last->text.end = edit.text.end;
      last->source.end = edit.source.end;
      at_ = edit.text.end;
      last->replacement = slice(text_, last->text);
    } else {
      entry(edit.text.end, edit.source.end, Disposition::rewritten, named.kind, named.rule, false);
      ledger_.entries.back().replacement = added;
    }
    bare().append(added);
  }

  // --- gaps: blanks and claims between inks -------------------------------------------------------------------

  void gap_until(TextPos end) {
    while (at_ < end) {
      skip_past_claims();
      const Claim* claim = next_claim_ < claims_.size() ? &claims_[next_claim_] : nullptr;
      if (claim != nullptr && claim->range.begin == at_) {
        apply(*claim);
        ++next_claim_;
        continue;
      }
      blanks_until(claim != nullptr ? std::min(end, claim->range.begin) : end);
    }
  }

  // A note that is set where it is called: the call belongs to the text before the note.
  void marks_without_text() {
    skip_past_claims();
    for (; next_claim_ < claims_.size() && claims_[next_claim_].range == TextRange(at_, at_); ++next_claim_)
      apply(claims_[next_claim_]);
  }

  void skip_past_claims() {
    while (next_claim_ < claims_.size() && claims_[next_claim_].range.begin < at_)
      ++next_claim_;
  }

  void apply(const Claim& c) {
    empty_edits(); // a tag before the mark does not belong to it
    const SourcePos begin = source_begin();
    const std::size_t entries = ledger_.entries.size();
    take(c.range.end, Disposition::excised, c.kind, c.rule, c.of_form);
    if (!gap_.empty() && ledger_.entries.size() > entries) gap_.push_back({ledger_.entries.size() - 1, false});
    const SourceRange source(begin, source_begin());
    if (const auto* pages = std::get_if<PagesBegin>(&c.mark))
      for (const PageBegins& p : pages->pages)
        bare_.pages.push_back({p.reporter, p.number, source, BarePos(bare().size())});
    if (const auto* call = std::get_if<NoteIsCalled>(&c.mark)) {
      calls_[c.range.begin] = static_cast<std::uint32_t>(bare_.calls.size());
      bare_.calls.push_back({call->label, source, BarePos(bare().size())});
    }
    if (const auto* label = std::get_if<NoteBegins>(&c.mark)) bare_.notes[label->note].source = source;
  }

  // A run of blanks within a line, then a line end, and so on: an entry each; one for each edit too.
  void blanks_until(TextPos end) {
    while (at_ < end) {
      empty_edits();
      const std::size_t begin = at_.value;
      const bool line_end = text_[begin] == '\n';
      const Edit* edit = edit_here();
      std::size_t stop = edit != nullptr ? edit->text.end.value : begin + 1;
      const std::size_t limit = edit != nullptr ? stop : std::min(std::size_t{end.value}, next_tag_before(end));
      while (stop < limit && (text_[stop] == '\n') == line_end)
        ++stop;
      const bool run = !line_end && stop - begin > 1;
      Named named{run ? MarkupKind::blank_run : MarkupKind::layout, line_end ? "line-break"
                                                                    : run    ? "blanks"
                                                                             : "blank"};
      if (edit != nullptr && edit->change != Change::line_end && edit->change != Change::encoding)
        named = name_of(*edit);
      gap_.push_back({ledger_.entries.size(), true});
      take(TextPos(stop), Disposition::excised, named.kind, named.rule, false);
    }
  }

  // The edit that begins right here, if one does that leaves something.
  [[nodiscard]] const Edit* edit_here() const {
    const auto& edits = decoded_.edits;
    if (next_edit_ >= edits.size() || edits[next_edit_].text.begin != at_) return nullptr;
    const Change change = edits[next_edit_].change;
    return change == Change::line_end || change == Change::encoding ? nullptr : &edits[next_edit_];
  }

  // Line ends and characters of other encodings belong to the run around them; tags do not.
  std::size_t next_tag_before(TextPos end) {
    const auto& edits = decoded_.edits;
    next_tag_ = std::max(next_tag_, next_edit_);
    while (next_tag_ < edits.size() &&
           (edits[next_tag_].change == Change::line_end || edits[next_tag_].change == Change::encoding))
      ++next_tag_;
    return next_tag_ < edits.size() ? std::min(edits[next_tag_].text.begin, end).value : end.value;
  }

  // Decides what the bare text has for the gap before the next ink: nothing, " " or "\n".
  void settle(std::string_view separator) {
    if (!separator.empty() && !gap_.empty()) {
      LedgerEntry& e = ledger_.entries[carrier(separator)];
      e.bare = BarePos(bare().size());
      const bool same = slice(text_, e.text) == separator && slice(decoded_.source(), e.source) == separator;
      e.disposition = same ? Disposition::kept : Disposition::rewritten;
      e.replacement = same ? std::string_view{} : separator;
      bare().append(separator);
    }
    bool after = separator.empty();
    for (const GapEntry& g : gap_) {
      LedgerEntry& e = ledger_.entries[g.entry];
      if (e.disposition != Disposition::excised)
        after = true;
      else
        e.bare = BarePos(bare().size() - (after ? 0 : separator.size()));
    }
    gap_.clear();
  }

  // The entry that stays as the separator: one that is the separator already, else the first that was any.
  [[nodiscard]] std::size_t carrier(std::string_view separator) const {
    for (const GapEntry& g : gap_)
      if (g.blank && slice(text_, ledger_.entries[g.entry].text) == separator) return g.entry;
    for (const GapEntry& g : gap_)
      if (g.blank && !ledger_.entries[g.entry].text.empty()) return g.entry;
    return gap_.front().entry;
  }

  // --- blocks -------------------------------------------------------------------------------------------------

  void separate(const Segment& s) {
    const bool other_stream = s.note != stream_;
    if (!in_block_) {
      settle({});
      open_block(s);
    } else if (s.starts || other_stream) {
      if (gap_.empty()) { // nothing between that could carry the break: a byline run on without a blank
        entry(at_, source_begin(), Disposition::rewritten, MarkupKind::layout, "paragraph", false);
        gap_.push_back({ledger_.entries.size() - 1, true});
      }
      close_block();
      settle("\n");
      open_block(s);
    } else {
      settle(s.tight ? "" : " ");
    }
    place_pages();
  }

  void open_block(const Segment& s) {
    const std::size_t stream = s.note ? *s.note + 1 : 0;
    bare_.blocks.push_back(
        {BareRange(bare().size(), bare().size()), s.note, !s.starts && open_[stream], !s.starts && s.tight});
    open_[stream] = true;
    in_block_ = true;
    stream_ = s.note;
  }

  void close_block() {
    if (in_block_) bare_.blocks.back().range.end = BarePos(bare().size());
  }

  // A page begins with the next word that is kept.
  void place_pages() {
    for (; first_waiting_page_ < bare_.pages.size(); ++first_waiting_page_)
      bare_.pages[first_waiting_page_].at = BarePos(bare().size());
  }

  // A note whose call lost its place to another claim has none.
  void link_notes() {
    for (std::size_t n = 0; n < bare_.notes.size(); ++n)
      if (const auto call = notes_.notes[n].called ? calls_.find(*notes_.notes[n].called) : calls_.end();
          call != calls_.end())
        bare_.notes[n].call = call->second;
  }

  // A segment's own text: ink is kept, blanks inside become one, claims go.
  void segment(const Segment& s) {
    bool first = true;
    while (at_ < s.range.end) {
      skip_past_claims();
      const Claim* claim = next_claim_ < claims_.size() ? &claims_[next_claim_] : nullptr;
      if (claim != nullptr && claim->range.begin == at_) {
        apply(*claim);
        ++next_claim_;
        continue;
      }
      const TextPos stop = claim != nullptr ? std::min(s.range.end, claim->range.begin) : s.range.end;
      if (blank_at(text_, at_.value) > 0) {
        blanks_until(TextPos(end_of_blanks(text_, at_.value, stop.value)));
        continue;
      }
      if (!first) settle(gap_.empty() ? "" : " ");
      if (first) settle({});
      if (first && s.inferred) bare_.inferred.push_back(BarePos(bare().size()));
      first = false;
      place_pages();
      keep(TextPos(end_of_words(text_, at_.value, stop.value)));
    }
  }
};

} // namespace

Stripped compose(const Scan& scan, const Claims& claims, const Notes& notes, const std::vector<Segment>& segments) {
  Stripped out = Composer(scan, claims, notes).run(segments, scan);
  out.diagnostics = claims.reports();
  return out;
}

} // namespace recension::markup
