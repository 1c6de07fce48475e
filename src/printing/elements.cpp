// Rows that stand in elements, and the rules that hold in any page.
#include <recension/printing.hpp>
#include <recension/selector.hpp>

#include <algorithm>
#include <array>
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

constexpr std::string_view division = "TEI's divisions say what they hold";

constexpr std::array general = {
    Rule{"linked-note", Kind::footnote_call, Where::element, "", Run::linked, Standing::seen,
         "a link to an anchor that leads back joins a note to its call", "a[href]"},
    Rule{"word-note", Kind::footnote_label, Where::element, "", Run::note, Standing::seen,
         "Word and RTF keep a note in an element of its own", "footnote"},
    Rule{"word-note", Kind::footnote_label, Where::element, "", Run::note, Standing::seen,
         "Word keeps a note in an element of its own", "w:footnote[w:id]"},
    Rule{"word-call", Kind::footnote_call, Where::element, "{label}", Run::calls, Standing::seen,
         "Word numbers its notes", "w:footnotereference"},
    Rule{"word-call", Kind::footnote_call, Where::element, "{label}", Run::calls, Standing::seen,
         "Word numbers its notes", "w:endnotereference"},
    Rule{"word-label", Kind::footnote_label, Where::element, "{label}", Run::labels, Standing::seen,
         "Word numbers its notes", "w:endnoteref"},
    Rule{"word-note", Kind::footnote_label, Where::element, "", Run::note, Standing::seen,
         "Word keeps a note in an element of its own", "w:endnote[w:id]"},
    Rule{"word-label", Kind::footnote_label, Where::element, "{label}", Run::labels, Standing::seen,
         "Word numbers its notes", "w:footnoteref"},
    Rule{"word-call", Kind::footnote_call, Where::element, "{label}", Run::calls, Standing::seen,
         "RTF marks where a note is called", "footnotemark"},
    Rule{"word-label", Kind::footnote_label, Where::element, "{label}", Run::labels, Standing::seen,
         "RTF marks a note's number", "footnotelabel"},
    Rule{"raised-call", Kind::footnote_call, Where::element, "{label}", Run::calls, Standing::seen,
         "a page raises the calls of its notes", "raised"},
    Rule{"raised-label", Kind::footnote_label, Where::element, "{label}", Run::labels, Standing::seen,
         "a note at a page's foot or behind the opinion opens with a raised sign", "raised-label"},
    Rule{"foot-label", Kind::footnote_label, Where::line_start, "{label}", Run::labels, Standing::seen,
         "or with its number, which no blank divides from the note"},
    Rule{"page-foot", Kind::layout, Where::element, "", Run::page_foot, Standing::seen,
         "the notes at a PDF page's foot are set smaller", "foot"},
    Rule{"tei-note", Kind::footnote_label, Where::element, "", Run::note_here, Standing::seen,
         "TEI sets a note where it is called", "note"},
    Rule{"tei-page", Kind::star_page, Where::element, "", Run::page_named, Standing::seen,
         "TEI marks where a page begins, with its edition and number", "pb[n]"},
    Rule{"tei-division", Kind::layout, Where::element, "", Run::part, Standing::seen, division,
         "div[type=front-matter]", Holds::front_matter},
    Rule{"tei-division", Kind::layout, Where::element, "", Run::part, Standing::seen, division, "div[type=counsel]",
         Holds::counsel},
    Rule{"tei-division", Kind::layout, Where::element, "", Run::part, Standing::seen, division, "div[type=syllabus]",
         Holds::syllabus},
    Rule{"tei-division", Kind::layout, Where::element, "", Run::part, Standing::seen, division, "div[type=opinion]",
         Holds::opinion},
    Rule{"tei-division", Kind::layout, Where::element, "", Run::part, Standing::seen, division, "div[type=majority]",
         Holds::majority},
    Rule{"tei-division", Kind::layout, Where::element, "", Run::part, Standing::seen, division,
         "div[type=concurrence]", Holds::concurrence},
    Rule{"tei-division", Kind::layout, Where::element, "", Run::part, Standing::seen, division, "div[type=dissent]",
         Holds::dissent},
    Rule{"navigation", Kind::container, Where::element, "", Run::alone, Standing::known,
         "a page's navigation is no part of what it shows", "nav"},
    Rule{"navigation", Kind::container, Where::element, "", Run::alone, Standing::known,
         "a page's navigation is no part of what it shows", "*[role=navigation]"},
    Rule{"navigation", Kind::container, Where::element, "", Run::alone, Standing::known, "nor is its banner",
         "*[role=banner]"},
    Rule{"navigation", Kind::container, Where::element, "", Run::alone, Standing::known,
         "nor is what the page says of itself", "*[role=contentinfo]"},
};

// What an element without text says of itself: <pb ed="us" n="345"/>.
void read_attributes(const Elements& elements, const Element& e, Match& m) {
  const std::string_view number = elements.attribute(e, "n");
  std::from_chars(number.data(), number.data() + number.size(), m.number);
  m.reporter = elements.attribute(e, "ed");
}

} // namespace

std::span<const Rule> general_rules() {
  return general;
}

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
        const auto found = compiled[r]->pattern->match_at(view, inside.begin.value);
        if (!found || found->range.end != inside.end) continue;
        m = *found;
      }
      m.range = inside;
      m.rule = r;
      m.element = e;
      if (!compiled[r]->pattern) read_attributes(text.elements, text.elements[e], m);
      out.push_back(m);
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
  return out;
}

} // namespace recension
