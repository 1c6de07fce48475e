// Prints an invented opinion in a publisher's form: print_opinion FILE.opinion PRINTING
#include "printer.hpp"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: print_opinion FILE.opinion PRINTING\n");
    return 2;
  }
  try {
    const auto printed = recension::test::print(recension::test::read_composition_file(argv[1]), argv[2]);
    std::fwrite(printed.text.data(), 1, printed.text.size(), stdout);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "print_opinion: %s\n", e.what());
    return 2;
  }
  return 0;
}
