// The comparison of a canonical text with the witnesses that it was made of.
#include "../place_index.hpp"
#include "alignment.hpp"
#include "build.hpp"
#include "rows.hpp"

#include <recension/wording.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace recension::render::html {
namespace {

class MergeComparison {
public:
  MergeComparison(const PageParts& parts, const CriticalText& text)
      : all_(parts.witnesses), collations_(*parts.collations), text_(text) {
    for (const Witness* w : all_) {
      columns_.emplace_back(*w);
      std::map<ReadPos, std::size_t>& notes = notes_.emplace_back();
      for (std::size_t f = 0; f < w->structure.footnotes.size(); ++f)
        if (w->structure.footnotes[f].note) notes[w->structure.footnotes[f].range.begin] = f;
    }
  }

  void write(Comparison& out) {
    cut_witnesses();
    for (const CriticalSection& s : text_.sections)
      plan_section(s);
    for (std::size_t r = 0; r < rows_.size(); ++r)
      row_of_[{shown_[r].section->id, shown_[r].note, shown_[r].paragraph}] = r;
    gather_places(out);
    gather_moved(out);
    write_canonical(out);
    for (ColumnText& c : columns_)
      c.sort();
    write_rows(rows_, columns_, 1, out);
    find_where_places_stand(out);
  }

private:
  std::span<const Witness* const> all_;
  const Collations& collations_;
  const CriticalText& text_;
  const PlaceIndex index_{text_};
  std::map<std::pair<std::size_t, std::size_t>, Alignment> alignments_;
  std::vector<ColumnText> columns_;
  std::vector<PlannedRow> rows_;
  std::map<const CriticalParagraph*, std::vector<std::vector<ReadRange>>> beside_; // by witness: pieces
  // By row: what of the critical text it shows.
  struct ShownText {
    const CriticalSection* section = nullptr;
    std::size_t note = 0;      // of the section, from 1; 0: the body
    std::size_t paragraph = 0; // from 1
  };
  std::vector<ShownText> shown_;
  // By a call's section, paragraph, word and label: its note's row + 1; 0: lost.
  std::map<std::tuple<const CriticalSection*, std::size_t, std::size_t, std::string>, std::size_t> row_of_note_;
  std::map<std::tuple<std::string, std::size_t, std::size_t>, std::size_t> row_of_; // section, note, paragraph
  std::map<const ApparatusEntry*, std::size_t> place_of_;
  std::map<const CriticalPage*, std::size_t> lane_of_; // of the pages that are marked
  std::vector<std::map<ReadPos, std::size_t>> notes_;  // by witness: where each begins

  const Alignment& alignment(std::size_t from, std::size_t to) {
    const auto found = alignments_.find({from, to});
    if (found != alignments_.end()) return found->second;
    const Collation& c = collations_.of(std::min(from, to), std::max(from, to));
    return alignments_.try_emplace({from, to}, *all_[from], *all_[to], c, from < to ? 0 : 1).first->second;
  }

  // --- rows ---

  // What each witness has beside each paragraph of the text. Sections that have one base are cut together, since
  // another witness may have them as one.
  void cut_witnesses() {
    for (std::size_t base = 0; base < all_.size(); ++base) {
      std::vector<const CriticalParagraph*> paragraphs;
      std::map<const CriticalParagraph*, std::pair<const CriticalSection*, std::size_t>> whose;
      for (const CriticalSection& s : text_.sections)
        for (std::size_t i = 0; s.base == base && i < s.paragraphs.size(); ++i) {
          paragraphs.push_back(&s.paragraphs[i]);
          whose[paragraphs.back()] = {&s, i + 1};
        }
      if (paragraphs.empty()) continue;
      std::stable_sort(
          paragraphs.begin(), paragraphs.end(),
          [](const CriticalParagraph* x, const CriticalParagraph* y) { return x->place.begin < y->place.begin; });
      std::vector<ReadRange> cuts;
      for (const CriticalParagraph* p : paragraphs)
        cuts.push_back(p->place);
      for (std::size_t w = 0; w < all_.size(); ++w) {
        std::vector<std::optional<ReadPos>> begins;
        for (const CriticalParagraph* p : paragraphs)
          begins.push_back(begin_of_added(*whose[p].first, whose[p].second, w));
        auto pieces = w == base ? own_pieces(w, cuts) : alignment(base, w).section_pieces(cuts, begins);
        for (std::size_t i = 0; i < paragraphs.size(); ++i)
          beside_[paragraphs[i]].push_back(std::move(pieces[i]));
      }
    }
  }

  void plan_section(const CriticalSection& s) {
    const std::size_t begins = rows_.size();
    for (std::size_t i = 0; i < s.paragraphs.size(); ++i) {
      add_row(s, {&s, 0, i + 1}).pieces = std::move(beside_[&s.paragraphs[i]]);
      plan_notes(s, i + 1);
    }
    plan_notes(s, 0);
    if (begins < rows_.size()) name_gaps(begins, "no " + section_in_words(s.id, {}));
  }

  // Whether the base has nothing of a paragraph: another witness's is there.
  [[nodiscard]] bool is_added(std::size_t base, const CriticalParagraph& p) const {
    return trimmed(*all_[base], p.place).empty();
  }

  // Where a witness has a paragraph that the base has not.
  [[nodiscard]] std::optional<ReadPos> begin_of_added(const CriticalSection& s, std::size_t number,
                                                      std::size_t w) const {
    if (!is_added(s.base, s.paragraphs[number - 1])) return std::nullopt;
    for (const ApparatusEntry* e : index_.entries(s.id, 0, number)) {
      if (e->readings.empty()) continue;
      const ApparatusReading& lemma = e->readings.front();
      for (std::size_t k = 0; k < lemma.witnesses.size(); ++k)
        if (lemma.witnesses[k] == w && lemma.places[k]) return trimmed(*all_[w], *lemma.places[k]).begin;
    }
    return std::nullopt;
  }

  PlannedRow& add_row(const CriticalSection& s, ShownText shown) {
    PlannedRow& row = rows_.emplace_back();
    row.id = row.section = s.id;
    row.title = title_of(s.id, s.author);
    row.pieces.resize(all_.size());
    shown_.push_back(shown);
    return row;
  }

  void name_gaps(std::size_t begins, const std::string& why) {
    for (std::size_t w = 0; w < all_.size(); ++w)
      if (std::all_of(rows_.begin() + static_cast<std::ptrdiff_t>(begins), rows_.end(),
                      [w](const PlannedRow& r) { return r.pieces[w].empty(); }))
        rows_[begins].gaps.emplace_back(w, why);
  }

  // A witness's own text, cut: paragraph by paragraph, as far as it is not the line end between two.
  std::vector<std::vector<ReadRange>> own_pieces(std::size_t w, const std::vector<ReadRange>& cuts) const {
    const std::string& text = all_[w]->structure.reading.text;
    std::vector<std::vector<ReadRange>> out;
    for (const ReadRange cut : cuts) {
      std::vector<ReadRange>& pieces = out.emplace_back();
      for (std::size_t at = cut.begin.value; at < cut.end.value;) {
        const std::size_t end = std::min<std::size_t>(text.find('\n', at), cut.end.value);
        if (end > at) pieces.emplace_back(at, end);
        at = end + 1;
      }
    }
    return out;
  }

  // Those whose call is in the paragraph; 0: those without a call.
  void plan_notes(const CriticalSection& s, std::size_t paragraph) {
    for (std::size_t n = 0; n < s.notes.size(); ++n)
      if (s.notes[n].paragraph == paragraph && !s.notes[n].paragraphs.empty()) plan_note(s, n);
  }

  void plan_note(const CriticalSection& s, std::size_t n) {
    const CriticalNote& note = s.notes[n];
    const std::optional<std::size_t> own = footnote_at(note.witness, note.paragraphs.front().place.begin);
    std::vector<ReadRange> cuts;
    for (const CriticalParagraph& p : note.paragraphs)
      cuts.push_back(p.place);
    const std::size_t begins = rows_.size();
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      PlannedRow& row = add_row(s, {&s, n + 1, i + 1});
      row.is_note = true;
      row.note = note.label;
    }
    for (std::size_t w = 0; w < all_.size(); ++w) {
      std::optional<std::size_t> there = own;
      if (w != note.witness) there = own ? alignment(note.witness, w).where.note(*own) : std::nullopt;
      if (there) rows_[begins].notes.emplace_back(w, *there);
      if (!there) continue;
      auto pieces = w == note.witness ? own_pieces(w, cuts) : alignment(note.witness, w).note_pieces(*own, cuts);
      for (std::size_t i = 0; i < pieces.size(); ++i)
        rows_[begins + i].pieces[w] = std::move(pieces[i]);
    }
    name_gaps(begins, "no note " + note.label);
    row_of_note_.try_emplace({&s, note.paragraph, note.word, note.label}, begins + 1);
    rows_[begins].begins_note = true;
  }

  [[nodiscard]] std::optional<std::size_t> footnote_at(std::size_t w, ReadPos at) const {
    const auto behind = notes_[w].upper_bound(at);
    return behind == notes_[w].begin() ? std::nullopt : std::optional(std::prev(behind)->second);
  }

  // --- places ---

  void gather_places(Comparison& out) {
    std::map<std::string, const CriticalSection*> sections;
    for (const CriticalSection& s : text_.sections)
      sections[s.id] = &s;
    for (const ApparatusEntry& e : text_.apparatus) {
      const auto s = sections.find(e.section);
      if (s == sections.end()) continue; // another section was asked for
      const auto row = row_of_.find({e.section, e.note, e.paragraph});
      if (row == row_of_.end()) continue; // signs that one witness has where the text has no paragraph
      const std::size_t base = e.note == 0 ? s->second->base : s->second->notes[e.note - 1].witness;
      MarkedPlace& p = out.places.emplace_back();
      p.id = e.id;
      p.variant_class = e.variant_class;
      p.rule = e.decision.rule;
      p.resolved = e.decision.resolved;
      if (!p.resolved) {
        p.before = e.before;
        p.nth = e.nth;
        for (const ApparatusReading& r : e.readings)
          p.choices.push_back(r.text);
      }
      for (const ApparatusReading& r : e.readings)
        p.readings.push_back({sigla_of(r.witnesses), r.state, r.text});
      if (!p.readings.empty() && p.readings.front().text != e.lemma)
        p.readings.insert(p.readings.begin(), {"", ReadingState::present, e.lemma}); // what a person wrote
      // The lemma in the dress of the text.
      const ShownText& shown = shown_[row->second];
      const std::string_view text = paragraph_of(shown).text;
      const Mark m = mark_of(text, e, 0);
      if (!p.readings.empty() && m.end > m.begin) p.readings.front().text = text.substr(m.begin, m.end - m.begin);
      place_of_[&e] = out.places.size() - 1;
      mark_others(e, base, out.places.size() - 1);
    }
  }

  [[nodiscard]] std::string sigla_of(const std::vector<std::size_t>& witnesses) const {
    std::string out;
    for (const std::size_t w : witnesses)
      out += (out.empty() ? "" : " ") + all_[w]->siglum;
    return out;
  }

  // In the columns of the witnesses that have another reading than the lemma.
  void mark_others(const ApparatusEntry& e, std::size_t base, std::size_t place) {
    const std::size_t row = row_of_.at({e.section, e.note, e.paragraph});
    const bool added = is_added(base, paragraph_of(shown_[row]));
    for (std::size_t r = 0; r < e.readings.size(); ++r) {
      const ApparatusReading& reading = e.readings[r];
      if (r == 0 && reading.text == e.lemma) continue;
      for (std::size_t k = 0; k < reading.witnesses.size(); ++k) {
        const std::size_t w = reading.witnesses[k];
        if (added && reading.text.empty() && rows_[row].pieces[w].empty()) {
          rows_[row].gap_marks.emplace_back(w, place);
          continue;
        }
        const auto at = reading.places[k] ? reading.places[k] : alignment(base, w).where.same_text(e.place);
        if (at) columns_[w].mark_place(trimmed(*all_[w], *at), place);
      }
    }
  }

  [[nodiscard]] static const CriticalParagraph& paragraph_of(const ShownText& s) {
    return s.note == 0 ? s.section->paragraphs[s.paragraph - 1]
                       : s.section->notes[s.note - 1].paragraphs[s.paragraph - 1];
  }

  // What the base and another witness have at different places.
  void gather_moved(Comparison& out) {
    std::size_t moved = 0;
    for (std::size_t w = 0; w < all_.size(); ++w) {
      if (w == text_.base) continue;
      const std::size_t side = text_.base < w ? 0 : 1;
      for (const Transposition& t : collations_.of(std::min(w, text_.base), std::max(w, text_.base)).moved) {
        const ReadRange here = all_[text_.base]->read_range(t.words[side]),
                        there = all_[w]->read_range(t.words[1 - side]);
        if (!is_shown(text_.base, here) || !is_shown(w, there)) continue;
        MarkedPlace& p = out.places.emplace_back();
        p.id = text_.apparatus.size() + ++moved; // after the apparatus's own numbers
        p.variant_class = VariantClass::transposition;
        p.rule = name_of(t.whole_section ? VariantRule::section_moved : VariantRule::text_moved);
        columns_[text_.base].mark_place(here, out.places.size() - 1);
        columns_[w].mark_place(there, out.places.size() - 1);
      }
    }
  }

  // Whether a row has the beginning of a range.
  [[nodiscard]] bool is_shown(std::size_t w, ReadRange range) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const PlannedRow& row) {
      return std::any_of(row.pieces[w].begin(), row.pieces[w].end(),
                         [&](ReadRange piece) { return piece.contains(range.begin); });
    });
  }

  // --- the canonical text ---

  void write_canonical(Comparison& out) {
    find_pages();
    out.rows.resize(rows_.size());
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const ShownText& s = shown_[r];
      const std::vector<const ApparatusEntry*>& entries = index_.entries(s.section->id, s.note, s.paragraph);
      for (const ApparatusEntry* e : entries)
        out.rows[r].apparatus.push_back(place_of_.at(e));
      out.rows[r].cells.resize(1);
      out.rows[r].cells[0].paragraphs.push_back(canonical_paragraph(s, entries));
    }
  }

  // Several witnesses have the same page; the first is marked.
  void find_pages() {
    std::set<std::pair<std::string, std::uint32_t>> known;
    std::map<std::string, std::size_t> lanes;
    for (const CriticalPage& p : text_.pages)
      if (known.insert({p.reporter, p.page}).second)
        lane_of_[&p] = lanes.try_emplace(p.reporter, lanes.size()).first->second;
  }

  CellParagraph canonical_paragraph(const ShownText& s, const std::vector<const ApparatusEntry*>& entries) {
    const CriticalParagraph& p = paragraph_of(s);
    CellParagraph out{p.text, {}};
    for (const CriticalCall& c : p.calls)
      out.marks.push_back(
          {c.at, c.at, MarkKind::call, 0, c.label, 0, row_of_note_[{s.section, s.paragraph, c.word, c.label}]});
    for (const ApparatusEntry* e : entries)
      out.marks.push_back(mark_of(p.text, *e, place_of_.at(e)));
    if (s.note == 0)
      for (const CriticalPage* page : index_.pages(s.section->id, s.paragraph))
        if (const auto lane = lane_of_.find(page); lane != lane_of_.end())
          out.marks.push_back({page->at, page->at, MarkKind::page, 0,
                               page->reporter + " " + std::to_string(page->page), lane->second, 0});
    sort_marks(out.marks);
    return out;
  }

  // Without the blanks at its ends.
  static Mark mark_of(std::string_view text, const ApparatusEntry& e, std::size_t place) {
    std::size_t begin = e.begin, end = std::min(e.end, text.size());
    while (begin < end && text[end - 1] == ' ')
      --end;
    while (begin < end && text[begin] == ' ')
      ++begin;
    return {begin, end, MarkKind::place, place, {}, 0, 0};
  }
};

} // namespace

void merge_comparison(const PageParts& parts, const CriticalText& text, Comparison& out) {
  MergeComparison(parts, text).write(out);
}

} // namespace recension::render::html
