// Word sequences of four ("shingles", Broder 1997) by their hashes: what two texts share shows at a glance. Where a
// text is long only those whose hash ends in zeros are taken, the same in every text. Private to the stage.
#pragma once

#include <recension/witness.hpp>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace recension::collation {

struct Shingle {
  std::uint64_t hash = 0;
  std::uint32_t part = 0; // whose: the number of a section or of a note
};

inline constexpr std::size_t shingle_words = 4;

inline std::uint64_t sampling_mask(std::size_t words) {
  return words < 4000 ? 0 : words < 100'000 ? 7 : 63;
}

void add_shingles(const Witness& w, WordRange words, std::uint32_t part, std::uint64_t mask, const Lexicon& lexicon,
                  std::vector<Shingle>& out);

// The parts of shingles that occur once; those that occur more often tell nothing.
std::unordered_map<std::uint64_t, std::uint32_t> by_hash(const std::vector<Shingle>& shingles);
inline constexpr std::uint32_t several = static_cast<std::uint32_t>(-1);

} // namespace recension::collation
