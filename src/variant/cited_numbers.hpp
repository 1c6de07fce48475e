// The numbers that citation matter names: pages, sections, and the letters of subsections. Private to the stage.
//
//     372-74             372 to 374         79(k), 79k, section 79, sub. k      79 and the letter k
#pragma once

#include "side_atoms.hpp"

#include <cstdint>
#include <vector>

namespace recension::variant {

// One number, or from the first to the last. A letter is a number too, beyond all pages. What cannot be read is 0.
struct Numbers {
  std::uint32_t first = 0, last = 0;
};

void add_numbers(std::string_view key, std::vector<Numbers>& to);

// These give the atom after what they read; `i` if there is nothing of the kind.
std::size_t read_number(const SideAtoms& in, std::size_t i, std::vector<Numbers>& to); // or the range that it opens
std::size_t read_subsection(const SideAtoms& in, std::size_t i, std::vector<Numbers>& to);
void read_all_numbers(const SideAtoms& in, std::size_t begin, std::size_t end, std::vector<Numbers>& to);

} // namespace recension::variant
