// The names of cited cases: house styles name their parties more fully or less. Private to the stage.
//
//     City of Los Angeles v. / Los Angeles v.                    R. R. Co. / Ry. Co.
//     v. Insurance Companies / v. Atlantic Insurance Companies   Matter of / In re
//
// Another name is another case: "Greensburg" and "Greenberg" are loud.
#pragma once

#include "facts.hpp"

namespace recension::variant {

// Between a name and its "v.", of which it is at most `after` words away, or between "v." and the citation.
bool is_in_name_of_case(const Facts& f, std::size_t after = 6);
bool is_of_name(const Facts& f, std::size_t side); // nothing but words of a name and the signs in it
bool repeats_a_neighbour(const Facts& f);          // one printing has a word twice
bool is_name_of_party(const Facts& f);             // City of Los Angeles v. / Los Angeles v.
bool is_fuller_name(const Facts& f);               // v. Atlantic Insurance Companies / v. Insurance Companies
bool is_cited_later_by_page(const Facts& f);       // ante, p. 140 / Burnet, 283 U.S. 140
bool is_name_added(const Facts& f);                // Henkels v. Miller, before a citation
bool is_grant_cited(const Facts& f);               // certiorari, Blakey v. Brinson, 285 U. S. 531, 52 S. Ct. 312
bool is_in_re(const Facts& f);                     // Matter of / In re
bool is_kind_of_company(const Facts& f);           // R. R. Co. / Ry. Co., in the name of a case
bool is_same_name(const Facts& f);                 // C., B. & Q. Ry. / Chicago, Burlington & Quincy R. R.
bool is_name_cut_short(const Facts& f);            // Anglo-Chilean, etc., Corp.

} // namespace recension::variant
