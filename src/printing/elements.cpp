// Where the rows of a table that are sought in elements match.
#include <recension/printing.hpp>
#include <recension/selector.hpp>

#include <algorithm>
#include <charconv>

namespace recension {
namespace {

TextRange without_blanks_around(std::string_view text, TextRange r) {
  std::size_t begin = r.begin.value, end = r.end.value;
  const auto skip = [&](std::size_t at) { return text[at] == '\n' ? std::size_t{1} : blank_at(text, at); };
  while (begin < end && skip(begin) > 0)
    begin += skip(begin);
  while (end > begin && (text[end - 1] == '\n' || blank_before(text, end) > 0))
    end -= text[end - 1] == '\n' ? 1 : blank_before(text, end);
  return {begin, std::max(begin, end)};
}

// What an element says of itself: <pb ed="us" n="345"/>, <span data-ed="us" data-n="345">.
void read_attributes(const Elements& elements, const Element& e, std::string_view name, Match& m) {
  const std::string_view number = elements.attribute(e, name);
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), m.number);
  if (error != std::errc() || end != number.data() + number.size()) m.number = 0; // "iv": no page of a series
  m.reporter = elements.attribute(e, elements.has(e, "ed") ? "ed" : "data-ed");
}

} // namespace

ElementMatcher::ElementMatcher(std::span<const ElementRow> rows) {
  std::vector<std::vector<std::string>> names;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (rows[r].selector.empty()) continue;
    rows_.push_back({r, Selector(rows[r].selector),
                     rows[r].pattern.empty() ? std::optional<Pattern>{} : std::optional<Pattern>{rows[r].pattern},
                     std::string(rows[r].attribute)});
    names.push_back(rows_.back().selector.names());
    for (const std::string& name : names.back())
      by_name_.try_emplace(name);
  }
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    if (names[i].empty()) of_any_name_.push_back(i);
    for (auto& [name, those] : by_name_)
      if (names[i].empty() || std::find(names[i].begin(), names[i].end(), name) != names[i].end()) those.push_back(i);
  }
}

const ElementMatcher::Rows& ElementMatcher::rows_for(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? of_any_name_ : found->second;
}

bool ElementMatcher::try_row(const Row& row, const DecodedText& text, std::uint32_t element, Match& found) const {
  if (!row.selector.matches(text.elements, element)) return false;
  const std::string_view view = text.view();
  const TextRange inside = without_blanks_around(view, text.elements[element].range);
  if (row.pattern) {
    // What comes after the element must not be read as a part of its text: `<a>*1125</a>26, 2010`.
    const auto match =
        row.pattern->match_at(view.substr(0, inside.end.value), inside.begin.value, Pattern::Ends::text);
    if (!match) return false;
    found = *match;
  } else {
    read_attributes(text.elements, text.elements[element], row.attribute, found);
  }
  found.range = inside;
  found.rule = row.index;
  found.element = element;
  return true;
}

std::vector<Match> ElementMatcher::match(const DecodedText& text) const {
  std::vector<Match> out;
  for (std::uint32_t e = 0; e < text.elements.size(); ++e)
    for (const std::uint32_t i : rows_for(text.elements[e].name)) {
      Match found;
      if (try_row(rows_[i], text, e, found)) out.push_back(std::move(found));
    }
  std::stable_sort(out.begin(), out.end(),
                   [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
  return out;
}

std::vector<Match> match_elements(const DecodedText& text, std::span<const ElementRow> rows) {
  return ElementMatcher(rows).match(text);
}

} // namespace recension
