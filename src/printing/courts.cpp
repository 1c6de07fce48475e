#include "made_forms.hpp"

#include <algorithm>
#include <set>

namespace recension {

const Court* find_court(std::string_view text, const std::function<bool(TextPos)>& counts) {
  for (const Court& court : made::courts) {
    std::vector<Sought> sought;
    for (const Sign& s : court.signs)
      sought.push_back({s.where, s.pattern});
    std::set<std::uint32_t> found;
    for (const Match& m : Scanner(sought).scan(text))
      if (counts(m.range.begin)) found.insert(m.rule);
    int points = 0;
    for (const std::uint32_t sign : found)
      points += court.signs[sign].weight;
    if (points >= court.least_points) return &court;
  }
  return nullptr;
}

} // namespace recension
