#include "places_as_one.hpp"

#include <algorithm>
#include <unordered_map>

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

// In one of the witnesses at least no line ends between the two places. Lines that one has alone are their own.
bool are_on_one_line(const WitnessPair& w, const Difference& a, const Difference& b) {
  if (a.kind == DifferenceKind::paragraphs || b.kind == DifferenceKind::paragraphs) return false;
  for (std::size_t s = 0; s < 2; ++s)
    if (w[s]->text({a.side[s].slot.end, std::max(a.side[s].slot.end, b.side[s].slot.begin)}).find('\n') ==
        std::string_view::npos)
      return true;
  return false;
}

// The edge of a cell is within or right beside the place.
bool is_in_table(const WitnessPair& w, const Difference& place) {
  constexpr std::size_t beside = 3; // words
  for (std::size_t s = 0; s < 2; ++s) {
    const WordSequence& words = w[s]->words;
    const std::size_t begin = place.side[s].words.begin.value, end = place.side[s].words.end.value;
    const std::size_t first = begin > beside ? begin - beside : 0, last = std::min(end + beside, words.size());
    if (first < last && w[s]->text({words[first].begin, words[last - 1].end}).find('|') != std::string_view::npos)
      return true;
  }
  return false;
}

using Balance = std::unordered_map<WordId, int>; // of a word, how many more the first witness has

void count_words(const WitnessPair& w, const Difference& place, Balance& balance) {
  for (std::size_t s = 0; s < 2; ++s)
    for (std::size_t i = place.side[s].words.begin.value; i < place.side[s].words.end.value; ++i)
      balance[w[s]->words[i].id] += s == 0 ? 1 : -1;
}

// Every word of the place is elsewhere in the other witness's table, and none has a digit.
bool is_balanced(const WitnessPair& w, const Difference& place, const Balance& balance) {
  for (std::size_t s = 0; s < 2; ++s)
    for (std::size_t i = place.side[s].words.begin.value; i < place.side[s].words.end.value; ++i) {
      const Word word = w[s]->words[i];
      if (balance.at(word.id) != 0) return false;
      if (w[s]->text(word.range()).find_first_of("0123456789") != std::string_view::npos) return false;
    }
  return true;
}

} // namespace

void note_cells_in_other_order(const WitnessPair& witnesses, const std::vector<Difference>& all, Findings& findings) {
  constexpr std::size_t most_words_between = 12;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t end = first;
    Balance balance;
    while (end < all.size() && is_in_table(witnesses, all[end]) &&
           (end == first || !is_far(all[end - 1], all[end], most_words_between)))
      count_words(witnesses, all[end++], balance);
    for (std::size_t i = first; i < end; ++i)
      if (findings[i].variant_class == VariantClass::substantive && is_balanced(witnesses, all[i], balance)) {
        findings[i].variant_class = VariantClass::typography;
        findings[i].rule = VariantRule::line_division;
        findings[i].fact = findings[i].cited_part = {};
        findings[i].inner.clear();
      }
    first = std::max(end, first + 1);
  }
}

std::size_t last_of_title(const WitnessPair& witnesses, const std::vector<Difference>& all, const Findings& findings,
                          std::size_t first, const std::function<bool(const Difference&)>& is_matter) {
  constexpr std::size_t most_words_between = 6; // that two titles share by chance: "United States … Court of"
  if (!is_matter(all[first])) return first;
  std::size_t last = first;
  bool loud = is_loud(findings[first]);
  for (std::size_t i = first + 1; i < all.size() && is_matter(all[i]); ++i) {
    const bool one_line = are_on_one_line(witnesses, all[i - 1], all[i]);
    if (!one_line && (!loud || is_far(all[last], all[i], most_words_between))) break;
    loud = loud || is_loud(findings[i]);
    if (is_loud(findings[i]) || (one_line && last + 1 == i)) last = i;
  }
  return loud ? last : first;
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
