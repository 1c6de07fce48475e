// The same words in another form: spelled, abbreviated, divided or hyphened otherwise. Private to the stage.
//
//     Texarkana and Fort Smith / Texarkana & Ft. Smith     common law defences / common-law defenses
//
// "stockholder's" and "stockholders'" are two words.
#pragma once

#include "facts.hpp"

namespace recension::variant {

bool is_abbreviation(const Facts& f);       // Ft. / Fort
bool is_and_sign(const Facts& f);           // & / and
bool is_same_letters_cited(const Facts& f); // U. S. C. / U.S.C.
bool is_dash_for_hyphen(const Facts& f);    // duration—3 / duration-3
bool is_divided_by_line(const Facts& f);    // considera-⏎tion / consideration
bool is_same_letters(const Facts& f);       // decision maker / decisionmaker
bool is_spelling(const Facts& f);           // defence / defense
bool is_lost_letter(const Facts& f);        // P rez / Perez

} // namespace recension::variant
