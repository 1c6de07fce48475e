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

bool is_citation_matter(const Facts& f);   // citations and pins beside a citation, which one printing has
bool is_statute_added(const Facts& f);     // (608e of this title), 26 U.S.C.A. § 1100
bool is_court_added(const Facts& f);       // (C.C.A.), beside a citation
bool is_name_added(const Facts& f);        // Henkels v. Miller, before a citation
bool is_date_added(const Facts& f);        // May 29, 1928, before c. 891 or a citation
bool is_name_cut_short(const Facts& f);    // Anglo-Chilean, etc., Corp.
bool is_volume_of_pin(const Facts& f);     // 281 U.S. / , before "at p. 378"
bool is_other_way_to_cite(const Facts& f); // p. / 121 U.S. 138, at page: the same numbers
bool is_same_reporter(const Facts& f);     // R.S. / Rev. St.
bool is_word_of_reporter(const Facts& f);  // 52 Tex. Cr. R. 156 / 52 Tex. Cr. 156
bool is_year_added(const Facts& f);        // (1898)
bool is_initials(const Facts& f);          // N.Y. / New York
bool is_in_re(const Facts& f);             // Matter of / In re
bool is_et_cetera(const Facts& f);         // &c. / etc.
bool is_word_of_statute(const Facts& f);   // Act of March 3 / Act March 3
bool is_kind_of_company(const Facts& f);   // R. R. Co. / Ry. Co., in the name of a case
bool is_same_name(const Facts& f);         // C., B. & Q. Ry. / Chicago, Burlington & Quincy R. R.
bool is_other_reference(const Facts& f);   // p. / at page
bool is_name_of_statute(const Facts& f);   // this Act / this chapter

} // namespace recension::variant
