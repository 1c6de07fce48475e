// Text that both witnesses have, at different places. Private to the stage.
#pragma once

#include <recension/collation.hpp>

#include <vector>

namespace recension::collation {

// Where a block of words is in each witness.
struct Block {
  WordRange a, b;
};

// Blocks that are unaligned in both witnesses and are the same but for small differences: from one shared word
// sequence to the last that follows it closely in both.
std::vector<Block> find_moved_blocks(const Witness& a, const Witness& b, const Lexicon& lexicon, const Collation& c);

// Takes the blocks' words out of the columns that hold them.
void cut_out(const std::vector<Block>& blocks, Collation& c);

// Notes sections that are in another order as transpositions.
void find_moved_sections(const Witness& a, const Witness& b, Collation& c);

} // namespace recension::collation
