// Invented opinions of many words, and the errors that printings have in words and in structure.
#pragma once

#include "composition.hpp"

#include <random>

namespace recension::test {

// An opinion of the Court, a concurrence or none, a dissent or none, with notes and citations: sentences that are
// built from lists of words, so that a passage hardly occurs twice. The same seed gives the same opinion.
Composition invented_opinion(std::uint32_t seed);

enum class Misreading : std::uint8_t {
  none,
  section_swallowed, // the byline of a separate opinion cannot be read as one
  call_lost,         // a note without its call
  label_lost,        // a note's label: the note goes on with the one before
  note_in_body,      // a note is printed as a paragraph of the text, without call or label
  block_displaced,   // a paragraph is elsewhere
  paragraph_lost
};

// The composition as a printing has it that is misread so.
Composition misread(Composition c, Misreading how, std::mt19937& random);

// One letter of `n` of its words changed, such as print does.
std::string with_errors(std::string text, std::size_t n, std::mt19937& random);

} // namespace recension::test
