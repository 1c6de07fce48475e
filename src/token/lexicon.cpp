#include <recension/token.hpp>

#include <algorithm>
#include <cstring>

namespace recension {
namespace {

constexpr std::size_t first_slots = 1U << 12U; // a power of two
constexpr std::size_t head_bytes = 8;

template <class Number> std::uint64_t load(const char* from) {
  Number out = 0;
  std::memcpy(&out, from, sizeof out);
  return out;
}

// The first eight bytes as one number; of a shorter key all, by loads that overlap instead of a loop.
std::uint64_t head_of(std::string_view key) {
  const char* const p = key.data();
  const std::size_t n = key.size();
  if (n >= 8) return load<std::uint64_t>(p);
  if (n >= 4) return load<std::uint32_t>(p) | load<std::uint32_t>(p + n - 4) << 8 * (n - 4);
  if (n == 0) return 0;
  return load<std::uint8_t>(p) | load<std::uint8_t>(p + n / 2) << 8 * (n / 2) |
         load<std::uint8_t>(p + n - 1) << 8 * (n - 1);
}

// 64-bit multiply-and-fold over eight bytes at a time, the last eight overlapping, after wyhash (Wang Yi, 2019).
std::uint64_t hash_of(std::string_view key, std::uint64_t head) {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;
  const auto mix = [](std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
  };
  std::uint64_t h = mix(key.size() * multiplier ^ head, multiplier);
  for (std::size_t at = 8; at < key.size(); at += 8)
    h = mix(h ^ load<std::uint64_t>(key.data() + std::min(at, key.size() - 8)), multiplier | 1U);
  return h;
}

} // namespace

Lexicon::Lexicon() : keys_(1), slots_(first_slots) {}

// A key shorter than its head is told by the head alone, for no key holds a NUL.
bool Lexicon::holds(const Slot& slot, std::uint64_t head, std::uint64_t hash, std::string_view wanted) const {
  if (slot.head != head || slot.tail != static_cast<std::uint32_t>(hash)) return false;
  if (wanted.size() < head_bytes) return true;
  return key(slot.next - 1) == wanted;
}

std::size_t Lexicon::place_of(std::string_view wanted, std::uint64_t head, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash >> 32U & mask;
  while (slots_[at].next != 0 && !holds(slots_[at], head, hash, wanted))
    at = (at + 1) & mask;
  return at;
}

std::optional<WordId> Lexicon::find(std::string_view wanted) const {
  const std::uint64_t head = head_of(wanted);
  const Slot& slot = slots_[place_of(wanted, head, hash_of(wanted, head))];
  return slot.next == 0 ? std::nullopt : std::optional(slot.next - 1);
}

WordId Lexicon::intern(std::string_view wanted) {
  const std::uint64_t head = head_of(wanted), hash = hash_of(wanted, head);
  Slot& slot = slots_[place_of(wanted, head, hash)];
  if (slot.next != 0) return slot.next - 1;
  const auto id = static_cast<WordId>(size());
  slot = {head, static_cast<std::uint32_t>(hash), id + 1};
  bytes_.append(wanted);
  keys_.back().hash = hash;
  keys_.push_back({0, bytes_.size()});
  if (size() * 2 > slots_.size()) grow();
  return id;
}

// All slots are filled again each time: a small table grows faster.
void Lexicon::grow() {
  constexpr std::size_t small = std::size_t{1} << 16U;
  std::vector<Slot> larger(slots_.size() * (slots_.size() < small ? 4 : 2));
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.next == 0) continue;
    std::size_t at = keys_[slot.next - 1].hash >> 32U & mask;
    while (larger[at].next != 0)
      at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

} // namespace recension
