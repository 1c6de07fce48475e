#include <recension/selector.hpp>

#include <algorithm>
#include <stdexcept>

namespace recension {
namespace {

constexpr int levels_up = 64;

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '\t';
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || text[end] == ' ' || text[end] == '\n' || text[end] == '\t')) return true;
  }
  return false;
}

} // namespace

Selector::Selector(std::string_view source) {
  const auto refuse = [&] { throw std::invalid_argument("no selector: " + std::string(source)); };
  std::size_t at = 0;
  bool child = false;
  while (true) {
    while (at < source.size() && (source[at] == ' ' || source[at] == '>'))
      child = source[at++] == '>' || child;
    if (at == source.size()) break;
    Compound compound;
    compound.child = child;
    child = false;
    const std::size_t begin = at;
    while (at < source.size() && std::string_view(" >.#[").find(source[at]) == std::string_view::npos)
      ++at;
    compound.name = source.substr(begin, at - begin);
    if (compound.name == "*") compound.name.clear();
    while (at < source.size() && source[at] != ' ' && source[at] != '>')
      read_condition(source, at, compound);
    compounds_.push_back(std::move(compound));
  }
  if (compounds_.empty() || child) refuse();
}

void Selector::read_condition(std::string_view source, std::size_t& at, Compound& compound) {
  const char sign = source[at];
  const std::size_t begin = at + 1;
  const std::size_t end = std::min(sign == '[' ? source.find(']', begin) : source.find_first_of(" >.#[", begin),
                                   sign == '[' ? std::string_view::npos : source.size());
  if (end == std::string_view::npos || end == begin)
    throw std::invalid_argument("no selector: " + std::string(source));
  const std::string_view inside = source.substr(begin, end - begin);
  at = end + (sign == '[' ? 1 : 0);
  if (sign == '.') compound.conditions.push_back({"class", std::string(inside), Test::has_word});
  if (sign == '#') compound.conditions.push_back({"id", std::string(inside), Test::equals});
  if (sign == '[') read_attribute(inside, compound);
}

void Selector::read_attribute(std::string_view inside, Compound& compound) {
  const std::size_t equals = inside.find('=');
  if (equals == std::string_view::npos) {
    compound.conditions.push_back({std::string(inside), {}, Test::is_there});
    return;
  }
  const bool prefix = equals > 0 && inside[equals - 1] == '^';
  std::string_view value = inside.substr(equals + 1);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.front() == value.back())
    value = value.substr(1, value.size() - 2);
  compound.conditions.push_back({std::string(inside.substr(0, equals - (prefix ? 1 : 0))), std::string(value),
                                 prefix ? Test::begins_with : Test::equals});
}

bool Selector::matches(const Elements& elements, std::uint32_t element) const {
  return matches_up_to(elements, element, compounds_.size());
}

bool Selector::matches_up_to(const Elements& elements, std::uint32_t element, std::size_t compounds) const {
  const Compound& last = compounds_[compounds - 1];
  const Element& e = elements[element];
  if (!last.name.empty() && e.name != last.name) return false;
  const bool fulfilled = std::all_of(last.conditions.begin(), last.conditions.end(), [&](const Condition& c) {
    if (!elements.has(e, c.attribute)) return false;
    const std::string_view value = elements.attribute(e, c.attribute);
    switch (c.test) {
    case Test::is_there:
      return true;
    case Test::equals:
      return value == c.value;
    case Test::begins_with:
      return value.starts_with(c.value);
    case Test::has_word:
      return has_word(value, c.value);
    }
    return false;
  });
  if (!fulfilled || compounds == 1) return fulfilled;
  std::uint32_t up = e.parent;
  for (int level = 0; up != no_element && level < levels_up; ++level, up = elements[up].parent) {
    if (matches_up_to(elements, up, compounds - 1)) return true;
    if (last.child) return false;
  }
  return false;
}

} // namespace recension
