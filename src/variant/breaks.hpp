// Breaks of paragraphs that say nothing of the text. Private to the stage.
#pragma once

#include "places.hpp"

namespace recension::variant {

// Whether the break may be there or not whatever the opinion has: a byline that opens the section is above it, or a
// page's own line or a note hides in one witness whether a paragraph ends.
bool is_doubtful_break(const WitnessPair& witnesses, const Difference& place, bool in_note);

} // namespace recension::variant
