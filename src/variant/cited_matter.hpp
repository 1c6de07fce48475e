// Places that hold nothing but what citations are made of: citations, statutes, courts, names of cases, pins. Private
// to the stage.
//
//     (Comp. St. §§ 2628-2633)      statute             282 U.S. at page        volume and reporter of a pin
//     of 225 U.S., 32 S.Ct. 715     citations           Henkels v. Miller,      name
//     (C. C. A.)                    court               pp. 434-436             pin: its numbers are loose
#pragma once

#include "facts.hpp"

#include <optional>

namespace recension::variant {

// What is left of a place when the citations, statutes and courts are taken away that its publisher adds; nothing if
// there are none. Signs of punctuation are left out.
struct Remainder {
  Facts facts;
  std::array<std::optional<ReadRange>, 2> added; // of each side that has additions: from the first to the last
};
std::optional<Remainder> without_additions(const Facts& f);

// Whether the publisher whose printing has more adds citations beside those of the Court.
bool publisher_adds(const Facts& f);
bool is_citation_matter(const Facts& f);   // citations and pins beside a citation, which one printing has
bool is_statute_added(const Facts& f);     // (608e of this title), 26 U.S.C.A. § 1100
bool is_court_added(const Facts& f);       // (C.C.A.), beside a citation
bool is_date_added(const Facts& f);        // May 29, 1928, before c. 891 or a citation
bool is_volume_of_pin(const Facts& f);     // 281 U.S. / , before "at p. 378"
bool is_other_way_to_cite(const Facts& f); // p. / 121 U.S. 138, at page: the same numbers

} // namespace recension::variant
