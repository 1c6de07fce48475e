// The comparison of the first witness with the others: its places.
#include "build.hpp"
#include "diff_rows.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace recension::render::html {
namespace {

// Parts that have rows of their own; a call that is missing is a place in the text.
bool has_rows(const Variant& v) {
  return is_of_part(v.rule) && v.rule != VariantRule::call_absent;
}

class DiffComparison {
public:
  DiffComparison(const PageParts& parts, std::span<const std::vector<Variant>> variants)
      : all_(parts.witnesses), variants_(variants) {
    for (std::size_t w = 1; w < all_.size(); ++w)
      alignments_.emplace_back(*all_[0], *all_[w], parts.collations->of(0, w), 0);
    for (const Witness* w : all_)
      columns_.emplace_back(*w);
    rows_ = plan_diff_rows(all_, alignments_);
    std::erase_if(rows_, [&](const PlannedRow& r) { return !is_section(r.id, parts.section); });
  }

  void write(Comparison& out) {
    gather_places(out);
    for (ColumnText& c : columns_)
      c.sort();
    write_rows(rows_, columns_, 0, out);
    find_where_places_stand(out);
    if (variants_.size() > 1) number_places(out);
  }

private:
  std::span<const Witness* const> all_;
  std::span<const std::vector<Variant>> variants_;
  std::vector<Alignment> alignments_; // of the first with each other
  std::vector<ColumnText> columns_;
  std::vector<PlannedRow> rows_;

  // From the beginning of the text on.
  static void number_places(Comparison& out) {
    std::vector<MarkedPlace*> order;
    for (MarkedPlace& p : out.places)
      order.push_back(&p);
    std::stable_sort(order.begin(), order.end(),
                     [](const MarkedPlace* x, const MarkedPlace* y) { return x->at < y->at; });
    for (std::size_t i = 0; i < order.size(); ++i)
      order[i]->id = i + 1;
  }

  // One witness's variant, to be set where it belongs in the first.
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
        if (v.variant_class == VariantClass::transposition) // it goes over many other places
          add_place({{i + 1, &v}}, 0, index, out);
        else
          found.push_back({i + 1, &v});
    const auto begin = [](const Found& f) { return f.variant->readings[0].read.begin; };
    const auto end = [](const Found& f) { return f.variant->readings[0].read.end; };
    // What can be one place comes together.
    const auto order = [&](const Found& f) {
      const bool part = has_rows(*f.variant);
      return std::tuple(begin(f), !part, part ? f.variant->section : std::string(),
                        part ? std::optional(f.variant->rule) : std::nullopt);
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
    if (!has_rows(v) && !has_rows(w)) return true;
    return v.rule == w.rule && v.section == w.section && v.footnote == w.footnote &&
           v.readings[0].state == ReadingState::present && w.readings[0].state == ReadingState::present;
  }

  void add_place(const std::vector<Found>& found, std::size_t id, const RowIndex& index, Comparison& out) {
    const std::size_t place = out.places.size();
    const auto loudest = std::min_element(found.begin(), found.end(), [](const Found& x, const Found& y) {
      return x.variant->variant_class < y.variant->variant_class;
    });
    MarkedPlace& p = out.places.emplace_back();
    p.id = id;
    p.variant_class = loudest->variant->variant_class;
    p.rule = name_of(loudest->variant->rule);
    if (has_rows(*found.front().variant)) {
      for (const Found& f : found)
        mark_part(f, place, index);
      return;
    }
    ReadRange hull = found.front().variant->readings[0].read;
    for (const Found& f : found)
      hull.end = std::max(hull.end, f.variant->readings[0].read.end);
    if (found.front().variant->readings[0].state != ReadingState::absent) columns_[0].mark_place(hull, place);
    std::set<std::size_t> marked; // witnesses that have all of the place marked
    for (const Found& f : found) {
      const Reading& reading = f.variant->readings[1];
      if (reading.state == ReadingState::absent || marked.contains(f.witness)) continue;
      const auto same =
          hull == f.variant->readings[0].read ? std::nullopt : alignments_[f.witness - 1].where.image(hull);
      if (same) marked.insert(f.witness);
      columns_[f.witness].mark_place(same.value_or(reading.read), place);
    }
  }

  // A part that one has: its cell is the one reading, the other's gap the other.
  void mark_part(const Found& found, std::size_t place, const RowIndex& index) {
    const Variant& v = *found.variant;
    const std::size_t has = v.readings[0].state == ReadingState::present ? 0 : 1;
    const std::size_t with = has == 0 ? 0 : found.witness, without = has == 0 ? found.witness : 0;
    ReadPos at = v.readings[has].read.begin;
    if (v.rule == VariantRule::notes_not_printed)
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

void diff_comparison(const PageParts& parts, std::span<const std::vector<Variant>> variants, Comparison& out) {
  DiffComparison(parts, variants).write(out);
}

} // namespace recension::render::html
