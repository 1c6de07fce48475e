// What a publisher's editors wrote: synopses, headnotes, key numbers, summaries, lists of what cites the case. It is
// the publisher's property and no text of the court, and the form's table says between which lines it is.
//
//     Decided Jan. 21, 1986.            matter-after
//     Prisoner brought suit …         ┐
//     West Headnotes                  │ matter-begin
//     [1] Constitutional Law k272(2)  │
//     92k272(2)                       │ matter-proof
//     Due process is not …            ┘
//     Syllabus                          matter-end
//
// Nothing is taken out that no line ends: then the text stays. Private to the stage.
#pragma once

#include "scan.hpp"

#include <vector>

namespace recension::markup {

// The ranges of whole lines, ascending and disjoint, each as a match of the rule by which it begins.
std::vector<Match> find_editors_matter(const Scan& scan);

} // namespace recension::markup
