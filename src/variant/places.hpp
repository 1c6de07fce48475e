// Places: where two aligned witnesses differ, before anything is said of why. Private to the stage.
//
//     A   life ,  liberty ,  or property      slots: what is between two aligned words,
//     B   life ,  liberty    or property             with the unaligned words in it
//                        ^^^ one place: slots ", " and " "
#pragma once

#include "atoms.hpp"

#include <recension/collation.hpp>

#include <array>
#include <vector>

namespace recension::variant {

struct Side {
  ReadRange slot;  // from the aligned word before to the one after
  WordRange words; // unaligned words in it; empty: where they would be
};

enum class DifferenceKind : std::uint8_t {
  words,        // unaligned words on one side or both
  signs,        // the same words, other signs between them
  dress,        // an aligned word in other dress: case, hyphen, brackets
  abbreviation, // other blanks inside an abbreviation: "U. S. C."
  paragraph,    // a paragraph begins here in one only
  paragraphs    // whole paragraphs that one side has alone
};

struct Difference {
  DifferenceKind kind = DifferenceKind::words;
  std::array<Side, 2> side;
};

using WitnessPair = std::array<const Witness*, 2>;

// All places of one passage that both witnesses have, in reading order.
std::vector<Difference> find_places(const WitnessPair& witnesses, const Collation& collation, const Passage& passage,
                                    const Lexicon& lexicon);

} // namespace recension::variant
