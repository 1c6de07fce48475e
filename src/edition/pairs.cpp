#include "pairs.hpp"

#include <algorithm>

namespace recension::edition {
namespace {

bool is_damage(const Variant& v, std::size_t side) {
  const Reading &mine = v.readings[side], &other = v.readings[1 - side];
  switch (v.klass) {
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

const Pair& Pairs::of(std::size_t base, std::size_t other) {
  const auto [it, fresh] = made_.try_emplace({base, other});
  if (fresh) {
    it->second.collation = collate(witness(base), witness(other), lexicon_);
    it->second.variants = find_variants({&witness(base), &witness(other)}, it->second.collation, lexicon_);
  }
  return it->second;
}

std::size_t fullest(const Pairs& pairs) {
  std::size_t best = 0;
  for (std::size_t w = 1; w < pairs.count(); ++w) {
    const Witness &a = pairs.witness(best), &b = pairs.witness(w);
    if (b.words.size() > a.words.size() ||
        (b.words.size() == a.words.size() && b.structure.reading.text < a.structure.reading.text))
      best = w;
  }
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
