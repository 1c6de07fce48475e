#include <recension/token.hpp>

#include <cstring>

namespace recension {
namespace {

constexpr std::size_t first_slots = 1U << 12U; // a power of two

// 64-bit multiply-and-fold over eight bytes at a time, after wyhash (Wang Yi, 2019).
std::uint64_t hash_of(std::string_view key) {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;
  const auto mix = [](std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
  };
  std::uint64_t h = key.size() * multiplier;
  std::size_t at = 0;
  for (; at + 8 <= key.size(); at += 8) {
    std::uint64_t v = 0;
    std::memcpy(&v, key.data() + at, 8);
    h = mix(h ^ v, multiplier);
  }
  std::uint64_t tail = 0;
  std::memcpy(&tail, key.data() + at, key.size() - at);
  return mix(h ^ tail, multiplier | 1U);
}

} // namespace

Lexicon::Lexicon() : slots_(first_slots) {}

std::string_view Lexicon::key(WordId id) const {
  return std::string_view(bytes_).substr(keys_[id].begin, keys_[id].length);
}

WordId Lexicon::intern(std::string_view wanted) {
  const std::uint64_t hash = hash_of(wanted);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0) {
      const auto id = static_cast<WordId>(keys_.size());
      slots_[slot] = id + 1;
      keys_.push_back({hash, bytes_.size(), static_cast<std::uint32_t>(wanted.size())});
      bytes_.append(wanted);
      if (keys_.size() * 2 > slots_.size()) grow();
      return id;
    }
    const WordId id = slots_[slot] - 1;
    if (keys_[id].hash == hash && key(id) == wanted) return id;
  }
}

void Lexicon::grow() {
  std::vector<std::uint32_t> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (std::uint32_t id = 0; id < keys_.size(); ++id) {
    std::size_t slot = keys_[id].hash & mask;
    while (larger[slot] != 0)
      slot = (slot + 1) & mask;
    larger[slot] = id + 1;
  }
  slots_ = std::move(larger);
}

} // namespace recension
