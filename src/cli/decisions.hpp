// Decisions that a person made, kept in a TOML file and applied again next time:
//
//     [[decision]]
//     before = "whether the asserted individual"
//     readings = ["interest", "interests"]
//     choose = "interests"
//     reason = "the source quoted has it"
//
// A decision is found again by the words before its place and by the readings that there were to choose from, so that
// it survives changes elsewhere in the text. Where several places have the same words and readings, nth = 2 says that
// it is the second.
#pragma once

#include <recension/edition.hpp>

#include <span>
#include <string>
#include <vector>

namespace recension::cli {

// Throws InputError with file and line if the file cannot be read or is not of this form. `may_be_missing`: a file
// that does not exist holds no decisions.
std::vector<Accepted> read_decisions(const std::string& path, bool may_be_missing);
// Adds decisions at the end of the file. What is in it stays as it is, comments too.
void add_decisions(std::span<const Accepted> decisions, const std::string& path);

} // namespace recension::cli
