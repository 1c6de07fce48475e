// Places next to one another that are one variant to a reader. Private to the stage.
#pragma once

#include "classify.hpp"

#include <functional>
#include <vector>

namespace recension::variant {

using Findings = std::vector<Classification>; // of the places, one each

// What differs in one line of the reporter's own matter (titles, dates, counsel), or in lines of a title next to one
// another, where a part of it is loud: from place `first`, which gives itself where it is alone, to the place that
// this gives. `is_matter`: whether a place is in the reporter's own matter on both sides.
//
//     A   Mr. T.J. Leahy, with whom Mr. F.W. Clements was on the brief, for defendants in error.
//     B   Mr. T. J. Leahy, of Pawhuska, Okl., for defendant in error.
//             ^ first                        last ^
std::size_t last_of_title(const WitnessPair& witnesses, const std::vector<Difference>& all, const Findings& findings,
                          std::size_t first, const std::function<bool(const Difference&)>& is_matter);
// Cells of a table or items of a list that one witness sets line by line: many breaks close to one another, and no
// other words between them. To the last of them.
std::size_t last_of_table(const std::vector<Difference>& all, const Findings& findings, std::size_t first);

// Cells of one table that the witnesses read in another order: where the words of its places are the same on both
// sides, the places without numbers are no change of words, and their findings become `typography`. A number in
// another row is another number.
void note_cells_in_other_order(const WitnessPair& witnesses, const std::vector<Difference>& all, Findings& findings);

} // namespace recension::variant
