#include "forms_of_words.hpp"

#include "word_groups.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace recension::variant {
namespace {

using std::string_view;
using Pair = std::pair<string_view, string_view>;

const Groups& spellings() {
  static const Groups groups(tables::word_forms::spellings);
  return groups;
}
const Groups& abbreviations() {
  static const Groups groups(tables::word_forms::abbreviations);
  return groups;
}

// British and American: colour, realise, centre. The stem must be long enough for the ending to be one.
bool differ_by_ending(string_view a, string_view b) {
  constexpr std::array<Pair, 8> endings = {{{"our", "or"},
                                            {"ours", "ors"},
                                            {"oured", "ored"},
                                            {"ise", "ize"},
                                            {"ised", "ized"},
                                            {"ising", "izing"},
                                            {"isation", "ization"},
                                            {"tre", "ter"}}};
  constexpr std::size_t shortest_stem = 3;
  for (const auto& [x, y] : endings) {
    if (!a.ends_with(x) || !b.ends_with(y)) continue;
    const string_view stem = a.substr(0, a.size() - x.size());
    if (stem.size() >= shortest_stem && stem == b.substr(0, b.size() - y.size())) return true;
  }
  return false;
}

} // namespace

bool are_spellings(string_view a, string_view b) {
  return spellings().same(a, b) || differ_by_ending(a, b) || differ_by_ending(b, a);
}

bool are_abbreviations(string_view a, string_view b) {
  return abbreviations().same(a, b);
}

bool is_short(string_view word) {
  return abbreviations().is_short(word) || word.find('\'') != string_view::npos;
}

std::vector<std::uint32_t> page_range(string_view key) {
  constexpr std::size_t most_digits = 6;
  const std::size_t dash = std::min(key.find('-'), key.size());
  std::string first(key.substr(0, dash)), last(key.substr(std::min(dash + 1, key.size())));
  const auto is_plain = [](const std::string& digits) {
    return !digits.empty() && digits.size() <= most_digits &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (last.empty()) last = first;
  if (last.size() < first.size()) last = first.substr(0, first.size() - last.size()) + last;
  if (!is_plain(first) || !is_plain(last)) return {};
  const auto from = static_cast<std::uint32_t>(std::stoul(first)), to = static_cast<std::uint32_t>(std::stoul(last));
  if (to < from) return {};
  return {from, to};
}

bool are_page_ranges(string_view a, string_view b) {
  const std::size_t dash_a = a.find('-'), dash_b = b.find('-');
  if (dash_a == string_view::npos || dash_b == string_view::npos || a.substr(0, dash_a) != b.substr(0, dash_b))
    return false;
  const string_view first = a.substr(0, dash_a);
  const auto whole = [&](string_view last) {
    if (last.size() >= first.size()) return std::string(last);
    return std::string(first.substr(0, first.size() - last.size())) + std::string(last);
  };
  return whole(a.substr(dash_a + 1)) == whole(b.substr(dash_b + 1));
}

} // namespace recension::variant
