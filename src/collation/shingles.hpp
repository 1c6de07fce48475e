// Word sequences of four ("shingles", Broder 1997) by their hashes: what two texts share shows at a glance. Where a
// text is long only those whose hash ends in zeros are taken, the same in every text. Private to the stage.
#pragma once

#include <recension/witness.hpp>

#include <cstdint>
#include <vector>

namespace recension::collation {

struct Shingle {
  std::uint64_t hash = 0;
  std::uint32_t part = 0; // whose: the number of a section, of a note, or of a word
};

inline constexpr std::size_t shingle_words = 4;

inline std::uint64_t sampling_mask(std::size_t words) {
  return words < 4000 ? 0 : words < 100'000 ? 7 : 63;
}

void add_shingles(const Witness& w, WordRange words, std::uint32_t part, std::uint64_t mask, const Lexicon& lexicon,
                  std::vector<Shingle>& out);

// The parts of shingles, by hash. Those that occur more than once tell nothing about the part.
//   ShingleParts parts(shingles);
//   parts.of(hash) → the part, `several` or `nobody`
// A table with open addressing (linear probing), at most half full, in one block of memory.
class ShingleParts {
public:
  static constexpr std::uint32_t several = static_cast<std::uint32_t>(-1);
  static constexpr std::uint32_t nobody = static_cast<std::uint32_t>(-2);

  explicit ShingleParts(const std::vector<Shingle>& shingles);
  [[nodiscard]] bool empty() const { return slots_.empty(); }
  [[nodiscard]] std::uint32_t of(std::uint64_t hash) const;

private:
  std::vector<Shingle> slots_; // none, or a power of two; of free ones the part is `nobody`

  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const; // or a free one
};

} // namespace recension::collation
