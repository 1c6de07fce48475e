// Asks a person about each open place of a merge.
#pragma once

#include <recension/edition.hpp>

#include <vector>

namespace recension::cli {

// Shows each place with its readings in context on the terminal and takes an answer: a reading's number, other text
// behind "=", s to skip, q to stop. Adds the answers to `decisions`; true if there was one. Throws UsageError without
// a terminal.
bool ask(const CriticalText& text, const std::vector<const Witness*>& witnesses, std::vector<Accepted>& decisions);

} // namespace recension::cli
