// What a stretch of citation matter is made of: one pass over its atoms. Private to the stage.
//
//     (Comp. St. § 4659), of 225 U.S., 32 S.Ct. 715, at page 718
//     └── statute ─────┘     └ volume └ citation, its pages ───┘
#pragma once

#include "facts.hpp"

#include <cstdint>
#include <vector>

namespace recension::variant {

// What a stretch is made of.
struct Matter {
  bool citations = false, volumes = false, statutes = false, courts = false, names = false, years = false;
  bool west_only = false;                  // a statute as only West cites it
  bool other = false;                      // a word that is none of these
  std::vector<std::uint32_t> loose, cited; // numbers outside and inside of citations, ranges spelt out
};

Matter matter_of(const Facts& f, std::size_t side);

// Of each atom whether it is of a citation, a statute or a court that a publisher adds, whatever else is beside them.
std::vector<bool> find_additions(const Facts& f, std::size_t side);

} // namespace recension::variant
