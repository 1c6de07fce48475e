// Elements: what an HTML, XML, Word or PDF file says about its text that the text alone has not.
//
// Each element keeps its name, its attributes and the range of the decoded text that it holds:
//
//     source   <p>of a slip<a class="footnotemark" href="#n1">1</a> in</p>
//     text        of a slip1 in
//     elements    p [0,14)   a.footnotemark[href=#n1] [9,10)
//
// Names and attribute names are in lower case; values are as written, character references resolved. Elements are
// in the order in which they begin; `parent` comes before its children.
//
//     for (const Element& e : decoded.elements.all())
//       if (e.name == "sup") std::cout << e.range.begin.value << '\n';
//
// Units: bytes of the decoded text. Errors: none.
#pragma once

#include <recension/span.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

struct Attribute {
  std::string_view name, value;
};

inline constexpr std::uint32_t no_element = 0xFFFFFFFF;

struct Element {
  std::string_view name;
  TextRange range;
  std::uint32_t parent = no_element;
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
  bool block = false; // its text is on lines of its own
};

class Elements {
public:
  [[nodiscard]] const std::vector<Element>& all() const { return all_; }
  [[nodiscard]] std::vector<Element>& all() { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] std::size_t size() const { return all_.size(); }
  const Element& operator[](std::size_t i) const { return all_[i]; }

  // The value of the attribute, or an empty view; has() tells an empty value from none.
  [[nodiscard]] std::string_view attribute(const Element& e, std::string_view name) const;
  [[nodiscard]] bool has(const Element& e, std::string_view name) const;
  [[nodiscard]] const std::vector<Attribute>& attributes() const { return attributes_; }

  // Adds an element that follows all others; give it its attributes before the next one is added.
  std::uint32_t add(std::string_view name, TextPos begin, std::uint32_t parent, bool block);
  void add_attribute(std::string_view name, std::string_view value);

private:
  std::vector<Element> all_;
  std::vector<Attribute> attributes_;
  std::deque<std::string> strings_; // what the views look into

  std::string_view keep(std::string_view text);
};

} // namespace recension
