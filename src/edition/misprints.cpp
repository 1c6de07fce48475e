#include "misprints.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace recension::edition {
namespace {

// Letters put in, left out, put for another, or two that changed places (Damerau 1964). 2 stands for more than one.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return 2;
  std::size_t head = 0, tail = 0;
  while (head < a.size() && a[head] == b[head])
    ++head;
  while (tail < a.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  const std::string_view rest_a = a.substr(head, a.size() - head - tail),
                         rest_b = b.substr(head, b.size() - head - tail);
  if (rest_b.size() <= 1) return rest_b.size();
  const bool swapped = rest_a.size() == 2 && rest_b.size() == 2 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0];
  return swapped ? 1 : 2;
}

// "claim" and "claims", "used" and "uses", "donor's" and "donors'" are forms of one word.
bool are_forms_of_one_word(std::string_view a, std::string_view b) {
  constexpr std::array<std::string_view, 8> endings = {"", "s", "d", "r", "n", "e", "y", "t"};
  const auto is_ending = [&](std::string_view rest) {
    return std::find(endings.begin(), endings.end(), rest) != endings.end();
  };
  const auto stem = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin())
          .first -
      a.begin());
  const auto is_possessive = [](std::string_view word) {
    return word.find('\'') != std::string_view::npos || word.find("’") != std::string_view::npos;
  };
  return is_possessive(a) || is_possessive(b) || (is_ending(a.substr(stem)) && is_ending(b.substr(stem)));
}

} // namespace

Choice own_word(const ContestedPlace& p, const EditionOptions&) {
  constexpr std::size_t shortest = 4, sure = 6; // letters: short words are one letter from many
  if (p.variant_class != VariantClass::substantive || p.usage.size() != p.readings.size()) return std::nullopt;
  const auto most = std::max_element(p.usage.begin(), p.usage.end());
  if (most == p.usage.end()) return std::nullopt;
  const auto best = static_cast<std::size_t>(most - p.usage.begin());
  const std::string& word = p.readings[best].words;
  if (*most < p.readings.size() * (word.size() < sure ? 3 : 1)) return std::nullopt;
  const auto is_misprint = [&](std::size_t i) {
    const std::string& other = p.readings[i].words;
    return p.usage[i] == 0 && other.size() + 1 >= shortest && word.size() >= shortest &&
           !are_forms_of_one_word(p.readings[best].text, p.readings[i].text) &&
           (other + word).find_first_of(" 0123456789") == std::string::npos && letters_apart(word, other) == 1 &&
           !are_forms_of_one_word(word, other);
  };
  for (std::size_t i = 0; i < p.readings.size(); ++i)
    if (!is_present(p.readings[i]) || (p.readings[i].words != word && !is_misprint(i))) return std::nullopt;
  return best;
}

Choice stop_in_sentence(const ContestedPlace& p, const EditionOptions&) {
  if (p.variant_class != VariantClass::punctuation || !p.sentence_goes_on || p.readings.front().text != ".")
    return std::nullopt;
  Choice out;
  for (std::size_t i = 1; i < p.readings.size(); ++i) {
    if (!is_present(p.readings[i])) continue;
    if (p.readings[i].text != ",") return std::nullopt;
    if (!out) out = i;
  }
  return out;
}

} // namespace recension::edition
