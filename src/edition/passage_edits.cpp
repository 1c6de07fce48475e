#include "passage_edits.hpp"

#include "structure_vote.hpp"

#include <algorithm>

namespace recension::edition {
namespace {

// Whether the edit takes out whole paragraphs.
bool takes_out(const Replacement& e) {
  return e.variant->rule == VariantRule::paragraph && !e.base.empty() && e.variant->readings[1].read.empty();
}

// Whether `r` is in one of the ranges, which ascend and do not overlap; it may reach out by as many bytes as `beyond`
// (blanks) at each end.
bool is_within_one(ReadRange r, const std::vector<ReadRange>& ranges, std::uint32_t beyond) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), r.begin + beyond,
                                      [](ReadPos p, const ReadRange& x) { return p < x.begin; });
  return after != ranges.begin() && r.end <= std::prev(after)->end + beyond;
}

} // namespace

void append_apart(std::string& text, std::string_view piece) {
  if (runs_together(text, piece)) text += ' ';
  text += piece;
}

PassageEdits::PassageEdits(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others, ReadRange range)
    : pairs_(pairs), base_(base) {
  for (const std::size_t w : others)
    gather(w, range);
  std::stable_sort(edits_.begin(), edits_.end(), [](const Replacement& x, const Replacement& y) {
    return x.base.begin != y.base.begin ? x.base.begin < y.base.begin : x.base.end < y.base.end;
  });
  set_absences_apart(others.size() + 1);
}

void PassageEdits::gather(std::size_t witness, ReadRange range) {
  ReadPos last = range.begin;
  const Pair& pair = pairs_.of(base_, witness);
  for (const std::size_t i : pair.variants_within(range)) {
    const Variant& v = pair.variants[i];
    if (!is_of_text(v.rule)) continue;
    Replacement e = make_replacement(v, witness, base(), pairs_.witness(witness), range);
    if (e.base.begin < last) continue; // two places of one witness never overlap but for a blank
    last = e.base.end;
    edits_.push_back(std::move(e));
  }
}

void PassageEdits::set_absences_apart(std::size_t witnesses) {
  RangesByWitness taken_out;
  for (const Replacement& e : edits_)
    if (takes_out(e)) taken_out[e.witness].push_back(e.base);
  const auto is_absence = [&](const Replacement& e) {
    if (!takes_out(e)) return false;
    const auto lack = std::count_if(taken_out.begin(), taken_out.end(),
                                    [&](const auto& of) { return is_within_one(e.base, of.second, 1); });
    return static_cast<std::size_t>(lack) * 2 < witnesses;
  };
  for (const Replacement& e : edits_)
    if (is_absence(e)) {
      absences_.push_back({e.witness, e.base});
      absent_[e.witness].push_back(e.base);
    }
  std::erase_if(edits_, is_absence);
}

bool PassageEdits::is_absent(std::size_t witness, ReadRange r) const {
  const auto of = absent_.find(witness);
  return of != absent_.end() && is_within_one(r, of->second, 0);
}

bool PassageEdits::go_on_in_line(ReadRange place, ReadRange next) const {
  const std::size_t section = base().section_of(base().word_at(place.begin));
  if (section >= base().structure.sections.size()) return false;
  const SectionKind kind = base().structure.sections[section].kind;
  const bool lines = kind == SectionKind::front_matter || kind == SectionKind::counsel;
  return lines && base().text({place.end, next.begin}).find('\n') == std::string_view::npos;
}

std::vector<PlaceOfEdits> PassageEdits::places() const {
  std::vector<PlaceOfEdits> out;
  for (std::size_t i = 0; i < edits_.size(); ++i) {
    const ReadRange next = edits_[i].base;
    if (!out.empty()) {
      PlaceOfEdits& place = out.back();
      const bool touches = next.begin == place.range.end && (next.empty() || place.range.empty());
      if (next.begin < place.range.end || touches || go_on_in_line(place.range, next)) {
        place.range.end = std::max(place.range.end, next.end);
        place.end = i + 1;
        continue;
      }
    }
    out.push_back({i, i + 1, next});
  }
  return out;
}

std::string PassageEdits::text_of(const PlaceOfEdits& place, std::size_t witness) const {
  std::string text;
  ReadPos at = place.range.begin;
  for (const Replacement& e : of(place)) {
    if (e.witness != witness) continue;
    append_apart(text, base().text({at, e.base.begin}));
    append_apart(text, e.apply);
    at = e.base.end;
  }
  append_apart(text, base().text({at, place.range.end}));
  return text;
}

std::optional<ReadRange> PassageEdits::range_of(const PlaceOfEdits& place, std::size_t witness) const {
  const Variant *begins = nullptr, *ends = nullptr;
  for (const Replacement& e : of(place))
    if (e.witness == witness) {
      begins = begins == nullptr ? e.variant : begins;
      ends = e.variant;
    }
  if (begins == nullptr) return std::nullopt;
  const auto from_first_to_last = [&](std::size_t side) {
    return ReadRange(begins->readings[side].read.begin, ends->readings[side].read.end);
  };
  return pairs_.of(base_, witness).to_other.around(place.range, from_first_to_last(0), from_first_to_last(1));
}

} // namespace recension::edition
