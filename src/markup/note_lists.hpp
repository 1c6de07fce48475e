// Lists of notes in which a site has moved the labels: each note has the next one's, and the last has none.
//
//     calls     …TRUST CO.[*] …   was sold.[1] …   twice.[2]
//     labels    [1] Together with No. 899. │ [2] The tax was paid. │ [] House Rep. No. 1.
//     restored  [*]                          [1]                     [2]
//
// A label without a number anywhere else is the author's empty brackets. Private to the stage.
#pragma once

#include "scan.hpp"

#include <vector>

namespace recension::markup {

// Labels and calls in text order. Gives labels that were moved the marks of the notes that they open, and drops those
// that turn out to be empty brackets.
void restore_moved_labels(std::vector<Match>& labels, const std::vector<Match>& calls);

} // namespace recension::markup
