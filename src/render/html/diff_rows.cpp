// The rows of a comparison of the first witness with the others.
#include "diff_rows.hpp"

#include <recension/wording.hpp>

#include <algorithm>

namespace recension::render::html {
namespace {

class DiffRows {
public:
  DiffRows(std::span<const Witness* const> all, const std::vector<Alignment>& alignments)
      : all_(all), first_(*all[0]), alignments_(alignments) {}

  std::vector<PlannedRow> run() {
    plan_sections();
    plan_what_others_have_alone(false);
    plan_what_others_have_alone(true);
    return std::move(rows_);
  }

private:
  std::span<const Witness* const> all_;
  const Witness& first_;
  const std::vector<Alignment>& alignments_; // of the first with each other
  std::vector<PlannedRow> rows_;
  std::size_t next_note_ = 0; // of the first witness's footnotes

  void plan_sections() {
    std::vector<ReadRange> cuts;
    for (const Section& s : first_.structure.sections)
      cuts.insert(cuts.end(), s.paragraphs.begin(), s.paragraphs.end());
    std::vector<std::vector<std::vector<ReadRange>>> others; // by witness, cut
    for (const Alignment& a : alignments_)
      others.push_back(a.section_pieces(cuts));
    std::size_t cut = 0;
    for (std::size_t s = 0; s < first_.structure.sections.size(); ++s) {
      const Section& section = first_.structure.sections[s];
      const std::size_t begins = rows_.size();
      for (const ReadRange paragraph : section.paragraphs) {
        PlannedRow row = row_of(first_, s);
        row.pieces[0] = {paragraph};
        for (std::size_t o = 0; o < others.size(); ++o)
          row.pieces[o + 1] = std::move(others[o][cut]);
        ++cut;
        rows_.push_back(std::move(row));
        plan_called_notes(s, paragraph.end);
      }
      plan_called_notes(s, section.range.end);
      plan_notes_without_call(s);
      name_gaps(begins, section);
    }
  }

  [[nodiscard]] PlannedRow row_of(const Witness& w, std::size_t section) const {
    const Section& s = w.structure.sections[section];
    PlannedRow out;
    out.id = out.section = s.id;
    out.title = title_of(s.id, s.author);
    out.pieces.resize(all_.size());
    return out;
  }

  // A section of which a witness has nothing.
  void name_gaps(std::size_t begins, const Section& section) {
    for (std::size_t w = 0; w < all_.size() && begins < rows_.size(); ++w) {
      const bool has = std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(begins), rows_.end(),
                                   [&](const PlannedRow& r) { return !r.pieces[w].empty(); });
      if (!has) rows_[begins].gaps.emplace_back(w, "no " + section_in_words(section.id, {}));
    }
  }

  // Footnotes are in the order of their calls, those without one at the end.
  void plan_called_notes(std::size_t section, ReadPos end) {
    const std::vector<Footnote>& notes = first_.structure.footnotes;
    for (; next_note_ < notes.size() && notes[next_note_].call && notes[next_note_].section == section &&
           notes[next_note_].call_at <= end;
         ++next_note_)
      plan_note(section, next_note_, notes[next_note_]);
  }

  void plan_notes_without_call(std::size_t section) {
    const std::vector<Footnote>& notes = first_.structure.footnotes;
    for (std::size_t f = notes.size(); f > 0 && !notes[f - 1].call; --f)
      if (notes[f - 1].section == section) plan_note(section, f - 1, notes[f - 1]);
  }

  void plan_note(std::size_t section, std::size_t f, const Footnote& note) {
    const std::vector<ReadRange> cuts = note.note ? note.paragraphs : std::vector<ReadRange>();
    const std::size_t begins = rows_.size();
    for (std::size_t i = 0; i < std::max<std::size_t>(cuts.size(), 1); ++i) {
      PlannedRow row = row_of(first_, section);
      row.is_note = true;
      row.note = note.label;
      if (i < cuts.size()) row.pieces[0] = {cuts[i]};
      rows_.push_back(std::move(row));
    }
    rows_[begins].begins_note = true;
    rows_[begins].notes.emplace_back(0, f);
    if (cuts.empty()) rows_[begins].gaps.emplace_back(0, "no note " + note.label);
    for (std::size_t o = 0; o < alignments_.size(); ++o) {
      std::vector<std::vector<ReadRange>> pieces = alignments_[o].note_pieces(f, cuts);
      const bool none = std::all_of(pieces.begin(), pieces.end(), [](const auto& p) { return p.empty(); });
      for (std::size_t i = 0; i < pieces.size(); ++i)
        rows_[begins + i].pieces[o + 1] = std::move(pieces[i]);
      if (none) rows_[begins].gaps.emplace_back(o + 1, "no note " + note.label);
      if (const auto there = alignments_[o].where.note(f)) rows_[begins].notes.emplace_back(o + 1, *there);
    }
    const bool empty = std::all_of(rows_[begins].pieces.begin(), rows_[begins].pieces.end(),
                                   [](const auto& p) { return p.empty(); });
    if (empty) rows_.pop_back(); // all have the call, and none the note
  }

  // Sections, or notes, that are paired with none of the first's: after the row in which their witness has what
  // is before them.
  void plan_what_others_have_alone(bool notes) {
    Additions additions;
    const RowIndex index(rows_, all_.size());
    for (std::size_t o = 0; o < alignments_.size(); ++o)
      for (const Alignment::Alone& alone : alignments_[o].alone()) {
        if (alone.is_note != notes) continue;
        if (notes)
          add_note(o + 1, alone.part, index, additions);
        else
          add_section(o + 1, alone.part, index, additions);
      }
    insert(std::move(additions));
  }

  using Additions = std::vector<std::pair<std::size_t, PlannedRow>>; // before which row

  static std::size_t behind(std::size_t row) { return row == RowIndex::none ? 0 : row + 1; }

  void add_section(std::size_t w, std::size_t part, const RowIndex& index, Additions& additions) const {
    const Section& section = all_[w]->structure.sections[part];
    const std::size_t before = behind(index.row_of(w, section.range.begin));
    for (std::size_t i = 0; i < section.paragraphs.size(); ++i) {
      PlannedRow row = row_of(*all_[w], part);
      row.section += "-" + all_[w]->siglum; // the first witness may have another section of that name
      row.pieces[w] = {section.paragraphs[i]};
      if (i == 0) row.gaps.emplace_back(0, "no " + section_in_words(section.id, {}));
      additions.emplace_back(before, std::move(row));
    }
  }

  void add_note(std::size_t w, std::size_t part, const RowIndex& index, Additions& additions) const {
    const Footnote& note = all_[w]->structure.footnotes[part];
    const Section& section = all_[w]->structure.sections[note.section];
    const std::size_t caller = index.row_of(w, note.call ? note.call_at : section.range.begin);
    for (std::size_t i = 0; i < note.paragraphs.size(); ++i) {
      PlannedRow row = row_of(*all_[w], note.section);
      if (caller != RowIndex::none) {
        row.id = rows_[caller].id;
        row.section = rows_[caller].section;
        row.title = rows_[caller].title;
      }
      row.is_note = true;
      row.note = note.label;
      row.pieces[w] = {note.paragraphs[i]};
      if (i == 0) {
        row.begins_note = true;
        row.notes.emplace_back(w, part);
        row.gaps.emplace_back(0, "no note " + note.label);
      }
      additions.emplace_back(behind(caller), std::move(row));
    }
  }

  void insert(Additions additions) {
    std::stable_sort(additions.begin(), additions.end(),
                     [](const auto& x, const auto& y) { return x.first < y.first; });
    std::vector<PlannedRow> merged;
    auto next = additions.begin();
    for (std::size_t r = 0; r <= rows_.size(); ++r) {
      for (; next != additions.end() && next->first == r; ++next)
        merged.push_back(std::move(next->second));
      if (r < rows_.size()) merged.push_back(std::move(rows_[r]));
    }
    rows_ = std::move(merged);
  }
};

} // namespace

std::vector<PlannedRow> plan_diff_rows(std::span<const Witness* const> all,
                                       const std::vector<Alignment>& alignments) {
  return DiffRows(all, alignments).run();
}

} // namespace recension::render::html
