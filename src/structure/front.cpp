// What a line of a report's front matter says.
#include "../printing/word_lists.hpp"
#include "../source/ascii.hpp"

#include <recension/structure.hpp>

#include <tables.hpp>

#include <algorithm>
#include <array>

namespace recension {
namespace {

using std::string_view;
namespace front_words = tables::front;

constexpr std::size_t longest_line = 300; // bytes of what is no sentence of an editor's

bool closes_with(string_view line, Words closings) {
  if (ends_with_any(line, closings)) return true;
  while (line.ends_with('.') || line.ends_with(' '))
    line.remove_suffix(1);
  return ends_with_any(line, closings);
}

// "474 U.S. 344 (1986)", "447 N.J.Super. 391, 148 A.3d 441": volume, reporter, page, from end to end.
bool is_citation(string_view line) {
  const std::size_t space = line.find(' ');
  const bool volume = space != string_view::npos && space > 0 && space <= 4 &&
                      std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(space), is_digit);
  while (!line.empty() && string_view(".)( ").find(line.back()) != string_view::npos)
    line.remove_suffix(1);
  return volume && line.find('.') != string_view::npos && is_digit(line.back());
}

// "84-6470", "10 Original", "2013–1234".
bool is_number_of_docket(string_view line) {
  constexpr std::size_t longest = 40;
  const auto digits = std::count_if(line.begin(), line.end(), is_digit);
  return line.size() <= longest && digits * 2 >= static_cast<std::ptrdiff_t>(line.size()) && is_digit(line.front());
}

} // namespace

string_view name_of(FrontPart p) {
  constexpr std::array<string_view, 10> names = {"other",   "title", "citation", "docket",      "court",
                                                 "history", "date",  "judges",   "disposition", "notice"};
  return names[static_cast<std::size_t>(p)];
}

FrontPart front_part(string_view line) {
  if (line.empty()) return FrontPart::other;
  if (begins_with_any(line, tables::headings::notices)) return FrontPart::notice;
  if (line.size() > longest_line) return FrontPart::other;
  if (is_citation(line)) return FrontPart::citation;
  if (begins_with_any(line, front_words::dockets) || is_number_of_docket(line)) return FrontPart::docket;
  if (begins_with_any(line, front_words::dates) ||
      (begins_with_any(line, front_words::months) && std::any_of(line.begin(), line.end(), is_digit)))
    return FrontPart::date;
  if (begins_with_any(line, front_words::judges)) return FrontPart::judges;
  if (begins_with_any(line, front_words::histories)) return FrontPart::history;
  if (has_any(line, front_words::courts) && !has_any(line, front_words::court_line_breakers)) return FrontPart::court;
  if (has_any(line, front_words::titles)) return FrontPart::title;
  if (begins_with_any(line, front_words::dispositions) || closes_with(line, front_words::disposition_closings))
    return FrontPart::disposition;
  return ends_with_any(line, front_words::judges_closings) ? FrontPart::judges : FrontPart::other;
}

} // namespace recension
