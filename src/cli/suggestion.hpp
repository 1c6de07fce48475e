// What somebody meant who mistyped a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recension::cli {

// How many characters must be put in, taken out, replaced or swapped with the next one to make `a` of `b` (Damerau,
// "A technique for computer detection and correction of spelling errors", 1964; each place is edited once).
std::size_t edits_between(std::string_view a, std::string_view b);

// The known name that is nearest to `given`, if it is near enough to have been meant; else nothing. Case is not
// counted, and a beginning of three letters or more is near: "typo" is typography.
std::string nearest_name(std::string_view given, const std::vector<std::string>& known);

// What to say after "no class is called substantiv": "; did you mean substantive?", or where no name is near
// "; `what` lacuna, structure, …".
std::string suggestion(std::string_view given, const std::vector<std::string>& known, std::string_view what);

} // namespace recension::cli
