// Which paragraphs make which section. Private to the stage.
#pragma once

#include <recension/structure.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace recension::structure {

struct Heading {
  std::size_t first = 0; // paragraph
  SectionKind kind = SectionKind::opinion;
  std::string author;
};

// The sections of a text given as its body's paragraphs, ascending; the first begins at paragraph 0.
std::vector<Heading> find_sections(const std::vector<std::string_view>& paragraphs);

} // namespace recension::structure
