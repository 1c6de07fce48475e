// The parts of the alignment. Private to the stage.
#pragma once

#include <recension/align.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace recension::collation {

// dtl, on sequences whose lengths keep it exact: (|a|+1)(|b|+1) at most dtl_limit. Appends to `out`, shifted.
inline constexpr std::size_t dtl_limit = 1'900'000; // dtl 1.20 gives up minimality at 2,000,000 path points
void align_by_dtl(Ids a, Ids b, std::uint32_t shift_a, std::uint32_t shift_b, std::vector<EqualRun>& out);

// How well a difference may begin before word i of a side (up to one past the last): 0, or more where a sentence or a
// paragraph begins.
using BoundaryBefore = std::function<std::uint8_t(std::size_t)>;
struct Boundaries {
  BoundaryBefore a, b;
};
// Slides insertions to where a reader would set them, and gives up lone common words inside rewritten text.
void make_readable(std::vector<EqualRun>& runs, Ids a, Ids b, const Boundaries& boundaries);

void append_equal_run(std::vector<EqualRun>& runs, EqualRun r); // merges with the last if it goes on

} // namespace recension::collation
