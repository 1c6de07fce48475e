// Prints an invented opinion in a publisher's form:      print_opinion FILE.opinion PRINTING
// or as a publisher's file:                              print_opinion FILE.opinion cap.html
// Lists what each printing does to it, a line each:      print_opinion FILE.opinion --differences
#include "pages.hpp"

#include <cstdio>
#include <exception>
#include <string>

namespace {

void list_differences(const recension::test::Composition& c) {
  std::printf("printing\tcitations lost\tbrackets lost\tparallel citations added\tnotes\tpages\n");
  for (const std::string& name : recension::test::printing_names()) {
    const auto p = recension::test::print(c, name);
    std::printf("%s\t%d\t%d\t%d\t%zu\t%zu\n", name.c_str(), p.citations_lost, p.brackets_lost, p.parallels_added,
                p.notes.size(), p.pages.size());
  }
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: print_opinion FILE.opinion PRINTING|--differences\n");
    return 2;
  }
  try {
    const auto composition = recension::test::read_composition_file(argv[1]);
    if (std::string(argv[2]) == "--differences") {
      list_differences(composition);
      return 0;
    }
    const std::string name = argv[2];
    const std::string text = name.find('.') == std::string::npos
                                 ? recension::test::print(composition, name).text
                                 : recension::test::print_page(composition, name).text;
    std::fwrite(text.data(), 1, text.size(), stdout);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "print_opinion: %s\n", e.what());
    return 2;
  }
  return 0;
}
