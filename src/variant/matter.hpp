// What a stretch of citation matter is made of. Private to the stage.
#pragma once

#include "cited_numbers.hpp"

namespace recension::variant {

struct Matter {
  bool citations = false, volumes = false, statutes = false, courts = false, names = false, years = false;
  bool west_only = false;            // a statute as only West cites it
  bool other = false;                // a word that is none of these
  std::vector<Numbers> loose, cited; // numbers outside and inside of citations
};

} // namespace recension::variant
