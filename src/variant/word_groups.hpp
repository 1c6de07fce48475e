// Words that are one word in several forms, from a table whose rows each hold a group. Private to the stage.
//
//     Groups g({"ry | railway railroad", "indorse endorse"});
//     g.same("ry", "railroad");         // true: a row has both
//     g.same("railway", "railroad");    // false: after the bar are whole words, of which no two are the same
//     g.first_of("railway");            // "ry"
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace recension::variant {

class Groups {
public:
  explicit Groups(std::span<const std::string_view> rows);
  [[nodiscard]] bool has(std::string_view word) const {
    return any_place(word, [](const Place&) { return true; });
  }
  // Whether a row has both, and not both after its bar.
  [[nodiscard]] bool same(std::string_view a, std::string_view b) const;
  // The form that stands for the first of its rows; the word itself if it is in none.
  [[nodiscard]] std::string_view first_of(std::string_view word) const;
  // Whether a row has the word before its bar.
  [[nodiscard]] bool is_short(std::string_view word) const;

private:
  struct Place {
    std::string_view word; // empty: the slot is free
    std::uint32_t row = 0;
    bool whole = false;
  };
  std::vector<std::string_view> firsts_;
  std::vector<Place> slots_; // a power of two, at most half full; linear probing; of a word in the order of its rows
  // The lengths of the words that begin, and that end, with a byte: bit n for n bytes, the last for more.
  std::array<std::uint32_t, 256> beginning_{}, ending_{};

  void add(const Place& place);
  [[nodiscard]] std::size_t slot_of(std::string_view word) const;

  // Most words of a text are in no group, which their first byte, their last and their length tell at once.
  static std::uint32_t length_bit(std::string_view word) { return 1U << std::min<std::size_t>(word.size(), 31); }
  [[nodiscard]] bool may_have(std::string_view word) const {
    return !word.empty() && (beginning_[static_cast<unsigned char>(word.front())] &
                             ending_[static_cast<unsigned char>(word.back())] & length_bit(word)) != 0;
  }
  // Whether the test holds for a place of the word.
  template <class Test> bool any_place(std::string_view word, Test holds) const {
    if (!may_have(word)) return false;
    for (std::size_t i = slot_of(word); !slots_[i].word.empty(); i = (i + 1) & (slots_.size() - 1))
      if (slots_[i].word == word && holds(slots_[i])) return true;
    return false;
  }
};

} // namespace recension::variant
