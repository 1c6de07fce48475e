#include "note_evidence.hpp"

#include <algorithm>
#include <array>

namespace recension::markup {
namespace {

using std::string_view;

// Words behind which a number is a page, a section, a note of another work — never a call.
constexpr std::array<string_view, 42> counting_words = {
    "n.",   "nn.",  "at",    "p.",     "pp.",  "P.",      "Pp.",     "No.",   "Nos.",  "§",     "§§",
    "¶",    "¶¶",   "Amdt.", "Amdts.", "Art.", "art.",    "cl.",     "ch.",   "pt.",   "Pt.",   "vol.",
    "Vol.", "Rule", "Part",  "Title",  "App.", "Tr.",     "Ex.",     "Count", "count", "Rules", "and",
    "or",   "than", "of",    "to",     "from", "Section", "section", "Fig.",  "Id."};

constexpr std::array<string_view, 4> stopless_reporters = {"Cranch", "WL", "LEXIS", "Wall"};

bool counts(string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == '"' || word.front() == '['))
    word.remove_prefix(1);
  return std::find(counting_words.begin(), counting_words.end(), word) != counting_words.end();
}

string_view next_word(string_view text, std::size_t& at) {
  while (blank_at(text, at) > 0)
    at += blank_at(text, at);
  const std::size_t begin = at;
  while (at < text.size() && text[at] != '\n' && blank_at(text, at) == 0)
    ++at;
  return text.substr(begin, at - begin);
}

bool is_ordinal(string_view w) {
  return !w.empty() && is_digit(w[0]) &&
         (w.ends_with("d") || w.ends_with("th") || w.ends_with("d.") || w.ends_with("th."));
}

// "60 L. Ed. 2d 447", "9 Cal. 4th 1154", "42 U.S.C. § 1983": the number is a volume.
bool is_volume(string_view text, std::size_t at) {
  constexpr int longest = 7; // words of a reporter's name
  for (int words = 0; words < longest; ++words) {
    const string_view w = next_word(text, at);
    if (w.empty()) return false;
    if (words > 0 && is_ordinal(w)) continue;
    if (is_digit(w[0]) || w.starts_with("§")) return words > 0;
    const bool abbreviation = is_upper(w[0]) && w.ends_with('.');
    const bool named = std::find(stopless_reporters.begin(), stopless_reporters.end(), w) != stopless_reporters.end();
    if (!abbreviation && !named) return false;
  }
  return false;
}

double weight_between_blanks(string_view text, const Match& m) {
  const std::size_t begin = m.range.begin.value, end = m.range.end.value;
  if (end < text.size() && text[end] != '\n' && blank_at(text, end) == 0) return 0;
  if (begin > 0 && (text[begin - 1] == '(' || text[begin - 1] == '[' || text[begin - 1] == '"')) return 0;
  const char before = last_ink(text, begin);
  if (before == 0 || counts(word_before(text, begin)) || is_volume(text, end)) return 0;
  std::size_t next = end;
  while (blank_at(text, next) > 0)
    next += blank_at(text, next);
  const bool lower = starts_lower(text, next);
  if (ends_sentence(text, begin)) return lower ? 0.6 : 1.0;
  if (before == ',' || before == ';' || before == ':') return 0.7;
  return is_digit(before) ? 0 : 0.35;
}

// "officials.1 The", "Nation,1 the"; but not "4.5%", "CA3 1984", "No.5", "20-21".
double weight_glued(string_view text, const Match& m) {
  const std::size_t begin = m.range.begin.value, end = m.range.end.value;
  const char before = text[begin - 1], after = end < text.size() ? text[end] : '\n';
  if (is_digit(before) || string_view("$#/-([<=+").find(before) != string_view::npos || after == '%' || after == '-')
    return 0;
  const string_view behind = text.substr(0, begin);
  if (behind.ends_with("§") || behind.ends_with("–") || behind.ends_with("¶")) return 0;
  if (counts(word_before(text, begin))) return 0;
  if (is_upper(before)) return 0.1;
  const bool decimal = begin > 1 && is_digit(text[begin - 2]) && (before == '.' || before == ',' || before == ':');
  if (!decimal) return 0.9;
  std::size_t next = end;
  while (next < text.size() && (text[next] == '\n' || blank_at(text, next) > 0))
    ++next;
  const bool sentence = next > end && next < text.size() && !starts_lower(text, next) && !is_digit(text[next]);
  return before == '.' && sentence ? 0.6 : 0;
}

double weight_of_glyph(const Draft& d, const Match& m) {
  const std::size_t begin = m.range.begin.value, end = m.range.end.value;
  if (m.label == "Fn") return 1;
  const char before = last_ink(d.text, begin), after = end < d.text.size() ? d.text[end] : '\n';
  std::size_t next = end;
  while (blank_at(d.text, next) > 0)
    next += blank_at(d.text, next);
  const char following = next < d.text.size() ? d.text[next] : '\n';
  if (before == 0 || before == '*' || after == '*' || following == '*') return 0;
  if (is_digit(after) || (is_digit(before) && is_digit(following))) return 0;
  return d.rule_of(m).where == Where::line ? 0.5 : 1;
}

} // namespace

bool is_bare(const Rule& r) {
  return r.pattern.starts_with("{label}");
}

bool is_spelt_out(const Rule& r) {
  bool in_braces = false;
  for (const char c : r.pattern) {
    in_braces = c == '{' || (in_braces && c != '}');
    if (!in_braces && is_letter(c)) return true;
  }
  return false;
}

bool is_glyph(string_view label) {
  return label.empty() || !is_digit(label[0]);
}

double call_weight(const Draft& d, const Match& m) {
  const Rule& rule = d.rule_of(m);
  if (is_glyph(m.label)) return weight_of_glyph(d, m);
  if (m.number == 0) return 0;
  if (!is_bare(rule)) return 1.5;
  if (rule.where == Where::line) return 1;
  return rule.where == Where::glued ? weight_glued(d.text, m) : weight_between_blanks(d.text, m);
}

bool could_be_glyph_label(const Draft& d, const Match& m) {
  std::size_t at = m.range.end.value;
  while (at < d.text.size() && (d.text[at] == '\n' || blank_at(d.text, at) > 0))
    at += d.text[at] == '\n' ? 1 : blank_at(d.text, at);
  return at < d.text.size() && d.text[at] != '*' && d.text[at] != '+';
}

} // namespace recension::markup
