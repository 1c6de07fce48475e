// Sections that read as years because the printing never prints their sign. Private to the stage.
#pragma once

#include <recension/witness.hpp>

namespace recension {

// A diagnostic for each number that the witness cites as a section of a code ("42 U.S.C. 1983") and prints elsewhere
// as if it were a year ("this 1983 suit"). None for a printing that has the sign, and none for what is a year for
// certain: "in 1983", "(1983)", "the Act of 1983". The words stay as they are.
std::vector<Diagnostic> sections_that_read_as_years(const Witness& witness, const Lexicon& lexicon);

} // namespace recension
