// Align: two sequences of word ids, by the runs they share.
//
// Takes ids of one lexicon; gives runs that ascend on both sides. Trim, then anchors on words unique to both sides
// and their longest ascending chain (patience diff, Bram Cohen), recursively, then dtl's O(NP) (Wu, Manber, Myers,
// Miller 1990) in gaps that are provably small. Total; linear for texts, and never worse than n log n.
//
//     align({1, 2, 3, 4}, {1, 9, 3, 4}, 10)      // {0, 0, 1}, {2, 2, 2}
//
// Units: words, counted from 0. Errors: none.
//
//     for (const EqualRun& run : align(a, b, lexicon.size()))
//       words_in_common += run.length;
#pragma once

#include <recension/token.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace recension::collation {

// a[a .. a+length) equals b[b .. b+length), word by word.
struct EqualRun {
  std::uint32_t a = 0, b = 0, length = 0;
  [[nodiscard]] std::uint32_t end_a() const { return a + length; }
  [[nodiscard]] std::uint32_t end_b() const { return b + length; }
};

using Ids = std::span<const WordId>;

// Ascending on both sides. `vocabulary` is greater than every id.
std::vector<EqualRun> align(Ids a, Ids b, std::size_t vocabulary);

} // namespace recension::collation
