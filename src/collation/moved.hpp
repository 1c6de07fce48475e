// Text that both witnesses have, at different places. Private to the stage.
#pragma once

#include <recension/collation.hpp>

namespace recension::collation {

// Finds word sequences that stand unaligned in both witnesses, and sections in another order; gives the former
// columns of their own.
void find_moved(const Witness& a, const Witness& b, const Lexicon& lexicon, Collation& c);

} // namespace recension::collation
