#include <recension/pattern.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace recension {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

constexpr std::size_t longest_reporter = 24;
constexpr std::size_t longest_text = 300;    // of {text} before what follows it
constexpr std::size_t longest_pattern = 500; // bytes
constexpr std::size_t longest_label = 3;     // digits
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

bool caps_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || is_digit(c)) return false;
  if (!is_lower(c)) return true;
  // The "v." between two parties, and the c of McCORMICK.
  if (c == 'v' && at > 0 && text[at - 1] == ' ' && text.substr(at + 1).starts_with(".")) return true;
  return at > 0 && is_upper(text[at - 1]) && at + 1 < text.size() && is_upper(text[at + 1]);
}

// The index of the brace that closes the one at `open`, or npos.
std::size_t closing_brace(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

// The parts between bars that no inner brace holds.
std::vector<std::string_view> alternatives_in(std::string_view inside) {
  std::vector<std::string_view> out;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < inside.size(); ++at) {
    if (inside[at] == '{') ++depth;
    if (inside[at] == '}') --depth;
    if (inside[at] != '|' || depth > 0) continue;
    out.push_back(inside.substr(begin, at - begin));
    begin = at + 1;
  }
  out.push_back(inside.substr(begin));
  return out;
}

} // namespace

std::string_view name_of(Where w) {
  constexpr std::array<std::string_view, 6> names = {"line",  "line-start", "between-blanks",
                                                     "glued", "anywhere",   "element"};
  return names[static_cast<std::size_t>(w)];
}

std::size_t blank_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  if (blank_at(text, at - 1) == 1) return 1;
  return at > 1 && blank_at(text, at - 2) == 2 ? 2 : 0;
}

// --- compiling ---

Pattern::Pattern(std::string_view source) : source_(source) {
  if (source.empty()) refuse(source, "it is empty");
  if (source.size() > longest_pattern) refuse(source, "it is too long; 500 bytes at most");
  first_ = compile(source, end);
  for (const Node& n : nodes_)
    refuse_what_never_matches(n);
  if (can_be_empty(first_)) refuse(source, "it matches nothing at all");
}

void Pattern::refuse(std::string_view at, std::string_view why) const {
  throw std::invalid_argument("pattern \"" + std::string(source_) + "\", character " +
                              std::to_string(at.data() - source_.data() + 1) + ": " + std::string(why));
}

Pattern::Index Pattern::add(Node node) {
  nodes_.push_back(std::move(node));
  return static_cast<Index>(nodes_.size() - 1);
}

// The node with which `part` begins; the last of its nodes leads to `next`.
Pattern::Index Pattern::compile(std::string_view part, Index next) {
  if (part.empty()) return next;
  const char c = part.front();
  if (c == '{') {
    const std::size_t close = closing_brace(part, 0);
    if (close == std::string_view::npos) refuse(part, "the brace is not closed");
    return compile_braces(part.substr(1, close - 1), compile(part.substr(close + 1), next));
  }
  if (c == '}') refuse(part, "no brace is open here");
  if (c == '|') refuse(part, "alternatives need braces around them");
  if (c == ' ' || c == '~') {
    const Index after = compile(part.substr(1), next);
    return add({c == ' ' ? NodeKind::blank : NodeKind::white, 0, true, {}, {}, after});
  }
  const std::size_t size = std::min(part.find_first_of("{}| ~"), part.size());
  const Index after = compile(part.substr(size), next);
  return add({NodeKind::literal, 0, true, part.substr(0, size), {}, after});
}

Pattern::Index Pattern::compile_braces(std::string_view inside, Index next) {
  struct Named {
    std::string_view name;
    NodeKind kind;
    std::uint8_t most = 0;
    bool keep = true;
  };
  constexpr std::array<Named, 11> table = {{{"n", NodeKind::number, 4},
                                            {"page", NodeKind::number, 5},
                                            {"volume", NodeKind::number, 4, false},
                                            {"label", NodeKind::label},
                                            {"reporter", NodeKind::reporter},
                                            {"caps", NodeKind::caps},
                                            {"text", NodeKind::text},
                                            {"blanks", NodeKind::blanks},
                                            {"Upper", NodeKind::upper},
                                            {"lower", NodeKind::lower},
                                            {"rule", NodeKind::rule}}};
  const std::vector<std::string_view> alternatives = alternatives_in(inside);
  if (alternatives.size() > 1) {
    Node choice{NodeKind::choice, 0, true, {}, {}, next};
    for (const std::string_view a : alternatives)
      choice.branches.push_back(compile(a, next));
    return add(std::move(choice));
  }
  for (const Named& n : table)
    if (n.name == inside) return add({n.kind, n.most, n.keep, {}, {}, next});
  refuse(inside, "there is no {" + std::string(inside) + "}");
}

// --- what a match can begin with ---

// What comes after a node was added before it, so that one pass in their order knows of each node.
bool Pattern::can_be_empty(Index node) const {
  std::vector<bool> empty(nodes_.size());
  const auto of = [&](Index i) { return i == end || empty[i]; };
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const Node& n = nodes_[i];
    if (n.kind == NodeKind::choice)
      empty[i] = std::any_of(n.branches.begin(), n.branches.end(), of);
    else
      empty[i] = (n.kind == NodeKind::white || n.kind == NodeKind::text) && of(n.next);
  }
  return of(node);
}

// Numbers, blanks and capitals take all that they can and give nothing back: what can only go on with their own bytes
// never matches after them.
void Pattern::refuse_what_never_matches(const Node& n) const {
  Bytes taken{};
  const auto takes = [&taken](auto test) {
    for (unsigned b = 0; b < 256; ++b)
      taken[b] = test(static_cast<char>(b));
  };
  if (n.kind == NodeKind::number)
    takes(is_digit);
  else if (n.kind == NodeKind::blank || n.kind == NodeKind::blanks)
    takes([](char c) { return c == ' ' || c == '\t' || c == '\xC2' || c == '\f' || c == '\v'; });
  else if (n.kind == NodeKind::white)
    takes([](char c) { return c == ' ' || c == '\t' || c == '\xC2' || c == '\f' || c == '\v' || c == '\n'; });
  else if (n.kind == NodeKind::caps)
    takes([](char c) { return !is_digit(c) && !is_lower(c) && c != '\n'; });
  else
    return;
  if (n.next == end) return;
  Bytes next{};
  add_first_bytes(n.next, next);
  for (std::size_t b = 0; b < next.size(); ++b)
    if (next[b] && !taken[b]) return;
  refuse(source_, "a part of it can never match: the one before takes all such characters");
}

Pattern::Bytes Pattern::first_bytes() const {
  Bytes out{};
  add_first_bytes(first_, out);
  return out;
}

Pattern::Bytes Pattern::second_bytes() const {
  Bytes out{};
  add_second_bytes(first_, out);
  return out;
}

void Pattern::add_first_bytes(Index node, Bytes& out) const {
  const auto allow = [&out](auto test) {
    for (unsigned b = 0; b < 256; ++b)
      if (test(static_cast<char>(b))) out[b] = true;
  };
  if (node == end) return out.fill(true); // whatever follows the pattern
  const Node& n = nodes_[node];
  switch (n.kind) {
  case NodeKind::literal:
    return allow([&](char c) { return c == n.literal.front(); });
  case NodeKind::blank:
  case NodeKind::blanks:
    return allow([](char c) { return c == ' ' || c == '\t' || c == '\xC2' || c == '\f' || c == '\v'; });
  case NodeKind::number:
    return allow(is_digit);
  case NodeKind::label:
    return allow([](char c) { return is_digit(c) || c == 'F' || c == '*' || c == '+' || c == '\xE2'; });
  case NodeKind::upper:
  case NodeKind::reporter:
  case NodeKind::caps:
    return allow(is_upper);
  case NodeKind::lower:
    return allow(is_lower);
  case NodeKind::rule:
    return allow([](char c) { return c == '_' || c == '-' || c == '\xE2'; });
  case NodeKind::white:
  case NodeKind::text:
    return out.fill(true);
  case NodeKind::choice:
    for (const Index b : n.branches)
      add_first_bytes(b, out);
  }
}

// Exact where the first element has one byte; where it may have several, those that go on with it are allowed too.
void Pattern::add_second_bytes(Index node, Bytes& out) const {
  if (node == end) return out.fill(true);
  const Node& n = nodes_[node];
  const bool one_byte = n.kind == NodeKind::literal || n.kind == NodeKind::upper || n.kind == NodeKind::lower;
  const bool repeats = n.kind == NodeKind::number || n.kind == NodeKind::blank || n.kind == NodeKind::blanks;
  if (n.kind == NodeKind::choice) {
    for (const Index b : n.branches)
      add_second_bytes(b, out);
  } else if (n.kind == NodeKind::literal && n.literal.size() > 1) {
    out[static_cast<unsigned char>(n.literal[1])] = true;
  } else if (one_byte || repeats) {
    add_first_bytes(n.next, out);
    if (repeats) add_first_bytes(node, out);
    if (repeats && n.kind != NodeKind::number) out[0xA0] = true; // the second byte of a no-break space
  } else {
    out.fill(true);
  }
}

// --- matching ---

bool Pattern::step_number(Cursor& c, const Node& node) {
  const std::size_t begin = c.at;
  std::uint32_t value = 0;
  while (c.at < c.text.size() && is_digit(c.text[c.at]) && c.at - begin <= node.most)
    value = value * 10 + static_cast<std::uint32_t>(c.text[c.at++] - '0');
  if (node.keep) c.match.number = value;
  return c.at > begin && c.at - begin <= node.most;
}

bool Pattern::step_label(Cursor& c) {
  const std::size_t begin = c.at, glyph = any_at(glyphs, c.text, c.at);
  c.at += glyph;
  c.match.number = 0;
  while (glyph == 0 && c.at < c.text.size() && is_digit(c.text[c.at]) && c.at - begin <= longest_label)
    c.match.number = c.match.number * 10 + static_cast<std::uint32_t>(c.text[c.at++] - '0');
  c.match.label = c.text.substr(begin, c.at - begin);
  return c.at > begin && (glyph > 0 || c.at - begin <= longest_label);
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
