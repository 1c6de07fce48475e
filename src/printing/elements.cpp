// Where the rows of a table that are sought in elements match.
#include <recension/printing.hpp>
#include <recension/selector.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace recension {
namespace {

struct Compiled {
  Selector selector;
  std::optional<Pattern> pattern;
};

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

std::vector<Match> match_elements(const DecodedText& text, std::span<const ElementRow> rows) {
  std::vector<std::optional<Compiled>> compiled;
  for (const ElementRow& row : rows) {
    if (row.selector.empty())
      compiled.emplace_back();
    else
      compiled.push_back(Compiled{Selector(row.selector), row.pattern.empty() ? std::optional<Pattern>{}
                                                                              : std::optional<Pattern>{row.pattern}});
  }
  std::vector<Match> out;
  const std::string_view view = text.view();
  for (std::uint32_t e = 0; e < text.elements.size(); ++e) {
    for (std::uint32_t r = 0; r < compiled.size(); ++r) {
      if (!compiled[r] || !compiled[r]->selector.matches(text.elements, e)) continue;
      const TextRange inside = without_blanks_around(view, text.elements[e].range);
      Match m;
      if (compiled[r]->pattern) {
        // What comes after the element must not be read as a part of its text: `<a>*1125</a>26, 2010`.
        const auto found =
            compiled[r]->pattern->match_at(view.substr(0, inside.end.value), inside.begin.value, Pattern::Ends::text);
        if (!found) continue;
        m = *found;
      }
      m.range = inside;
      m.rule = r;
      m.element = e;
      if (!compiled[r]->pattern) read_attributes(text.elements, text.elements[e], rows[r].attribute, m);
      out.push_back(m);
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
  return out;
}

} // namespace recension
