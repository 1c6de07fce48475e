#include "places_as_one.hpp"

namespace recension::variant {
namespace {

bool is_far(const Difference& a, const Difference& b, std::size_t most_words_between) {
  for (std::size_t s = 0; s < 2; ++s)
    if (b.side[s].words.begin.value > a.side[s].words.end.value + most_words_between) return true;
  return false;
}

bool is_loud(const Classification& c) {
  return c.variant_class <= VariantClass::structure && c.rule != VariantRule::paragraph_break;
}

} // namespace

std::size_t last_of_title(const std::vector<Difference>& all, const Findings& findings, std::size_t first,
                          const std::function<bool(const Difference&)>& is_matter) {
  constexpr std::size_t most_words_between = 6; // that two titles share by chance: "United States … Court of"
  std::size_t last = first;
  if (!is_loud(findings[first]) || !is_matter(all[first])) return last;
  for (std::size_t i = first + 1; i < all.size() && is_matter(all[i]); ++i) {
    if (is_far(all[last], all[i], most_words_between)) return last;
    if (is_loud(findings[i])) last = i;
  }
  return last;
}

std::size_t last_of_table(const std::vector<Difference>& all, const Findings& findings, std::size_t first) {
  constexpr std::size_t most_words_between = 8, least_breaks = 4;
  std::size_t last = first, breaks = 1;
  if (findings[first].rule != VariantRule::paragraph_break) return first;
  for (std::size_t i = first + 1; i < all.size() && findings[i].variant_class > VariantClass::transposition; ++i) {
    if (is_far(all[last], all[i], most_words_between)) break;
    if (findings[i].rule != VariantRule::paragraph_break) continue;
    last = i;
    ++breaks;
  }
  return breaks >= least_breaks ? last : first;
}

} // namespace recension::variant
