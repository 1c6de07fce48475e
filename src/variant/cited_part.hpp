// The part of a citation that differs, for the reader of a substantive variant. Private to the stage.
//
//     27 App. D.C. 9 / 37 App. D.C. 9       volume        143 Neb. 115 / 143 Neb.         page
//     215 U.S. 87, 96 / 215 U.S. 87, 69     pin           § 402(18) / § 402               section
//     Greensburg v. / Greenberg v.          name          (1931) / (1913)                 year
#pragma once

#include "facts.hpp"

namespace recension::variant {

// "volume", "page", "pin", "section", "chapter", "title", "article", "number", "year" or "name"; empty outside of
// citations.
std::string_view part_that_differs(const Facts& f);

} // namespace recension::variant
