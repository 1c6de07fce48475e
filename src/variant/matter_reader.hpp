// What a stretch of citation matter is made of: one pass over its atoms. Private to the stage.
//
//     (Comp. St. § 4659), of 225 U.S., 32 S.Ct. 715, at page 718
//     └── statute ─────┘     └ volume └ citation, its pages ───┘
#pragma once

#include "matter.hpp"

namespace recension::variant {

Matter matter_of(const Facts& f, std::size_t side);

// Of each atom whether it is of a citation, a statute or a court that a publisher adds, whatever else is beside them;
// of a printing whose publisher adds no citations, of a court.
std::vector<bool> find_additions(const Facts& f, std::size_t side, bool adds_citations);

} // namespace recension::variant
