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
constexpr std::array<std::string_view, 6> glyphs = {"Fn", "**", "*", "+", "†", "‡"};
constexpr std::array<std::string_view, 5> rule_signs = {"—", "–", "―", "_", "-"};

std::size_t glyph_at(std::string_view text, std::size_t at) {
  for (const std::string_view g : glyphs)
    if (text.substr(at).starts_with(g)) return g.size();
  return 0;
}

std::size_t rule_sign_at(std::string_view text, std::size_t at) {
  for (const std::string_view s : rule_signs)
    if (text.substr(at).starts_with(s)) return s.size();
  return 0;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (const std::size_t n = blank_at(text, at))
    at += n;
  return at;
}

bool caps_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || is_digit(c)) return false;
  if (!is_lower(c)) return true;
  // The "v." between two parties, and the c of McCORMICK.
  if (c == 'v' && at > 0 && text[at - 1] == ' ' && text.substr(at + 1).starts_with(".")) return true;
  return at > 0 && is_upper(text[at - 1]) && at + 1 < text.size() && is_upper(text[at + 1]);
}

} // namespace

std::string_view name_of(Where w) {
  constexpr std::array<std::string_view, 6> names = {"line",  "line start", "standing",
                                                     "glued", "anywhere",   "element"};
  return names[static_cast<std::size_t>(w)];
}

std::size_t blank_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  if (blank_at(text, at - 1) == 1) return 1;
  return at > 1 && blank_at(text, at - 2) == 2 ? 2 : 0;
}

Pattern::Pattern(std::string_view source) {
  std::size_t at = 0;
  while (at < source.size()) {
    const char c = source[at];
    if (c == '{') {
      const std::size_t close = source.find('}', at);
      if (close == std::string_view::npos) throw std::logic_error("pattern: missing }");
      add_named(source.substr(at + 1, close - at - 1));
      at = close + 1;
    } else if (c == ' ' || c == '~') {
      elements_.push_back({c == ' ' ? Kind::blank : Kind::white, 0, true, {}});
      ++at;
    } else {
      const std::size_t end = std::min(source.find_first_of("{ ~", at), source.size());
      elements_.push_back({Kind::literal, 0, true, source.substr(at, end - at)});
      at = end;
    }
  }
}

void Pattern::add_named(std::string_view name) {
  struct Named {
    std::string_view name;
    Element element;
  };
  static const std::array<Named, 11> table = {{
      {"n", {Kind::number, 4, true, {}}},
      {"page", {Kind::number, 5, true, {}}},
      {"volume", {Kind::number, 4, false, {}}},
      {"label", {Kind::label, 3, true, {}}},
      {"reporter", {Kind::reporter, 0, true, {}}},
      {"caps", {Kind::caps, 0, true, {}}},
      {"text", {Kind::text, 0, true, {}}},
      {"blanks", {Kind::blanks, 0, true, {}}},
      {"Upper", {Kind::upper, 0, true, {}}},
      {"lower", {Kind::lower, 0, true, {}}},
      {"rule", {Kind::rule, 0, true, {}}},
  }};
  for (const Named& n : table)
    if (n.name == name) {
      elements_.push_back(n.element);
      return;
    }
  throw std::logic_error("pattern: no such element: " + std::string(name));
}

// The first bytes of what element `e` matches.
Pattern::Bytes Pattern::bytes_of(std::size_t element) const {
  Bytes out{};
  const auto allow = [&out](auto test) {
    for (unsigned b = 0; b < 256; ++b)
      if (test(static_cast<char>(b))) out[b] = true;
  };
  const Element& e = elements_[element];
  switch (e.kind) {
  case Kind::literal:
    allow([&](char c) { return c == e.literal.front(); });
    break;
  case Kind::blank:
  case Kind::blanks:
    allow([](char c) { return c == ' ' || c == '\t' || c == '\xC2'; });
    break;
  case Kind::number:
    allow(is_digit);
    break;
  case Kind::label:
    allow([](char c) { return is_digit(c) || c == 'F' || c == '*' || c == '+' || c == '\xE2'; });
    break;
  case Kind::upper:
  case Kind::reporter:
  case Kind::caps:
    allow(is_upper);
    break;
  case Kind::lower:
    allow(is_lower);
    break;
  case Kind::rule:
    allow([](char c) { return c == '_' || c == '-' || c == '\xE2'; });
    break;
  case Kind::white:
  case Kind::text:
    allow([](char) { return true; });
    break;
  }
  return out;
}

// Exact where the first element has one byte; where it may have several, those that go on with it are allowed too.
Pattern::Bytes Pattern::second_bytes() const {
  const Element& first = elements_.front();
  Bytes out{};
  if (first.kind == Kind::literal && first.literal.size() > 1) {
    out[static_cast<unsigned char>(first.literal[1])] = true;
    return out;
  }
  const bool one_byte = first.kind == Kind::literal || first.kind == Kind::upper || first.kind == Kind::lower;
  const bool repeats = first.kind == Kind::number || first.kind == Kind::blank || first.kind == Kind::blanks;
  if (elements_.size() < 2 || (!one_byte && !repeats)) {
    out.fill(true);
    return out;
  }
  out = bytes_of(1);
  if (!repeats) return out;
  const Bytes again = bytes_of(0);
  for (std::size_t b = 0; b < out.size(); ++b)
    out[b] = out[b] || again[b];
  if (first.kind != Kind::number) out[0xA0] = true; // the second byte of a no-break space
  return out;
}

// One element that can match in one way only.
bool Pattern::step(Cursor& c, const Element& e) const {
  const std::size_t begin = c.at;
  switch (e.kind) {
  case Kind::literal:
    if (!c.text.substr(c.at).starts_with(e.literal)) return false;
    c.at += e.literal.size();
    return true;
  case Kind::blank:
    c.at = skip_blanks(c.text, c.at);
    return c.at > begin;
  case Kind::blanks:
    c.at = skip_blanks(c.text, c.at);
    return c.at > begin + 1;
  case Kind::white:
    while (c.at < c.text.size() && (c.text[c.at] == '\n' || blank_at(c.text, c.at) > 0))
      c.at += c.text[c.at] == '\n' ? 1 : blank_at(c.text, c.at);
    return true;
  case Kind::number: {
    std::uint32_t value = 0;
    while (c.at < c.text.size() && is_digit(c.text[c.at]) && c.at - begin <= e.most)
      value = value * 10 + static_cast<std::uint32_t>(c.text[c.at++] - '0');
    if (e.keep) c.match.number = value;
    return c.at > begin && c.at - begin <= e.most;
  }
  case Kind::label: {
    const std::size_t glyph = glyph_at(c.text, c.at);
    c.at += glyph;
    c.match.number = 0;
    while (glyph == 0 && c.at < c.text.size() && is_digit(c.text[c.at]) && c.at - begin <= e.most)
      c.match.number = c.match.number * 10 + static_cast<std::uint32_t>(c.text[c.at++] - '0');
    c.match.label = c.text.substr(begin, c.at - begin);
    return c.at > begin && (glyph > 0 || c.at - begin <= e.most);
  }
  case Kind::caps:
    if (c.at >= c.text.size() || !is_upper(c.text[c.at])) return false;
    while (c.at < c.text.size() && caps_byte(c.text, c.at))
      ++c.at;
    return c.at > begin + 3;
  case Kind::upper:
  case Kind::lower:
    if (c.at >= c.text.size() || !(e.kind == Kind::upper ? is_upper : is_lower)(c.text[c.at])) return false;
    ++c.at;
    return true;
  case Kind::rule: {
    std::size_t signs = 0;
    while (const std::size_t n = rule_sign_at(c.text, c.at)) {
      c.at += n;
      ++signs;
    }
    return signs >= 3;
  }
  case Kind::reporter:
  case Kind::text:
    break;
  }
  return false;
}

// {text} and {reporter} grow by a byte until what follows them matches.
bool Pattern::lazily(Cursor& c, std::size_t element) const {
  const bool reporter = elements_[element].kind == Kind::reporter;
  const std::size_t begin = c.at;
  const std::size_t line_end = std::min(c.text.find('\n', begin), c.text.size());
  if (!reporter && element + 1 == elements_.size()) {
    c.at = line_end;
    return true;
  }
  if (reporter && (begin >= c.text.size() || !is_upper(c.text[begin]))) return false;
  const std::size_t limit = reporter ? std::min(line_end, begin + longest_reporter) : line_end;
  for (std::size_t end = begin + (reporter ? 1 : 0); end <= limit; ++end) {
    Cursor rest{c.text, end, c.match};
    if (!run(rest, element + 1)) continue;
    c.at = rest.at;
    c.match = rest.match;
    if (reporter) c.match.reporter = c.text.substr(begin, end - begin);
    return true;
  }
  return false;
}

bool Pattern::run(Cursor& c, std::size_t element) const {
  for (; element < elements_.size(); ++element) {
    const Element& e = elements_[element];
    if (e.kind == Kind::text || e.kind == Kind::reporter) return lazily(c, element);
    if (!step(c, e)) return false;
  }
  return true;
}

std::optional<Match> Pattern::match_at(std::string_view text, std::size_t at) const {
  Cursor c{text, at, {}};
  if (!run(c, 0)) return std::nullopt;
  c.match.range = TextRange(at, c.at);
  return c.match;
}

} // namespace recension
