// Statutes in citation matter: codes, session laws and collections of either. Private to the stage.
//
//     (Comp. St. § 4659)      26 U.S.C.A. Int.Rev.Acts, page 490      Crawford & Moses' Dig. § 3471 et seq.
#pragma once

#include "matter.hpp"

namespace recension::variant {

// The statute that begins at `i`, with the numbers that it names: the atom after it; `i` if none does.
std::size_t read_statute(const SideAtoms& in, std::size_t i, Matter& out);

// Of a reporter's name, closed up: "usca" and "stat" are codes.
bool is_code(std::string_view name);

} // namespace recension::variant
