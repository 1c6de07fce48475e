// Courts and dates in citation matter. Private to the stage.
//
//     (C. C. A. 2)   (Tex. Civ. App.)   (1898)   9 Cir.          decided November 7, 1932     May 29, 1928
#pragma once

#include "matter.hpp"

namespace recension::variant {

// These give the atom after what they read; `i` if there is nothing of the kind.
std::size_t read_court(const SideAtoms& in, std::size_t i, Matter& out); // in brackets
std::size_t read_circuit(const SideAtoms& in, std::size_t i);            // "9 Cir."
std::size_t read_date(const SideAtoms& in, std::size_t i, Matter& out);

} // namespace recension::variant
