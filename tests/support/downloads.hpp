// What a database prints around an opinion that is downloaded from it: headings, and what its editors wrote.
#pragma once

#include "composition.hpp"

#include <string>
#include <string_view>

namespace recension::test {

struct Surroundings {
  std::string text;  // as printed
  std::string words; // what of it is the court's or the reporter's, a line each
};

// printing: westlaw-print, westlaw-download, lexis-print, lexis-download
Surroundings before_opinion(const Composition& c, std::string_view printing);
// The heading of the syllabus or of counsel, before its first paragraph.
Surroundings part_heading(std::string_view kind, std::string_view printing);
std::string after_opinion(const Composition& c, std::string_view printing);

} // namespace recension::test
