// Whether a word can be in a list at all. Most words of a text are in no list, and their first byte, their last and
// their length tell so before anything is compared. Private to the stage.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace recension::variant {

class WordShapes {
public:
  void add(std::string_view word) {
    beginning_[place(word.front())] |= length_bit(word);
    ending_[place(word.back())] |= length_bit(word);
  }
  // False: none of the words added is this one.
  [[nodiscard]] bool may_have(std::string_view word) const {
    return !word.empty() && (beginning_[place(word.front())] & ending_[place(word.back())] & length_bit(word)) != 0;
  }

private:
  // The lengths of the words that begin, and that end, with a byte: bit n for n bytes, the last for more. Small
  // letters have a place each; other bytes share them.
  static constexpr std::size_t places = 32;
  std::array<std::uint32_t, places> beginning_{}, ending_{};

  static std::size_t place(char c) { return static_cast<unsigned char>(c) % places; }
  static std::uint32_t length_bit(std::string_view word) { return 1U << std::min<std::size_t>(word.size(), 31); }
};

} // namespace recension::variant
