#include "../source/ascii.hpp"

#include <recension/selector.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace recension {
namespace {

constexpr int levels_up = 64;
constexpr std::string_view without_text = ":empty";

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

// What a name may be made of: "w:footnote", "data-label".
bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || is_blank(text[at - 1])) && (end == text.size() || is_blank(text[end]))) return true;
  }
  return false;
}

// CSS writes pseudo-classes with a colon, XML names of other vocabularies too ("w:footnote"). These are CSS's
// (Selectors Level 3 and 4).
bool is_pseudo_class(std::string_view name) {
  constexpr std::array<std::string_view, 32> known = {
      "active",       "after",      "any-link",      "before",         "checked",
      "disabled",     "empty",      "enabled",       "first",          "first-child",
      "first-letter", "first-line", "first-of-type", "focus",          "has",
      "hover",        "is",         "lang",          "last-child",     "last-of-type",
      "link",         "not",        "nth-child",     "nth-last-child", "nth-last-of-type",
      "nth-of-type",  "only-child", "only-of-type",  "root",           "target",
      "visited",      "where"};
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view local = name.substr(colon + 1);
  return colon == 0 || local.find(':') != std::string_view::npos ||
         std::find(known.begin(), known.end(), local) != known.end();
}

} // namespace

// Reads a selector from left to right.
class Selector::Parser {
public:
  explicit Parser(std::string_view source) : source_(source) {}

  std::vector<Chain> read() {
    std::vector<Chain> out;
    do
      out.push_back(read_chain());
    while (skip(','));
    if (at_ < source_.size()) refuse("only names, classes, ids, attributes, > and lists are understood");
    return out;
  }

private:
  std::string_view source_;
  std::size_t at_ = 0;

  [[noreturn]] void refuse(const std::string& why) const {
    throw std::invalid_argument("selector \"" + std::string(source_) + "\", character " + std::to_string(at_ + 1) +
                                ": " + why);
  }

  [[nodiscard]] char next() const { return at_ < source_.size() ? source_[at_] : '\0'; }

  void skip_blanks() {
    while (is_blank(next()))
      ++at_;
  }

  bool skip(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }

  std::string read_name(const char* of) {
    const std::size_t begin = at_;
    while (is_name_byte(next()))
      ++at_;
    std::string_view name = source_.substr(begin, at_ - begin);
    if (name.ends_with(without_text)) {
      name.remove_suffix(without_text.size());
      at_ = begin + name.size();
    } else if (is_pseudo_class(name)) {
      at_ = begin + name.find(':');
      refuse("of pseudo-classes only :empty is understood");
    }
    if (name.empty()) refuse(std::string("the name of ") + of + " is missing");
    return std::string(name);
  }

  Chain read_chain() {
    Chain out;
    bool child = false;
    while (true) {
      skip_blanks();
      if (!out.empty() && !child && skip('>')) {
        child = true;
        continue;
      }
      const char c = next();
      const bool begins = is_name_byte(c) || c == '*' || c == '.' || c == '#' || c == '[';
      if (!begins) break;
      if (!out.empty() && !child && !is_blank(source_[at_ - 1]))
        refuse("a blank or > is missing between two elements");
      out.push_back(read_compound(child));
      child = false;
    }
    if (out.empty() || child) refuse("an element is missing");
    return out;
  }

  Compound read_compound(bool child) {
    Compound out;
    out.child = child;
    if (!skip('*') && is_name_byte(next())) out.name = lower(read_name("an element"));
    while (true) {
      if (skip('.'))
        out.conditions.push_back({"class", read_name("a class"), Test::has_word});
      else if (skip('#'))
        out.conditions.push_back({"id", read_name("an id"), Test::equals});
      else if (skip('['))
        out.conditions.push_back(read_attribute());
      else if (source_.substr(at_).starts_with(without_text)) {
        at_ += without_text.size();
        out.empty = true;
      } else
        return out;
    }
  }

  Condition read_attribute() {
    Condition out;
    out.attribute = lower(read_name("an attribute"));
    if (skip(']')) return out;
    out.test = skip('^')   ? Test::begins_with
               : skip('$') ? Test::ends_with
               : skip('*') ? Test::contains
               : skip('~') ? Test::has_word
                           : Test::equals;
    if (!skip('=')) refuse("after an attribute's name comes ], =, ^=, $=, *= or ~=");
    out.value = read_value();
    if (out.value.empty() && out.test != Test::equals) refuse("an empty value would match nothing");
    if (!skip(']')) refuse("the bracket is not closed");
    return out;
  }

  std::string read_value() {
    const char quote = next();
    if (quote != '"' && quote != '\'') return read_name("a value");
    const std::size_t close = source_.find(quote, at_ + 1);
    if (close == std::string_view::npos) refuse("the quotation mark is not closed");
    std::string out(source_.substr(at_ + 1, close - at_ - 1));
    at_ = close + 1;
    return out;
  }
};

Selector::Selector(std::string_view source) : alternatives_(Parser(source).read()) {}

bool Selector::Condition::holds(std::string_view actual) const {
  switch (test) {
  case Test::is_there:
    return true;
  case Test::equals:
    return actual == value;
  case Test::begins_with:
    return actual.starts_with(value);
  case Test::ends_with:
    return actual.ends_with(value);
  case Test::contains:
    return actual.find(value) != std::string_view::npos;
  case Test::has_word:
    return has_word(actual, value);
  }
  return false;
}

bool Selector::matches(const Elements& elements, std::uint32_t element) const {
  return std::any_of(alternatives_.begin(), alternatives_.end(),
                     [&](const Chain& c) { return matches(c, c.size(), elements, element); });
}

std::vector<std::string> Selector::names() const {
  std::vector<std::string> out;
  for (const Chain& c : alternatives_) {
    if (c.back().name.empty()) return {};
    out.push_back(c.back().name);
  }
  return out;
}

bool Selector::matches(const Chain& chain, std::size_t compounds, const Elements& elements, std::uint32_t element) {
  const Compound& last = chain[compounds - 1];
  const Element& e = elements[element];
  if (!last.name.empty() && e.name != last.name) return false;
  if (last.empty && !e.range.empty()) return false;
  const bool fulfilled = std::all_of(last.conditions.begin(), last.conditions.end(), [&](const Condition& c) {
    return elements.has(e, c.attribute) && c.holds(elements.attribute(e, c.attribute));
  });
  if (!fulfilled || compounds == 1) return fulfilled;
  std::uint32_t up = e.parent;
  for (int level = 0; up != no_element && level < levels_up; ++level, up = elements[up].parent) {
    if (matches(chain, compounds - 1, elements, up)) return true;
    if (last.child) return false;
  }
  return false;
}

} // namespace recension
