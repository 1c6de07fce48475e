// What a stretch of citation matter is made of: one pass over its atoms. Private to the stage.
//
//     (Comp. St. § 4659), of 225 U.S., 32 S.Ct. 715, at page 718
//     └── statute ─────┘     └ volume └ citation, its pages ───┘
#pragma once

#include "facts.hpp"

#include <cstdint>
#include <vector>

namespace recension::variant {

// Pages, sections or other numbers that a stretch names: one, or from the first to the last. The letter of a
// subsection is a number too, beyond all pages. What cannot be read is 0.
struct Numbers {
  std::uint32_t first = 0, last = 0;
};

// What a stretch is made of.
struct Matter {
  bool citations = false, volumes = false, statutes = false, courts = false, names = false, years = false;
  bool west_only = false;            // a statute as only West cites it
  bool other = false;                // a word that is none of these
  std::vector<Numbers> loose, cited; // numbers outside and inside of citations
};

Matter matter_of(const Facts& f, std::size_t side);

// Of each atom whether it is of a citation, a statute or a court that a publisher adds, whatever else is beside them;
// of a printing whose publisher adds no citations, of a court.
std::vector<bool> find_additions(const Facts& f, std::size_t side, bool adds_citations);

} // namespace recension::variant
