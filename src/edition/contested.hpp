// What each witness has at a place, and what its publisher has done there: what the rules decide by. Private to the
// stage.
#pragma once

#include "decide.hpp"
#include "passage_edits.hpp"

namespace recension::edition {

// The base's reading first. A witness that lacks the paragraph is not among them.
ContestedPlace contest(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others,
                       const PassageEdits& edits, const PlaceOfEdits& place);

// The words of a text, folded, with blanks between: equal where the words are.
std::string words_of(const std::string& text);

} // namespace recension::edition
