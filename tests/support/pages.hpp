// Prints a composition in the containers in which publishers deliver: pages, XML, records, Word, RTF and PDF files.
#pragma once

#include "printer.hpp"

namespace recension::test {

// File names: "cap.html", "fastcase.xml", "courtlistener.json", "word.docx" …
std::vector<std::string> page_names();
// What print() says of a text. Of a record it is the first version; its fields are named in `fields`.
struct PrintedPage : Printed {
  std::string container;           // as the reader should find it
  std::vector<std::string> fields; // of a JSON record
};
PrintedPage print_page(const Composition& c, std::string_view name);

} // namespace recension::test
