// Set of bytes: which of the 256 values of a byte are in it, a bit each.
//
//     constexpr ByteSet digits = ByteSet::of([](char c) { return c >= '0' && c <= '9'; });
//     digits.has('7');                                       // true
//     digits.for_each([](unsigned char b) { use(b); });      // ascending
//
// Errors: none.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace recension {

class ByteSet {
public:
  // The bytes for which the test holds; it takes a char.
  template <class Test> static constexpr ByteSet of(Test test) {
    ByteSet out;
    for (unsigned b = 0; b < 256; ++b)
      if (test(static_cast<char>(b))) out.add(static_cast<unsigned char>(b));
    return out;
  }

  constexpr void add(unsigned char b) { words_[b / 64U] |= std::uint64_t{1} << (b % 64U); }
  constexpr void add_all() { words_.fill(~std::uint64_t{0}); }
  constexpr ByteSet& operator|=(const ByteSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i)
      words_[i] |= other.words_[i];
    return *this;
  }
  [[nodiscard]] constexpr bool has(unsigned char b) const { return (words_[b / 64U] >> (b % 64U) & 1U) != 0; }
  [[nodiscard]] constexpr bool is_within(const ByteSet& other) const {
    return std::equal(words_.begin(), words_.end(), other.words_.begin(),
                      [](std::uint64_t a, std::uint64_t b) { return (a & ~b) == 0; });
  }
  template <class Action> constexpr void for_each(Action act) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
        act(static_cast<unsigned char>(i * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
  }

private:
  std::array<std::uint64_t, 4> words_{};
};

} // namespace recension
