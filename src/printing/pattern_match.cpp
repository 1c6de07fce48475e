// How a compiled pattern is matched.
#include "../source/ascii.hpp"

#include <recension/pattern.hpp>

#include <algorithm>

namespace recension {
namespace {

constexpr std::size_t longest_reporter = 24;
constexpr std::size_t longest_text = 300; // of {text} before what follows it
constexpr std::size_t longest_label = 3;  // digits
constexpr std::array<std::string_view, 6> glyphs = {"Fn", "**", "*", "+", "†", "‡"};
constexpr std::array<std::string_view, 5> rule_signs = {"—", "–", "―", "_", "-"};

std::size_t any_at(const auto& signs, std::string_view text, std::size_t at) {
  for (const std::string_view s : signs)
    if (text.substr(at).starts_with(s)) return s.size();
  return 0;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (const std::size_t n = blank_at(text, at))
    at += n;
  return at;
}

bool is_word_byte(char c) {
  return is_digit(c) || is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80;
}

// "SCHOOL DIST. #1", "UNION NO. 37", "DIVISIONS CASE. [2]": a number that a name ends with.
bool is_part_of_name(std::string_view text, std::size_t at) {
  while (at > 0 && is_digit(text[at - 1]))
    --at;
  const std::string_view before = text.substr(0, at);
  return before.ends_with('#') || before.ends_with("NO. ") || before.ends_with('[') || before.ends_with('(');
}

bool caps_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return false;
  if (is_digit(c)) return is_part_of_name(text, at);
  if (!is_lower(c)) return true;
  // The "v." between two parties, and the c of McCORMICK.
  if (c == 'v' && at > 0 && text[at - 1] == ' ' && text.substr(at + 1).starts_with(".")) return true;
  return at > 0 && is_upper(text[at - 1]) && at + 1 < text.size() && is_upper(text[at + 1]);
}

// Brackets say where a label ends, so that it may repeat its sign: "[****]".
std::size_t glyphs_in_brackets(std::string_view text, std::size_t at) {
  constexpr std::size_t most = 6;
  const std::size_t size = any_at(glyphs, text, at) == 2 && text[at] == '*' ? 1 : any_at(glyphs, text, at);
  std::size_t end = at + size;
  for (std::size_t n = 1; n < most && size > 0 && text.substr(end).starts_with(text.substr(at, size)); ++n)
    end += size;
  return end - at;
}

} // namespace

std::size_t blank_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  if (blank_at(text, at - 1) == 1) return 1;
  return at > 1 && blank_at(text, at - 2) == 2 ? 2 : 0;
}

bool Pattern::step_number(Cursor& c, const Node& node) {
  const std::size_t begin = c.at;
  std::uint32_t value = 0;
  while (c.at < c.text.size() && is_digit(c.text[c.at]) && c.at - begin <= node.most)
    value = value * 10 + static_cast<std::uint32_t>(c.text[c.at++] - '0');
  if (node.keep) c.match.number = value;
  return c.at > begin && c.at - begin <= node.most;
}

bool Pattern::step_label(Cursor& c) {
  const std::size_t begin = c.at;
  const bool in_brackets = begin > 0 && c.text[begin - 1] == '[';
  const std::size_t glyph = in_brackets ? glyphs_in_brackets(c.text, begin) : any_at(glyphs, c.text, begin);
  c.at += glyph;
  c.match.number = 0;
  while (glyph == 0 && c.at < c.text.size() && is_digit(c.text[c.at]) && c.at - begin <= longest_label)
    c.match.number = c.match.number * 10 + static_cast<std::uint32_t>(c.text[c.at++] - '0');
  const std::size_t digits = c.at - begin - glyph;
  if (in_brackets && digits > 0 && c.text.substr(c.at).find(']') == 1 && is_lower(c.text[c.at])) {
    ++c.at; // "[1a]"
    c.match.number = 0;
  }
  c.match.label = c.text.substr(begin, c.at - begin);
  return c.at > begin && digits <= longest_label;
}

// One element that can match in one way only.
bool Pattern::step(Cursor& c, const Node& node) const {
  const std::size_t begin = c.at;
  switch (node.kind) {
  case NodeKind::literal:
    if (!c.text.substr(c.at).starts_with(node.literal)) return false;
    c.at += node.literal.size();
    return true;
  case NodeKind::blank:
  case NodeKind::blanks:
    c.at = skip_blanks(c.text, c.at);
    return c.at > begin + (node.kind == NodeKind::blanks ? 1 : 0);
  case NodeKind::white:
    while (c.at < c.text.size() && (c.text[c.at] == '\n' || blank_at(c.text, c.at) > 0))
      c.at += c.text[c.at] == '\n' ? 1 : blank_at(c.text, c.at);
    return true;
  case NodeKind::number:
    return step_number(c, node);
  case NodeKind::label:
    return step_label(c);
  case NodeKind::caps:
    if (c.at >= c.text.size() || !is_upper(c.text[c.at])) return false;
    while (c.at < c.text.size() && caps_byte(c.text, c.at))
      ++c.at;
    return c.at > begin + 3;
  case NodeKind::upper:
  case NodeKind::lower:
    if (c.at >= c.text.size() || !(node.kind == NodeKind::upper ? is_upper : is_lower)(c.text[c.at])) return false;
    ++c.at;
    return true;
  case NodeKind::rule: {
    std::size_t signs = 0;
    for (; const std::size_t n = any_at(rule_signs, c.text, c.at); ++signs)
      c.at += n;
    return signs >= 3;
  }
  case NodeKind::reporter:
  case NodeKind::text:
  case NodeKind::choice:
    break;
  }
  return false;
}

// {text} and {reporter} grow by a byte until what follows them matches.
bool Pattern::lazily(Cursor& c, const Node& node) const {
  const bool reporter = node.kind == NodeKind::reporter;
  const std::size_t begin = c.at;
  if (!reporter && node.next == end) {
    c.at = std::min(c.text.find('\n', begin), c.text.size());
    return ends_rightly(c);
  }
  if (reporter && (begin >= c.text.size() || !is_upper(c.text[begin]))) return false;
  const std::string_view ahead = c.text.substr(begin, reporter ? longest_reporter : longest_text);
  const std::size_t limit = begin + std::min(ahead.find('\n'), ahead.size());
  for (std::size_t stop = begin + (reporter ? 1 : 0); stop <= limit; ++stop) {
    Cursor rest{c.text, stop, c.match, c.ends};
    if (!run(rest, node.next)) continue;
    c.at = rest.at;
    c.match = rest.match;
    if (reporter) c.match.reporter = c.text.substr(begin, stop - begin);
    return true;
  }
  return false;
}

bool Pattern::ends_rightly(const Cursor& c) {
  switch (c.ends) {
  case Ends::anywhere:
    return true;
  case Ends::text:
    return c.at == c.text.size();
  case Ends::line: {
    if (c.at > 0 && c.at <= c.text.size() && c.text[c.at - 1] == '\n') return true;
    const std::size_t after = skip_blanks(c.text, c.at);
    return after >= c.text.size() || c.text[after] == '\n';
  }
  case Ends::word:
    return c.at >= c.text.size() || blank_at(c.text, c.at) > 0 || !is_word_byte(c.text[c.at]);
  }
  return false;
}

bool Pattern::choose(Cursor& c, const Node& choice) const {
  for (const Index branch : choice.branches) {
    Cursor attempt = c;
    if (!run(attempt, branch)) continue;
    c = attempt;
    return true;
  }
  return false;
}

bool Pattern::run(Cursor& c, Index node) const {
  for (; node != end; node = nodes_[node].next) {
    const Node& n = nodes_[node];
    if (n.kind == NodeKind::choice) return choose(c, n);
    if (n.kind == NodeKind::text || n.kind == NodeKind::reporter) return lazily(c, n);
    if (!step(c, n)) return false;
  }
  return ends_rightly(c);
}

std::optional<Match> Pattern::match_at(std::string_view text, std::size_t at, Ends ends) const {
  Cursor c{text, at, {}, ends};
  if (!run(c, first_)) return std::nullopt;
  c.match.range = TextRange(at, c.at);
  return c.match;
}

} // namespace recension
