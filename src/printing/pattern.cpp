#include "../source/ascii.hpp"

#include <recension/pattern.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace recension {
namespace {

constexpr std::size_t longest_pattern = 500; // bytes
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

// --- compiling ---

Pattern::Pattern(std::string_view source) : source_(source) {
  if (source.empty()) refuse(source, "it is empty");
  if (source.size() > longest_pattern) refuse(source, "it is too long; 500 bytes at most");
  nodes_.reserve(source.size() / 2 + 1);
  first_ = compile(source, end);
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

namespace {
constexpr ByteSet digits = ByteSet::of(is_digit), capitals = ByteSet::of(is_upper),
                  small_letters = ByteSet::of(is_lower);
// A no-break space begins with C2.
constexpr ByteSet blanks =
    ByteSet::of([](char c) { return c == ' ' || c == '\t' || c == '\xC2' || c == '\f' || c == '\v'; });
constexpr ByteSet white = ByteSet::of([](char c) { return c == '\n' || blanks.has(static_cast<unsigned char>(c)); });
constexpr ByteSet no_small_letters = ByteSet::of([](char c) { return !is_digit(c) && !is_lower(c) && c != '\n'; });
// † and ‡, and the dashes, begin with E2.
constexpr ByteSet beginnings_of_labels =
    ByteSet::of([](char c) { return is_digit(c) || c == 'F' || c == '*' || c == '+' || c == '\xE2'; });
constexpr ByteSet beginnings_of_rules = ByteSet::of([](char c) { return c == '_' || c == '-' || c == '\xE2'; });
} // namespace

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
void Pattern::require_that_it_can_match() const {
  for (const Node& n : nodes_)
    refuse_what_never_matches(n);
}

void Pattern::refuse_what_never_matches(const Node& n) const {
  const ByteSet* taken = n.kind == NodeKind::number                                ? &digits
                         : n.kind == NodeKind::blank || n.kind == NodeKind::blanks ? &blanks
                         : n.kind == NodeKind::white                               ? &white
                         : n.kind == NodeKind::caps                                ? &no_small_letters
                                                                                   : nullptr;
  if (taken == nullptr || n.next == end) return;
  ByteSet next;
  add_first_bytes(n.next, next);
  if (next.is_within(*taken))
    refuse(source_, "a part of it can never match: the one before takes all such characters");
}

ByteSet Pattern::bytes_at(std::size_t place) const {
  ByteSet out;
  add_bytes_at(place, first_, out);
  return out;
}

void Pattern::add_first_bytes(Index node, ByteSet& out) const {
  if (node == end) return out.add_all(); // whatever follows the pattern
  const Node& n = nodes_[node];
  switch (n.kind) {
  case NodeKind::literal:
    return out.add(static_cast<unsigned char>(n.literal.front()));
  case NodeKind::blank:
  case NodeKind::blanks:
    out |= blanks;
    return;
  case NodeKind::number:
    out |= digits;
    return;
  case NodeKind::label:
    out |= beginnings_of_labels;
    return;
  case NodeKind::upper:
  case NodeKind::reporter:
  case NodeKind::caps:
    out |= capitals;
    return;
  case NodeKind::lower:
    out |= small_letters;
    return;
  case NodeKind::rule:
    out |= beginnings_of_rules;
    return;
  case NodeKind::white:
  case NodeKind::text:
    return out.add_all();
  case NodeKind::choice:
    for (const Index b : n.branches)
      add_first_bytes(b, out);
  }
}

// An element of which the length is not known allows all bytes after its first.
void Pattern::add_bytes_at(std::size_t place, Index node, ByteSet& out) const {
  if (node == end) return out.add_all();
  if (place == 0) return add_first_bytes(node, out);
  const Node& n = nodes_[node];
  const bool is_blank = n.kind == NodeKind::blank || n.kind == NodeKind::blanks;
  if (n.kind == NodeKind::choice) {
    for (const Index b : n.branches)
      add_bytes_at(place, b, out);
  } else if (n.kind == NodeKind::literal) {
    if (n.literal.size() <= place) return add_bytes_at(place - n.literal.size(), n.next, out);
    out.add(static_cast<unsigned char>(n.literal[place]));
  } else if (n.kind == NodeKind::upper || n.kind == NodeKind::lower) {
    add_bytes_at(place - 1, n.next, out);
  } else if (is_blank || n.kind == NodeKind::number) {
    add_first_bytes(node, out);  // it goes on
    if (is_blank) out.add(0xA0); // the second byte of a no-break space
    for (std::size_t length = n.kind == NodeKind::blanks ? 2 : 1; length <= place; ++length)
      add_bytes_at(place - length, n.next, out);
  } else {
    out.add_all();
  }
}

} // namespace recension
