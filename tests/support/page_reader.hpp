// Reads a page for comparing printings back, so that a test can say what is in it. Strict: it knows the little HTML
// that the page is written in, and throws std::runtime_error where tags do not close as they open.
//
//     const PageText page = read_page(html);
//     page.columns[0];      // all that column A shows of its text, paragraph by paragraph, a line each
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recension::test {

struct MarkedText {
  std::size_t column = 0; // from 0
  std::string place;      // its number
  std::string text;
};

struct PageText {
  std::vector<std::string> columns; // texts without notes' labels, calls and page numbers
  std::vector<std::string> ids;     // of elements, in their order
  std::vector<std::string> targets; // of links within the page
  std::vector<MarkedText> marks;    // of places
  std::size_t elements_of_script = 0;
};

PageText read_page(std::string_view html);

} // namespace recension::test
