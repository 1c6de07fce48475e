// Words within citations and names of cases that house styles set in one form or another. Private to the stage.
#pragma once

#include "facts.hpp"

namespace recension::variant {

bool is_same_reporter(const Facts& f);    // R.S. / Rev. St.
bool is_word_of_reporter(const Facts& f); // 52 Tex. Cr. R. 156 / 52 Tex. Cr. 156
bool is_year_added(const Facts& f);       // (1898)
bool is_initials(const Facts& f);         // N.Y. / New York
bool is_given_elsewhere(const Facts& f);  // c. 407, which the other has in the same citation
bool is_et_cetera(const Facts& f);        // &c. / etc.
bool is_word_of_statute(const Facts& f);  // Act of March 3 / Act March 3
bool is_other_reference(const Facts& f);  // p. / at page
bool is_name_of_statute(const Facts& f);  // this Act / this chapter

} // namespace recension::variant
