#include <recension/element.hpp>

namespace recension {

std::string_view Elements::attribute(const Element& e, std::string_view name) const {
  for (std::uint32_t i = 0; i < e.attribute_count; ++i)
    if (attributes_[e.first_attribute + i].name == name) return attributes_[e.first_attribute + i].value;
  return {};
}

bool Elements::has(const Element& e, std::string_view name) const {
  for (std::uint32_t i = 0; i < e.attribute_count; ++i)
    if (attributes_[e.first_attribute + i].name == name) return true;
  return false;
}

std::string_view Elements::keep(std::string_view text) {
  return strings_.emplace_back(text);
}

std::uint32_t Elements::add(std::string_view name, TextPos begin, std::uint32_t parent, bool block) {
  const auto index = static_cast<std::uint32_t>(all_.size());
  all_.push_back(
      {keep(name), TextRange(begin, begin), parent, static_cast<std::uint32_t>(attributes_.size()), 0, block});
  return index;
}

void Elements::add_attribute(std::string_view name, std::string_view value) {
  attributes_.push_back({keep(name), keep(value)});
  ++all_.back().attribute_count;
}

} // namespace recension
