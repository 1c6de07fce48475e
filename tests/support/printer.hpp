// Prints a composition as a publisher would, and says what a reader of that printing can know.
#pragma once

#include "composition.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recension::test {

struct PrintedNote {
  std::string label;
  bool has_note = false;
};

struct Printed {
  std::string name;  // of the printing's file: "lexis-export"
  std::string form;  // by which it should be recognised: "lexis"
  std::string text;  // the file's bytes
  std::string words; // the opinion's words as this printing has them: sections, then notes, single blanks
  std::vector<std::string> sections; // "dissent Calder", or "opinion"
  std::vector<PrintedNote> notes;
  std::vector<std::string> pages; // "U.S. 102"
  int citations_lost = 0, brackets_lost = 0, parallels_added = 0;
};

// westlaw, westlaw-print, westlaw-download, lexis-print, lexis-download, lexis-marked, lexis-export, findlaw, justia,
// courtlistener, cap, h2o, slip, typed, plain
std::vector<std::string> printing_names();
Printed print(const Composition& c, std::string_view printing);

} // namespace recension::test
