// How elements are laid out as text: which are on lines of their own, which are not shown. One table for HTML, the
// XML of case-law publishers, TEI and Word. Private to the stage.
#pragma once

#include <cstdint>
#include <string_view>

namespace recension {

enum class Layout : std::uint8_t {
  inline_,      // within a line
  block,        // on lines of its own
  line_break,   // ends a line, not a paragraph
  cell,         // a blank away from its neighbour
  hidden,       // not shown, with all it holds
  preformatted, // a block whose blanks and line ends are shown
  literal       // stands for a sign: its rule says which
};

struct Display {
  Layout layout = Layout::inline_;
  std::string_view sign = {}; // of a literal
};

enum class Language : std::uint8_t { html, xml };

// `name` in lower case. An element that no table knows is inline in HTML and a block in XML.
Display how_shown(std::string_view name, Language language);

} // namespace recension
