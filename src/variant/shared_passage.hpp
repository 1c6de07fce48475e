// The variants of a body or a note that both witnesses have. Private to the stage.
#pragma once

#include "current_passage.hpp"

namespace recension::variant {

// Adds to `out` those of at.passage(), made on at most `threads` threads; the same whatever their number.
void add_variants_of_shared(const CurrentPassage& at, const Lexicon& lexicon, std::size_t threads,
                            ContextWords context, OrderedVariants& out);

} // namespace recension::variant
