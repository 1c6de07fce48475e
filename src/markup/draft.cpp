#include "draft.hpp"

#include <algorithm>

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

} // namespace

Draft begin_draft(const DecodedText& text, const Form& form) {
  Draft d;
  d.decoded = &text;
  d.text = text.view();
  d.form = &form;
  d.lines = split_lines(d.text);
  std::vector<Sought> table;
  for (const Rule& r : form.rules)
    table.push_back({r.where, r.pattern});
  if (!table.empty()) d.matches = Scanner(table).scan(d.text);
  for (Match& m : d.matches) // a mark that the pattern spells out: "Fn"
    if (m.label.empty() && m.number == 0) m.label = without_blanks_around(slice(d.text, m.range));
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
  claims.push_back({m.range, r.kind, r.name});
}

void Draft::claims_in_order() {
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.range.begin < b.range.begin; });
  std::vector<Claim> kept;
  kept.reserve(claims.size());
  for (Claim& c : claims)
    if (kept.empty() || c.range.begin >= kept.back().range.end) kept.push_back(c);
  claims = std::move(kept);
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
