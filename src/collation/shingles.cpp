#include "shingles.hpp"

#include <bit>

namespace recension::collation {

void add_shingles(const Witness& w, WordRange words, std::uint32_t part, std::uint64_t mask, const Lexicon& lexicon,
                  std::vector<Shingle>& out) {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;
  const std::span<const WordId> ids = w.words.ids();
  for (std::size_t i = words.begin.value; i + shingle_words <= words.end.value; ++i) {
    std::uint64_t h = 0;
    for (std::size_t k = 0; k < shingle_words; ++k) {
      h = (h ^ lexicon.hash(ids[i + k])) * multiplier;
      h ^= h >> 29U;
    }
    if ((h & mask) == 0) out.push_back({h, part});
  }
}

ShingleParts::ShingleParts(const std::vector<Shingle>& shingles) {
  if (shingles.empty()) return;
  slots_.assign(std::bit_ceil(2 * shingles.size()), {0, nobody});
  for (const Shingle& s : shingles) {
    Shingle& slot = slots_[slot_of(s.hash)];
    slot = {s.hash, slot.part == nobody ? s.part : several};
  }
}

std::uint32_t ShingleParts::of(std::uint64_t hash) const {
  return slots_.empty() ? nobody : slots_[slot_of(hash)].part;
}

// By the high bits: sampling has cleared the low ones.
std::size_t ShingleParts::slot_of(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash >> 32U & mask;
  while (slots_[i].part != nobody && slots_[i].hash != hash)
    i = (i + 1) & mask;
  return i;
}

} // namespace recension::collation
