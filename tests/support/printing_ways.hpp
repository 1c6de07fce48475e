// How each publisher prints an opinion's marks, citations and notes.
#pragma once

#include "composition.hpp"

#include <functional>
#include <string>
#include <vector>

namespace recension::test {

// One printing's ways. Marks are what the reader should find again and take out; Printed::words is without them.
struct Ways {
  std::string name, form;
  bool front = false;      // prints title, syllabus and counsel
  bool head_lines = false; // prints title, citation and dates only
  bool notes = true;
  bool notes_amid = false; // after the paragraph of their call
  bool loses_citations = false, adds_parallels = false, eats_brackets = false;
  std::function<std::string(const Item&)> page{}, headnote{}, call{}, citation{}, label{};
  std::function<std::string(std::string)> dress = [](std::string s) { return s; };
  std::string notes_heading{}, between = "\n"; // between paragraphs
};

std::vector<Ways> all_ways();

} // namespace recension::test
