// The elements and text stretches of an HTML source, with their places: Gumbo's tree as flat lists. Private to the
// stage; Gumbo is used in html_tree.cpp and html_entities.cpp only.
#pragma once

#include <recension/element.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recension {

struct HtmlElement {
  std::string name;
  std::size_t begin = 0, begin_end = 0; // of its start tag; elements that the source only implies are left out
  std::size_t end = 0, end_end = 0;     // of what closes it; empty where the source ends
  std::uint32_t parent = no_element;
  std::vector<std::pair<std::string, std::string>> attributes; // references in the values are not resolved
};

struct HtmlText {
  std::size_t begin = 0, end = 0;
};

struct HtmlTree {
  std::vector<HtmlElement> elements; // a parent before its children
  std::vector<HtmlText> texts;
  bool unparsed = false; // nested so deep that it was not parsed: all is text and stray tags

  explicit HtmlTree(std::string_view source);
};

} // namespace recension
