// The decision rules about what is a misprint on its face. Private to the stage.
#pragma once

#include "decide.hpp"

namespace recension::edition {

// A word that no witness has elsewhere, one letter from a word that they have again and again.
Choice own_word(const ContestedPlace& p, const EditionOptions& options);
// "March 1, 1921. was due": the others have a comma.
Choice stop_in_sentence(const ContestedPlace& p, const EditionOptions& options);

} // namespace recension::edition
