// Holes: where a text has lost words, and signs that prose does not put together show it. Private to the stage.
//
//     Rhodes v. Chapman, . "Tradition …        Parratt v. Taylor, , of his
//                      ^ hole                                   ^ hole
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace recension::edition {

// Of each hole where the signs begin and end, in bytes, ascending. ", . . ." is an ellipsis, and "( )" a form's.
struct Hole {
  std::size_t begin = 0, end = 0;
};
std::vector<Hole> find_holes(std::string_view text);

} // namespace recension::edition
