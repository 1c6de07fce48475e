#include "pairs.hpp"

#include "../parallel/parallel.hpp"

#include <algorithm>
#include <numeric>

namespace recension::edition {
namespace {

bool is_damage(const Variant& v, std::size_t side) {
  const Reading &mine = v.readings[side], &other = v.readings[1 - side];
  switch (v.variant_class) {
  case VariantClass::lacuna:
    return mine.state == ReadingState::lacuna;
  case VariantClass::parallel_citation:
  case VariantClass::citation_form:
    return mine.text.size() > other.text.size();
  default:
    return false;
  }
}

double rate(const Pair& pair, std::size_t side) {
  const auto damaged = std::count_if(pair.variants.begin(), pair.variants.end(),
                                     [side](const Variant& v) { return is_damage(v, side); });
  return 1000.0 * static_cast<double>(damaged) /
         static_cast<double>(std::max<std::size_t>(pair.collation.aligned_words, 1));
}

} // namespace

Pair::Pair(const Witness& base, const Witness& other, Collation c, std::vector<Variant> v)
    : collation(std::move(c)), variants(std::move(v)), to_other(base, other, collation, 0),
      to_base(other, base, collation, 1) {
  by_place_.resize(variants.size());
  std::iota(by_place_.begin(), by_place_.end(), 0U);
  std::stable_sort(by_place_.begin(), by_place_.end(),
                   [this](std::uint32_t x, std::uint32_t y) { return place_of(x) < place_of(y); });
}

std::vector<std::size_t> Pair::variants_within(ReadRange r) const {
  auto at = std::lower_bound(by_place_.begin(), by_place_.end(), r.begin,
                             [this](std::uint32_t v, ReadPos p) { return place_of(v) < p; });
  std::vector<std::size_t> out;
  for (; at != by_place_.end() && place_of(*at) <= r.end; ++at)
    if (variants[*at].readings[0].read.end <= r.end) out.push_back(*at);
  std::sort(out.begin(), out.end());
  return out;
}

const Pair& Pairs::of(std::size_t base, std::size_t other) {
  const auto found = made_.find({base, other});
  if (found != made_.end()) return found->second;
  return made_.emplace(std::pair(base, other), make(base, other)).first->second;
}

void Pairs::make_all_of(std::size_t base, std::size_t threads) {
  std::vector<std::size_t> others;
  for (std::size_t w = 0; w < count(); ++w)
    if (w != base && !made_.contains({base, w})) others.push_back(w);
  std::vector<Pair> pairs(others.size());
  for_each_at_once(others.size(), threads, [&](std::size_t i) { pairs[i] = make(base, others[i]); });
  for (std::size_t i = 0; i < others.size(); ++i)
    made_.emplace(std::pair(base, others[i]), std::move(pairs[i]));
}

Pair Pairs::make(std::size_t base, std::size_t other) const {
  Collation collation = collate(witness(base), witness(other), lexicon_);
  std::vector<Variant> variants = find_variants({&witness(base), &witness(other)}, collation, lexicon_);
  return {witness(base), witness(other), std::move(collation), std::move(variants)};
}

bool is_fuller(const Witness& a, const Witness& b) {
  if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
  return a.structure.reading.text < b.structure.reading.text;
}

std::size_t fullest(const Pairs& pairs) {
  std::size_t best = 0;
  for (std::size_t w = 1; w < pairs.count(); ++w)
    if (is_fuller(pairs.witness(w), pairs.witness(best))) best = w;
  return best;
}

std::vector<double> damage_rates(Pairs& pairs, std::size_t reference) {
  std::vector<double> out(pairs.count());
  for (std::size_t w = 0; w < pairs.count(); ++w) {
    if (w == reference) continue;
    const Pair& pair = pairs.of(reference, w);
    out[w] = rate(pair, 1);
    out[reference] = std::max(out[reference], rate(pair, 0));
  }
  return out;
}

} // namespace recension::edition
