#include "draft.hpp"

#include <algorithm>
#include <set>

namespace recension::markup {
namespace {

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t first = begin, last = end;
    while (first < end && blank_at(text, first) > 0)
      first += blank_at(text, first);
    while (last > first && blank_before(text, last) > 0)
      last -= blank_before(text, last);
    out.push_back({TextRange(begin, end), TextRange(first, last)});
    begin = end + 1;
  }
  return out;
}

std::string_view without_blanks_around(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") + 1 - first);
}

// What elements say of lines: which of them begin a block, which are divided by a line break only.
void mark_lines(Draft& d) {
  for (const Element& e : d.decoded->elements.all()) {
    if (e.range.empty()) continue;
    const std::size_t i = d.line_of(e.range.begin);
    const bool breaks = !e.block && e.range.size() == 1 && d.text[e.range.begin.value] == '\n';
    if (breaks && i + 1 < d.lines.size()) d.lines[i + 1].after_break = true;
    if (e.block && e.range.begin <= d.lines[i].ink.begin) d.lines[i].opened = true;
  }
}

// An element is of one kind once: the first rule that says so wins.
std::vector<Match> first_of_kind(const Draft& d, std::vector<Match> matches) {
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.rule < b.rule; });
  std::set<std::pair<std::uint32_t, Kind>> seen;
  std::erase_if(matches, [&](const Match& m) {
    const Rule& r = d.rule_of(m);
    return r.run != Run::part && r.run != Run::linked && !seen.insert({m.element, r.kind}).second;
  });
  return matches;
}

// In a text with elements, those that name a run's marks take the place of the rules that find them in the text; and
// a bare number proves nothing there, because a page that has notes marks their calls.
std::vector<Match> find_matches(const Draft& d) {
  std::vector<Sought> table;
  std::vector<ElementRow> rows;
  for (const Rule* r : d.rules) {
    table.push_back({r->where, r->pattern});
    rows.push_back({r->selector, r->pattern});
  }
  std::vector<Match> out;
  if (!d.decoded->elements.empty()) out = first_of_kind(d, match_elements(*d.decoded, rows));
  if (d.has_elements()) {
    std::vector<bool> named(static_cast<std::size_t>(Run::part) + 1);
    for (const Match& m : out)
      named[static_cast<std::size_t>(d.rule_of(m).run)] = d.rule_of(m).run != Run::alone;
    const bool page = d.decoded->content == Container::html || d.decoded->content == Container::xml;
    for (std::size_t i = 0; i < table.size(); ++i)
      if (named[static_cast<std::size_t>(d.rules[i]->run)] || (page && table[i].pattern == "{label}"))
        table[i].where = Where::element;
  }
  const std::vector<Match> in_text = Scanner(table).scan(d.text);
  out.insert(out.end(), in_text.begin(), in_text.end());
  std::stable_sort(out.begin(), out.end(),
                   [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
  return out;
}

} // namespace

Draft begin_draft(const DecodedText& text, const Form& form) {
  Draft d;
  d.decoded = &text;
  d.text = text.view();
  d.form = &form;
  for (const Rule& r : form.rules)
    d.rules.push_back(&r);
  if (!text.elements.empty())
    for (const Rule& r : general_rules())
      d.rules.push_back(&r);
  d.lines = split_lines(d.text);
  if (!text.elements.empty()) mark_lines(d);
  d.matches = find_matches(d);
  for (Match& m : d.matches) // a mark that the pattern spells out: "Fn"
    if (m.label.empty() && m.number == 0 && m.element == no_element)
      m.label = without_blanks_around(slice(d.text, m.range));
  return d;
}

std::vector<Match> Draft::matches_of(Run run) const {
  std::vector<Match> out;
  for (const Match& m : matches)
    if (rule_of(m).run == run) out.push_back(m);
  return out;
}

std::size_t Draft::line_of(TextPos p) const {
  const auto after =
      std::upper_bound(lines.begin(), lines.end(), p, [](TextPos q, const Line& l) { return q < l.all.begin; });
  return static_cast<std::size_t>(after - lines.begin()) - 1;
}

void Draft::claim(const Match& m) {
  const Rule& r = rule_of(m);
  claims.push_back({m.range, r.kind, r.name, {}, is_of_form(m)});
}

void Draft::claims_in_order() {
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.range.begin < b.range.begin; });
  std::vector<Claim> kept;
  kept.reserve(claims.size());
  for (Claim& c : claims)
    if ((kept.empty() || c.range.begin >= kept.back().range.end) && !cuts_an_edit(c.range)) kept.push_back(c);
  claims = std::move(kept);
}

bool Draft::cuts_an_edit(TextRange r) const {
  const std::vector<Edit>& edits = decoded->edits;
  const auto cut = [&](TextPos p) {
    const auto after =
        std::upper_bound(edits.begin(), edits.end(), p, [](TextPos q, const Edit& e) { return q < e.text.end; });
    return after != edits.end() && after->text.begin < p;
  };
  return !edits.empty() && (cut(r.begin) || cut(r.end));
}

bool Draft::claimed(TextRange r) const {
  auto after = std::lower_bound(claims.begin(), claims.end(), r.end,
                                [](const Claim& c, TextPos p) { return c.range.begin < p; });
  return after != claims.begin() && std::prev(after)->range.end > r.begin;
}

char last_ink(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == '\n' || blank_before(text, end) > 0))
    end -= text[end - 1] == '\n' ? 1 : blank_before(text, end);
  return end > 0 ? text[end - 1] : '\0';
}

bool ends_sentence(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == '\n' || blank_before(text, end) > 0))
    end -= text[end - 1] == '\n' ? 1 : blank_before(text, end);
  const std::string_view before = text.substr(0, end);
  if (before.ends_with("”") || before.ends_with("’")) return true;
  if (before.empty()) return true;
  if (before.ends_with(" v.") || before.ends_with(" vs.")) return false; // between two parties
  return std::string_view(".?!\"')]").find(before.back()) != std::string_view::npos;
}

bool starts_lower(std::string_view text, std::size_t begin) {
  return begin < text.size() && text[begin] >= 'a' && text[begin] <= 'z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view word_before(std::string_view text, std::size_t end) {
  while (end > 0 && blank_before(text, end) > 0)
    end -= blank_before(text, end);
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != '\n' && text[begin - 1] != '(' && blank_before(text, begin) == 0)
    --begin;
  return text.substr(begin, end - begin);
}

bool is_section_numeral(std::string_view line) {
  if (line.ends_with('.')) line.remove_suffix(1);
  if (line.empty() || line.size() > 5) return false;
  if (line.size() == 1) return is_upper(line[0]) || is_digit(line[0]);
  return line.find_first_not_of("IVX") == std::string_view::npos;
}

} // namespace recension::markup
