#include "note_evidence.hpp"

#include "../printing/word_lists.hpp"
#include "text_facts.hpp"

#include <tables.hpp>

#include <algorithm>

namespace recension::markup {
namespace {

using std::string_view;
namespace number_words = tables::numbers;

bool counts(string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == '"' || word.front() == '['))
    word.remove_prefix(1);
  return is_any(word, number_words::counting_words);
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
    if (!abbreviation && w != "&" && !is_any(w, number_words::stopless_reporters)) return false;
  }
  return false;
}

// How likely a bare number is a call, by what is around it. Only the order of the figures matters, and that two
// doubtful calls in a row outweigh a step that leaves one out.
constexpr double after_a_sentence = 1.0; // where most calls are
constexpr double glued_to_a_word = 0.9;  // nothing else is glued to a word's end
constexpr double after_a_comma = 0.7;
constexpr double after_a_stop_that_may_be_a_decimal_point = 0.6, before_a_small_letter = 0.6;
constexpr double amid_a_sentence = 0.35; // a number may always be one of the author's
constexpr double after_a_number = 0.15;  // "the Act of 1921 1 are"
constexpr double glued_to_a_year = 0.3;
constexpr double after_a_capital = 0.1; // "CA3", "F3d"
constexpr double proved_by_the_mark = 1.5;
constexpr double alone_on_its_line = 1.0;
constexpr double glyph_alone_on_its_line = 0.5; // it may divide paragraphs

double weight_between_blanks(string_view text, const Match& m) {
  const std::size_t begin = m.range.begin.value, end = m.range.end.value;
  if (end < text.size() && text[end] != '\n' && blank_at(text, end) == 0) return 0;
  if (begin > 0 && (text[begin - 1] == '(' || text[begin - 1] == '[' || text[begin - 1] == '"')) return 0;
  const char before = last_ink(text, begin);
  if (before == 0 || counts(word_before(text, begin)) || is_volume(text, end)) return 0;
  std::size_t next = end;
  while (blank_at(text, next) > 0)
    next += blank_at(text, next);
  if (ends_sentence(text, begin)) return starts_lower(text, next) ? before_a_small_letter : after_a_sentence;
  if (before == ',' || before == ';' || before == ':') return after_a_comma;
  if (is_digit(before)) return starts_lower(text, next) ? after_a_number : 0;
  return amid_a_sentence;
}

// "officials.1 The", "Nation,1 the"; but not "4.5%", "CA3 1984", "No.5", "20-21".
double weight_glued(string_view text, const Match& m) {
  const std::size_t begin = m.range.begin.value, end = m.range.end.value;
  const char before = text[begin - 1], after = end < text.size() ? text[end] : '\n';
  if (is_digit(before) || string_view("$#/-([<=+*").find(before) != string_view::npos || after == '%' || after == '-')
    return 0;
  const string_view head = text.substr(0, begin);
  for (const string_view opening : {"§", "–", "¶", "“", "‘"}) // "“1. By word of mouth"
    if (head.ends_with(opening)) return 0;
  if ((before == '.' || before == '"') && (begin < 2 || blank_before(text, begin - 1) > 0)) return 0; // "add .4 of"
  if (counts(word_before(text, begin))) return 0;
  if (is_upper(before)) return after_a_capital;
  // "September 25, 1990,2 the day", "1 Stat. 145, 164,4 the authority": thousands would be three digits.
  const bool after_number = before == ',' && begin >= 2 && is_digit(text[begin - 2]) && end - begin <= 2 &&
                            (after == '\n' || blank_at(text, end) > 0);
  if (after_number) return after_a_stop_that_may_be_a_decimal_point;
  const bool decimal = begin > 1 && is_digit(text[begin - 2]) && (before == '.' || before == ',' || before == ':');
  if (!decimal) return glued_to_a_word;
  const std::size_t next = next_ink(text, end);
  const bool sentence = next > end && next < text.size() && !starts_lower(text, next) && !is_digit(text[next]);
  return before == '.' && sentence ? after_a_stop_that_may_be_a_decimal_point : 0;
}

constexpr std::size_t digits_of_year = 4;
constexpr std::size_t longest_label = 2; // digits, of a call without a blank

std::uint32_t number_of(string_view digits) {
  std::uint32_t out = 0;
  for (const char c : digits)
    out = out * 10 + static_cast<std::uint32_t>(c - '0');
  return out;
}

// "and" of "20and", as against "th" and "d".
bool is_word_after_call(string_view text, std::size_t at) {
  constexpr std::size_t shortest_word = 2;
  std::size_t end = at;
  while (end < text.size() && is_letter(text[end]))
    ++end;
  const string_view word = text.substr(at, end - at);
  return word.size() >= shortest_word && starts_lower(text, at) && !is_any(word, number_words::number_endings);
}

// The end of a word, or a blank after a clause.
bool could_precede_call(string_view text, std::size_t at) {
  const std::size_t blank = blank_before(text, at);
  const bool after_stop = at > 1 && string_view(",;:").find(text[at - 1]) != string_view::npos;
  if (blank == 0) return at > 1 && starts_lower(text, at - 2) && (starts_lower(text, at - 1) || after_stop);
  return at > blank && string_view(",;:.").find(text[at - blank - 1]) != string_view::npos;
}

bool is_glued_to_year(string_view text, TextRange call) {
  const std::size_t begin = call.begin.value, end = call.end.value;
  if (begin <= digits_of_year || text[begin] == '0' || blank_before(text, begin - digits_of_year) == 0) return false;
  const string_view year = text.substr(begin - digits_of_year, digits_of_year);
  return std::all_of(year.begin(), year.end(), is_digit) && (year.starts_with("18") || year.starts_with("19")) &&
         (end == text.size() || blank_at(text, end) > 0);
}

double weight_of_glyph(const Scan& scan, const Match& m) {
  const std::size_t begin = m.range.begin.value, end = m.range.end.value;
  if (scan.rule_of(m).proof == Proof::itself) return alone_on_its_line;
  const char before = last_ink(scan.text, begin), after = end < scan.text.size() ? scan.text[end] : '\n';
  std::size_t next = end;
  while (blank_at(scan.text, next) > 0)
    next += blank_at(scan.text, next);
  const char following = next < scan.text.size() ? scan.text[next] : '\n';
  if (before == 0 || before == '*' || after == '*' || following == '*') return 0;
  if (begin > 0 && scan.text[begin - 1] == '[' && after == ']') return 0; // its brackets would stay
  if (is_digit(after) || (is_digit(before) && is_digit(following))) return 0;
  return scan.rule_of(m).where == Where::line ? glyph_alone_on_its_line : alone_on_its_line;
}

} // namespace

bool is_glyph(string_view label) {
  return label.empty() || !is_digit(label.back());
}

std::uint32_t note_number(const Match& m) {
  return is_glyph(m.label) ? 0 : m.number;
}

double call_weight(const Scan& scan, const Match& m) {
  const Rule& rule = scan.rule_of(m);
  if (is_glyph(m.label)) return weight_of_glyph(scan, m);
  if (m.number == 0) return 0;
  if (rule.proof != Proof::counterpart) return proved_by_the_mark;
  if (rule.where == Where::line) return alone_on_its_line;
  if (rule.where == Where::glued && is_glued_to_year(scan.text, m.range)) return glued_to_a_year;
  return rule.where == Where::glued ? weight_glued(scan.text, m) : weight_between_blanks(scan.text, m);
}

std::vector<CallWithoutBlank> find_calls_after_years(std::string_view text) {
  std::vector<CallWithoutBlank> out;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = at;
    while (end < text.size() && is_digit(text[end]))
      ++end;
    const bool long_enough = end - at > digits_of_year && end - at <= digits_of_year + longest_label;
    if (!long_enough) continue;
    const TextRange call(at + digits_of_year, end);
    if (is_glued_to_year(text, call)) out.push_back({call, number_of(slice(text, call))});
  }
  return out;
}

std::vector<CallWithoutBlank> find_calls_before_words(std::string_view text) {
  std::vector<CallWithoutBlank> out;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = at;
    while (end < text.size() && is_digit(text[end]))
      ++end;
    if (end == at || end - at > longest_label || text[at] == '0' || !is_word_after_call(text, end)) continue;
    const TextRange call(at, end);
    if (could_precede_call(text, at)) out.push_back({call, number_of(slice(text, call))});
  }
  return out;
}

bool could_open_note(const Scan& scan, const Match& m) {
  const std::size_t end = m.range.end.value;
  const char after = end < scan.text.size() ? scan.text[end] : '\n';
  return after == '\n' || blank_at(scan.text, end) > 0 || blank_before(scan.text, end) > 0 || is_upper(after) ||
         string_view("\".[(").find(after) != string_view::npos || scan.text.substr(end).starts_with("“") ||
         scan.text.substr(end).starts_with("§");
}

bool could_be_glyph_label(const Scan& scan, const Match& m) {
  const std::size_t at = next_ink(scan.text, m.range.end.value);
  return at < scan.text.size() && scan.text[at] != '*' && scan.text[at] != '+';
}

} // namespace recension::markup
