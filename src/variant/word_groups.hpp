// Words that are one word in several forms, from a table whose rows each hold a group. Private to the stage.
//
//     Groups g({"ry | railway railroad", "indorse endorse"});
//     g.same("ry", "railroad");         // true: a row has both
//     g.same("railway", "railroad");    // false: after the bar are whole words, of which no two are the same
//     g.first_of("railway");            // "ry"
#pragma once

#include "word_shapes.hpp"

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
  WordShapes shapes_;

  void add(const Place& place);
  [[nodiscard]] std::size_t slot_of(std::string_view word) const;
  // Whether the test holds for a place of the word.
  template <class Test> bool any_place(std::string_view word, Test holds) const {
    if (!shapes_.may_have(word)) return false;
    for (std::size_t i = slot_of(word); !slots_[i].word.empty(); i = (i + 1) & (slots_.size() - 1))
      if (slots_[i].word == word && holds(slots_[i])) return true;
    return false;
  }
};

} // namespace recension::variant
