#include "shingles.hpp"

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

std::unordered_map<std::uint64_t, std::uint32_t> by_hash(const std::vector<Shingle>& shingles) {
  std::unordered_map<std::uint64_t, std::uint32_t> out;
  out.reserve(shingles.size());
  for (const Shingle& s : shingles)
    if (const auto [it, fresh] = out.try_emplace(s.hash, s.part); !fresh) it->second = several;
  return out;
}

} // namespace recension::collation
