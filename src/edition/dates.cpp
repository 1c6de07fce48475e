// Dates as captions and records write them.
#include "../source/ascii.hpp"
#include "captions.hpp"

#include <recension/metadata.hpp>

#include <tables.hpp>

#include <algorithm>
#include <charconv>

namespace recension {
namespace {

using std::string;
using std::string_view;

// The first number of the text, 0 if it has none, and the rest of the text after it.
std::pair<unsigned, string_view> first_number(string_view text) {
  const std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
  unsigned out = 0;
  const char* end = std::from_chars(text.data() + begin, text.data() + text.size(), out).ptr;
  return {out, text.substr(static_cast<std::size_t>(end - text.data()))};
}

string iso_of(unsigned year, std::size_t month, unsigned day) {
  if (day < 1 || day > 31 || year < 1600 || year > 2200) return {};
  const auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

// "March 19, 1923" and "19 March 1923", "19th March 1923": `before` and `after` the name of the month.
string iso_of(std::size_t month, string_view before, string_view after) {
  const auto [number, rest] = first_number(after);
  if (string date = iso_of(first_number(rest).first, month, number); !date.empty()) return date;
  const std::size_t day = before.find_last_of("0123456789");
  if (day == string_view::npos) return {};
  const std::size_t begin = day > 0 && is_digit(before[day - 1]) ? day - 1 : day;
  return iso_of(number, month, first_number(before.substr(begin)).first);
}

} // namespace

bool is_whole_date(string_view text) {
  return first_number(first_number(text).second).first > 0;
}

string iso_date(string_view text) {
  if (text.size() >= 10 && text[4] == '-' && text[7] == '-' && is_digit(text[0])) return string(text.substr(0, 10));
  const string small = lower(text);
  std::size_t month = 0;
  for (const string_view names : tables::citation_words::months) { // "january jan"
    ++month;
    for (const char after : {' ', '.'})
      for (std::size_t begin = 0; begin < names.size();) {
        const std::size_t end = std::min(names.find(' ', begin), names.size());
        const std::size_t at = small.find(string(names.substr(begin, end - begin)) + after);
        if (at != string::npos) return iso_of(month, string_view(small).substr(0, at), string_view(small).substr(at));
        begin = end + 1;
      }
  }
  return {};
}

} // namespace recension
