// Text that one witness alone has at a place: is it elsewhere in the others? Private to the stage.
#pragma once

#include "pairs.hpp"

namespace recension::edition {

// Whether witness `w` has what is not the opinion's at `range` of its reading text: a line of the reporter's own, or
// words that another witness has elsewhere (a note that is printed as text, a paragraph in another place).
// `in_opinion`: the place is in an opinion. Only for text that no other witness has at the place.
bool is_displaced(Pairs& pairs, std::size_t w, ReadRange range, bool in_opinion);

} // namespace recension::edition
