// The comparison of the first witness with the others.
#include "alignment.hpp"
#include "build.hpp"
#include "rows.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace recension::render::html {
namespace {

// Whole parts that one witness has and the other has not.
bool is_of_part(const Variant& v) {
  constexpr std::array<std::string_view, 4> rules = {"section-absent", "note-not-printed", "footnote-absent",
                                                     "notes-not-printed"};
  return std::find(rules.begin(), rules.end(), v.rule) != rules.end();
}

class DiffRows {
public:
  DiffRows(const PageParts& parts, std::span<const std::vector<Variant>> variants)
      : all_(parts.witnesses), first_(*all_[0]), variants_(variants), wanted_(parts.section) {
    for (std::size_t w = 1; w < all_.size(); ++w)
      alignments_.emplace_back(first_, *all_[w], parts.collations->of(0, w), 0);
    for (const Witness* w : all_)
      columns_.emplace_back(*w);
  }

  void write(Comparison& out) {
    plan_sections();
    plan_what_others_have_alone();
    std::erase_if(rows_, [this](const PlannedRow& r) { return !is_section(r.id, wanted_); });
    gather_places(out);
    for (ColumnText& c : columns_)
      c.sort();
    write_rows(rows_, columns_, 0, out);
    find_rows_of_places(out);
    if (variants_.size() > 1) number_places(out);
  }

private:
  // From the beginning of the text on.
  static void number_places(Comparison& out) {
    std::vector<Place*> order;
    for (Place& p : out.places)
      order.push_back(&p);
    std::stable_sort(order.begin(), order.end(), [](const Place* x, const Place* y) { return x->at < y->at; });
    for (std::size_t i = 0; i < order.size(); ++i)
      order[i]->id = i + 1;
  }

  std::span<const Witness* const> all_;
  const Witness& first_;
  std::span<const std::vector<Variant>> variants_;
  std::string_view wanted_;
  std::vector<Alignment> alignments_; // of the first with each other
  std::vector<ColumnText> columns_;
  std::vector<PlannedRow> rows_;
  std::size_t next_note_ = 0; // of the first witness's footnotes

  // --- rows ---

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
      if (!has) rows_[begins].gaps.emplace_back(w, "no " + section.id);
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
    rows_[begins].notes.emplace_back(0, f);
    if (cuts.empty()) rows_[begins].gaps.emplace_back(0, "no note " + note.label);
    for (std::size_t o = 0; o < alignments_.size(); ++o) {
      std::vector<std::vector<ReadRange>> pieces = alignments_[o].note_pieces(f, cuts);
      const bool none = std::all_of(pieces.begin(), pieces.end(), [](const auto& p) { return p.empty(); });
      for (std::size_t i = 0; i < pieces.size(); ++i)
        rows_[begins + i].pieces[o + 1] = std::move(pieces[i]);
      if (none) rows_[begins].gaps.emplace_back(o + 1, "no note " + note.label);
      if (const auto there = alignments_[o].note_there(f)) rows_[begins].notes.emplace_back(o + 1, *there);
    }
    const bool empty = std::all_of(rows_[begins].pieces.begin(), rows_[begins].pieces.end(),
                                   [](const auto& p) { return p.empty(); });
    if (empty) rows_.pop_back(); // all have the call, and none the note
  }

  // Behind the row in which their witness has what stands before them.
  void plan_what_others_have_alone() {
    std::vector<std::pair<std::size_t, PlannedRow>> additions; // before which row
    const RowIndex index(rows_, all_.size());
    for (std::size_t o = 0; o < alignments_.size(); ++o)
      for (const Alignment::Alone& alone : alignments_[o].alone()) {
        const std::size_t w = o + 1;
        const Structure& structure = all_[w]->structure;
        const Footnote* note = alone.is_note ? &structure.footnotes[alone.part] : nullptr;
        const std::vector<ReadRange>& paragraphs =
            note != nullptr ? note->paragraphs : structure.sections[alone.part].paragraphs;
        const ReadPos where = note != nullptr && note->call
                                  ? note->call_at
                                  : structure.sections[note != nullptr ? note->section : alone.part].range.begin;
        const std::size_t behind = index.row_of(w, where);
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
          PlannedRow row = row_of(*all_[w], note != nullptr ? note->section : alone.part);
          if (note != nullptr && behind != RowIndex::none) {
            row.section = rows_[behind].section;
            row.title = rows_[behind].title;
          } else if (note == nullptr) {
            row.section += "-" + all_[w]->siglum; // the first witness may have another section of that name
          }
          row.is_note = note != nullptr;
          if (note != nullptr) row.note = note->label;
          row.pieces[w] = {paragraphs[i]};
          if (i == 0) {
            if (note != nullptr) row.notes.emplace_back(w, alone.part);
            row.gaps.emplace_back(0, note != nullptr ? "no note " + note->label
                                                     : "no " + structure.sections[alone.part].id);
          }
          additions.emplace_back(behind == RowIndex::none ? 0 : behind + 1, std::move(row));
        }
      }
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

  // --- places ---

  // One witness's variant, to be set where it stands in the first.
  struct Found {
    std::size_t witness = 0;
    const Variant* variant = nullptr;
  };

  void gather_places(Comparison& out) {
    const RowIndex index(rows_, all_.size());
    if (variants_.size() == 1) { // a place a variant, under its own number
      for (const Variant& v : variants_[0])
        add_place({{1, &v}}, v.id, index, out);
      return;
    }
    std::vector<Found> found;
    for (std::size_t i = 0; i < variants_.size(); ++i)
      for (const Variant& v : variants_[i])
        found.push_back({i + 1, &v});
    const auto begin = [](const Found& f) { return f.variant->readings[0].read.begin; };
    const auto end = [](const Found& f) { return f.variant->readings[0].read.end; };
    // What can be one place stands together.
    const auto order = [&](const Found& f) {
      const bool part = is_of_part(*f.variant);
      return std::tuple(begin(f), !part, part ? f.variant->section : std::string(), part ? f.variant->rule : "");
    };
    std::stable_sort(found.begin(), found.end(), [&](const Found& x, const Found& y) { return order(x) < order(y); });
    for (std::size_t i = 0; i < found.size();) {
      std::vector<Found> place{found[i]};
      ReadPos last = end(found[i]);
      for (++i; i < found.size() && goes_with(place.front(), found[i]) &&
                (begin(found[i]) < last || begin(found[i]) == begin(place.front()));
           ++i) {
        last = std::max(last, end(found[i]));
        place.push_back(found[i]);
      }
      add_place(place, out.places.size() + 1, index, out);
    }
  }

  static bool goes_with(const Found& x, const Found& y) {
    const Variant &v = *x.variant, &w = *y.variant;
    if (v.klass == VariantClass::transposition || w.klass == VariantClass::transposition) return false;
    if (!is_of_part(v) && !is_of_part(w)) return true;
    return v.rule == w.rule && v.section == w.section && v.footnote == w.footnote &&
           v.readings[0].state == ReadingState::present && w.readings[0].state == ReadingState::present;
  }

  void add_place(const std::vector<Found>& found, std::size_t id, const RowIndex& index, Comparison& out) {
    const std::size_t place = out.places.size();
    const auto loudest = std::min_element(found.begin(), found.end(), [](const Found& x, const Found& y) {
      return x.variant->klass < y.variant->klass;
    });
    Place& p = out.places.emplace_back();
    p.id = id;
    p.klass = loudest->variant->klass;
    p.rule = loudest->variant->rule;
    if (is_of_part(*found.front().variant)) {
      for (const Found& f : found)
        mark_part(f, place, index);
      return;
    }
    ReadRange hull = found.front().variant->readings[0].read;
    for (const Found& f : found)
      hull.end = std::max(hull.end, f.variant->readings[0].read.end);
    if (found.front().variant->readings[0].state != ReadingState::absent) columns_[0].mark_place(hull, place);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Found& f = found[i];
      const Reading& reading = f.variant->readings[1];
      if (reading.state == ReadingState::absent || (i > 0 && found[i - 1].witness == f.witness)) continue;
      const auto same = hull == f.variant->readings[0].read ? std::nullopt : alignments_[f.witness - 1].image(hull);
      columns_[f.witness].mark_place(same.value_or(reading.read), place);
    }
  }

  // A part that one has: its cell is the one reading, the other's gap the other.
  void mark_part(const Found& found, std::size_t place, const RowIndex& index) {
    const Variant& v = *found.variant;
    const std::size_t has = v.readings[0].state == ReadingState::present ? 0 : 1;
    const std::size_t with = has == 0 ? 0 : found.witness, without = has == 0 ? found.witness : 0;
    ReadPos at = v.readings[has].read.begin;
    if (v.rule == "notes-not-printed")
      for (const Footnote& f : all_[with]->structure.footnotes)
        if (f.label == v.footnote && f.note) at = f.range.begin;
    const std::size_t row = index.row_of(with, at);
    if (row == RowIndex::none) return;
    const std::pair whole(with, place);
    auto& known = rows_[row].whole;
    if (std::find(known.begin(), known.end(), whole) == known.end()) known.push_back(whole);
    rows_[row].gap_marks.emplace_back(without, place);
  }
};

} // namespace

void diff_rows(const PageParts& parts, std::span<const std::vector<Variant>> variants, Comparison& out) {
  DiffRows(parts, variants).write(out);
}

} // namespace recension::render::html
