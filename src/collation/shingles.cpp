#include "shingles.hpp"

#include <bit>

namespace recension::collation {

void add_shingles(const Witness& w, WordRange words, std::uint32_t part, std::uint64_t mask, const Lexicon& lexicon,
                  std::vector<Shingle>& out) {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;
  for (std::size_t i = words.begin.value; i + shingle_words <= words.end.value; ++i) {
    std::uint64_t h = 0;
    for (std::size_t k = 0; k < shingle_words; ++k) {
      h = (h ^ lexicon.hash(w.words[i + k].id)) * multiplier;
      h ^= h >> 29U;
    }
    if ((h & mask) == 0) out.push_back({h, part});
  }
}

ShingleParts::ShingleParts(const std::vector<Shingle>& shingles) {
  if (shingles.empty()) return;
  slots_.assign(std::bit_ceil(2 * shingles.size()), {0, nobody});
  for (const Shingle& s : shingles) {
    std::size_t i = place(s.hash);
    while (slots_[i].part != nobody && slots_[i].hash != s.hash)
      i = (i + 1) & (slots_.size() - 1);
    slots_[i] = {s.hash, slots_[i].part == nobody ? s.part : several};
  }
}

std::uint32_t ShingleParts::of(std::uint64_t hash) const {
  if (slots_.empty()) return nobody;
  std::size_t i = place(hash);
  while (slots_[i].part != nobody && slots_[i].hash != hash)
    i = (i + 1) & (slots_.size() - 1);
  return slots_[i].part;
}

} // namespace recension::collation
