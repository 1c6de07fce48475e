// The last pass: segments and claims become the bare text and the ledger, from left to right.
#include "draft.hpp"
#include "edit_kinds.hpp"

#include <algorithm>

namespace recension::markup {
namespace {

class Composer {
public:
  explicit Composer(Draft& d) : d_(d) {}

  Stripped run() {
    bare().reserve(d_.text.size());
    for (const Segment& s : d_.segments) {
      gap_until(s.range.begin);
      separate(s);
      segment(s);
    }
    gap_until(TextPos(d_.text.size()));
    empty_edits();
    settle({});
    close_block();
    place_pages();
    place_parts();
    forget_marks_that_were_not_placed();
    std::stable_sort(d_.bare.pages.begin(), d_.bare.pages.end(),
                     [](const PageMark& x, const PageMark& y) { return x.source.begin < y.source.begin; });
    return {std::move(d_.bare), std::move(ledger_)};
  }

private:
  Draft& d_;
  Ledger ledger_;
  TextPos at_;                // decoded text already in the ledger
  std::size_t next_edit_ = 0; // of the decoding
  std::size_t next_tag_ = 0;  // the first from there on that is neither a line end nor a character
  std::size_t next_claim_ = 0;
  struct GapEntry {
    std::size_t entry; // of the ledger
    bool blank;        // as against a claim or a tag that stands among blanks
  };
  std::vector<GapEntry> gap_; // since the last blank behind ink, to be settled when ink follows
  std::vector<std::size_t> waiting_pages_;
  std::vector<bool> open_ = std::vector<bool>(d_.bare.notes.size() + 1); // streams that have a block already
  std::vector<bool> page_placed_ = std::vector<bool>(d_.bare.pages.size());
  std::vector<bool> call_placed_ = std::vector<bool>(d_.bare.calls.size());
  bool in_block_ = false;
  std::int32_t stream_ = no_note;

  std::string& bare() { return d_.bare.text; }

  // --- ledger entries ---------------------------------------------------------------------------------------

  [[nodiscard]] SourcePos source_begin() const {
    return ledger_.entries.empty() ? SourcePos() : ledger_.entries.back().source.end;
  }

  void entry(TextPos end, SourcePos source_end, Disposition disposition, Kind kind, std::string_view rule,
             bool of_form) {
    ledger_.entries.push_back({SourceRange(source_begin(), source_end),
                               TextRange(at_, end),
                               BarePos(bare().size()),
                               disposition,
                               kind,
                               rule,
                               {},
                               of_form});
    at_ = end;
  }

  // Edits of the decoding that take no room in the text (a BOM, a tag) become entries of their own. Amid a gap they
  // are part of it.
  void empty_edits() {
    const auto& edits = d_.decoded->edits;
    for (; next_edit_ < edits.size() && edits[next_edit_].text.begin == at_ && edits[next_edit_].text.empty();
         ++next_edit_) {
      const Named named = name_of(edits[next_edit_]);
      if (!gap_.empty()) gap_.push_back({ledger_.entries.size(), false});
      entry(at_, edits[next_edit_].source.end, Disposition::excised, named.kind, named.rule, false);
    }
  }

  [[nodiscard]] SourcePos source_end_for(TextPos end) {
    const auto& edits = d_.decoded->edits;
    SourcePos out = d_.decoded->to_source(end);
    while (next_edit_ < edits.size() && edits[next_edit_].text.begin < end)
      ++next_edit_;
    // A mark that stands right at `end` is not part of what ends here.
    if (next_edit_ < edits.size() && edits[next_edit_].text.begin == end && edits[next_edit_].text.empty())
      out = edits[next_edit_].source.begin;
    return out;
  }

  void take(TextPos end, Disposition disposition, Kind kind, std::string_view rule, bool of_form) {
    empty_edits();
    if (at_ >= end) return;
    const SourcePos source_end = source_end_for(end);
    entry(end, source_end, disposition, kind, rule, of_form);
  }

  // Text that stays: where the decoding changed characters, an entry says so.
  void keep(TextPos end) {
    const auto& edits = d_.decoded->edits;
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
    const std::string_view added = slice(d_.text, TextRange(at_, end));
    LedgerEntry* last = ledger_.entries.empty() ? nullptr : &ledger_.entries.back();
    if (last != nullptr && last->disposition == Disposition::kept && last->text.end == at_) {
      last->text.end = end;
      last->source.end = source_end;
      at_ = end;
    } else {
      entry(end, source_end, Disposition::kept, Kind::layout, {}, false);
    }
    bare().append(added);
  }

  void append_decoded(const Edit& edit) {
    const std::string_view added = slice(d_.text, edit.text);
    const Named named = name_of(edit);
    LedgerEntry* last = ledger_.entries.empty() ? nullptr : &ledger_.entries.back();
    if (last != nullptr && last->kind == named.kind && last->rule == named.rule &&
        last->disposition == Disposition::rewritten && last->text.end == at_ &&
        last->replacement == slice(d_.text, last->text)) { // as against a blank that stands for others
      last->text.end = edit.text.end;
      last->source.end = edit.source.end;
      at_ = edit.text.end;
      last->replacement = slice(d_.text, last->text);
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
      const Claim* claim = next_claim_ < d_.claims.size() ? &d_.claims[next_claim_] : nullptr;
      if (claim != nullptr && claim->range.begin == at_) {
        apply(*claim);
        ++next_claim_;
        continue;
      }
      blanks_until(claim != nullptr ? std::min(end, claim->range.begin) : end);
    }
  }

  void skip_past_claims() {
    while (next_claim_ < d_.claims.size() && d_.claims[next_claim_].range.begin < at_)
      ++next_claim_;
  }

  void apply(const Claim& c) {
    empty_edits(); // a tag before the mark is none of it
    const SourcePos begin = source_begin();
    const std::size_t entries = ledger_.entries.size();
    take(c.range.end, Disposition::excised, c.kind, c.rule, c.of_form);
    if (!gap_.empty() && ledger_.entries.size() > entries) gap_.push_back({ledger_.entries.size() - 1, false});
    const SourceRange source(begin, source_begin());
    for (std::int32_t p = c.page; p >= 0 && p < c.page + c.pages; ++p) {
      d_.bare.pages[static_cast<std::size_t>(p)].source = source;
      page_placed_[static_cast<std::size_t>(p)] = true;
      waiting_pages_.push_back(static_cast<std::size_t>(p));
    }
    if (c.call >= 0) {
      CallMark& call = d_.bare.calls[static_cast<std::size_t>(c.call)];
      call_placed_[static_cast<std::size_t>(c.call)] = true;
      call.source = source;
      call.at = BarePos(bare().size());
    }
  }

  // A run of blanks within a line, then a line end, and so on: an entry each; one for each edit too.
  void blanks_until(TextPos end) {
    while (at_ < end) {
      empty_edits();
      const std::size_t begin = at_.value;
      const bool line_end = d_.text[begin] == '\n';
      const Edit* edit = edit_here();
      std::size_t stop = edit != nullptr ? edit->text.end.value : begin + 1;
      const std::size_t limit = edit != nullptr ? stop : std::min(std::size_t{end.value}, next_tag_before(end));
      while (stop < limit && (d_.text[stop] == '\n') == line_end)
        ++stop;
      const bool run = !line_end && stop - begin > 1;
      Named named{run ? Kind::blank_run : Kind::layout, line_end ? "line-break" : run ? "blanks" : "blank"};
      if (edit != nullptr && edit->change != Change::line_end && edit->change != Change::encoding)
        named = name_of(*edit);
      gap_.push_back({ledger_.entries.size(), true});
      take(TextPos(stop), Disposition::excised, named.kind, named.rule, false);
    }
  }

  // The edit that begins right here, if one does that leaves something.
  [[nodiscard]] const Edit* edit_here() const {
    const auto& edits = d_.decoded->edits;
    if (next_edit_ >= edits.size() || edits[next_edit_].text.begin != at_) return nullptr;
    const Change change = edits[next_edit_].change;
    return change == Change::line_end || change == Change::encoding ? nullptr : &edits[next_edit_];
  }

  // Line ends and characters of other encodings belong to the run that they stand in; tags do not.
  std::size_t next_tag_before(TextPos end) {
    const auto& edits = d_.decoded->edits;
    next_tag_ = std::max(next_tag_, next_edit_);
    while (next_tag_ < edits.size() &&
           (edits[next_tag_].change == Change::line_end || edits[next_tag_].change == Change::encoding))
      ++next_tag_;
    return next_tag_ < edits.size() ? std::min(edits[next_tag_].text.begin, end).value : end.value;
  }

  // Decides what stands in the bare text for the gap before the next ink: nothing, " " or "\n".
  void settle(std::string_view separator) {
    if (!separator.empty() && !gap_.empty()) {
      LedgerEntry& e = ledger_.entries[carrier(separator)];
      e.bare = BarePos(bare().size());
      const bool same = slice(d_.text, e.text) == separator && slice(d_.decoded->source(), e.source) == separator;
      e.disposition = same ? Disposition::kept : Disposition::rewritten;
      e.replacement = same ? std::string_view{} : separator;
      bare().append(separator);
    }
    bool behind = separator.empty();
    for (const GapEntry& g : gap_) {
      LedgerEntry& e = ledger_.entries[g.entry];
      if (e.disposition != Disposition::excised)
        behind = true;
      else
        e.bare = BarePos(bare().size() - (behind ? 0 : separator.size()));
    }
    gap_.clear();
  }

  // The entry that stays as the separator: one that is the separator already, else the first that was any.
  [[nodiscard]] std::size_t carrier(std::string_view separator) const {
    for (const GapEntry& g : gap_)
      if (g.blank && slice(d_.text, ledger_.entries[g.entry].text) == separator) return g.entry;
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
        ledger_.entries.push_back({SourceRange(source_begin(), source_begin()),
                                   TextRange(at_, at_),
                                   BarePos(bare().size()),
                                   Disposition::rewritten,
                                   Kind::layout,
                                   "paragraph",
                                   {},
                                   false});
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
    const auto stream = static_cast<std::size_t>(s.note + 1);
    d_.bare.blocks.push_back(
        {BareRange(bare().size(), bare().size()), s.note, !s.starts && open_[stream], !s.starts && s.tight});
    open_[stream] = true;
    in_block_ = true;
    stream_ = s.note;
  }

  void close_block() {
    if (in_block_) d_.bare.blocks.back().range.end = BarePos(bare().size());
  }

  void place_pages() {
    for (const std::size_t p : waiting_pages_)
      d_.bare.pages[p].at = BarePos(bare().size());
    waiting_pages_.clear();
  }

  // Where two rules claimed one place the first stands, and what the other would have marked is none.
  void forget_marks_that_were_not_placed() {
    std::vector<std::int32_t> moved;
    std::vector<CallMark> calls;
    for (std::size_t c = 0; c < d_.bare.calls.size(); ++c) {
      moved.push_back(call_placed_[c] ? static_cast<std::int32_t>(calls.size()) : no_call);
      if (call_placed_[c]) calls.push_back(d_.bare.calls[c]);
    }
    d_.bare.calls = std::move(calls);
    for (NoteMark& n : d_.bare.notes)
      if (n.call != no_call) n.call = moved[static_cast<std::size_t>(n.call)];
    std::vector<PageMark> pages;
    for (std::size_t p = 0; p < d_.bare.pages.size(); ++p)
      if (page_placed_[p]) pages.push_back(std::move(d_.bare.pages[p]));
    d_.bare.pages = std::move(pages);
  }

  // A part begins with the first ink that is its own, and ends with the last.
  void place_parts() {
    for (const PartRange& p : d_.parts)
      d_.bare.parts.push_back({p.holds, bare_from(p.range.begin), bare_from(p.range.end)});
  }

  // Where the bare text goes on from a place of the decoded text.
  [[nodiscard]] BarePos bare_from(TextPos p) const {
    const auto after = std::upper_bound(ledger_.entries.begin(), ledger_.entries.end(), p,
                                        [](TextPos q, const LedgerEntry& e) { return q < e.text.end; });
    if (after == ledger_.entries.end()) return BarePos(d_.bare.text.size());
    const bool inside = after->disposition == Disposition::kept && after->text.begin < p;
    return inside ? after->bare + (p - after->text.begin) : after->bare;
  }

  // A segment's own text: ink is kept, blanks inside become one, claims go.
  void segment(const Segment& s) {
    bool first = true;
    while (at_ < s.range.end) {
      skip_past_claims();
      const Claim* claim = next_claim_ < d_.claims.size() ? &d_.claims[next_claim_] : nullptr;
      if (claim != nullptr && claim->range.begin == at_) {
        apply(*claim);
        ++next_claim_;
        continue;
      }
      const TextPos stop = claim != nullptr ? std::min(s.range.end, claim->range.begin) : s.range.end;
      if (blank_at(d_.text, at_.value) > 0) {
        blanks_until(end_of_blanks(stop));
        continue;
      }
      if (!first) settle(gap_.empty() ? "" : " ");
      if (first) settle({});
      first = false;
      place_pages();
      keep(end_of_ink(stop));
    }
  }

  [[nodiscard]] TextPos end_of_blanks(TextPos stop) const {
    std::size_t at = at_.value;
    while (at < stop.value && blank_at(d_.text, at) > 0)
      at += blank_at(d_.text, at);
    return TextPos(at);
  }

  // Ink with the single blanks inside it, so that a kept run is one entry.
  [[nodiscard]] TextPos end_of_ink(TextPos stop) const {
    std::size_t at = at_.value;
    while (at < stop.value) {
      if (d_.text[at] > ' ') {
        ++at;
        continue;
      }
      const bool blank = blank_at(d_.text, at) > 0;
      const bool ordinary = blank && d_.text[at] == ' ' && at + 1 < stop.value && blank_at(d_.text, at + 1) == 0;
      if (blank && !ordinary) break;
      ++at;
    }
    return TextPos(at);
  }
};

} // namespace

Stripped compose(Draft& d) {
  return Composer(d).run();
}

} // namespace recension::markup
