// make_texts SHAPE BYTES FIRST SECOND: writes two texts of a shape (see shapes.hpp) for measuring whole commands.
// make_texts --list: names the shapes.
#include "shapes.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
  using namespace recension::test;
  if (argc == 2 && std::string_view(argv[1]) == "--list") {
    for (const auto& [name, shape] : shapes())
      std::cout << name << ' ';
    std::cout << '\n';
    return 0;
  }
  if (argc == 5)
    for (const auto& [name, shape] : shapes())
      if (name == std::string_view(argv[1])) {
        const Pair pair = make_pair_of(shape, std::strtoul(argv[2], nullptr, 10));
        std::ofstream(argv[3], std::ios::binary) << pair.first;
        std::ofstream(argv[4], std::ios::binary) << pair.second;
        return 0;
      }
  std::cerr << "usage: make_texts SHAPE BYTES FIRST SECOND\nshapes:";
  for (const auto& [name, shape] : shapes())
    std::cerr << ' ' << name;
  std::cerr << '\n';
  return 2;
}
