// Dress: how a printing sets words and paragraphs apart: italics, small capitals, block quotations, headings, lists,
// tables. Marks beside the text, never words; a plain text has none.
//
// Takes a witness; gives for each of its words the set of marks on it, by what the elements of its file say (HTML,
// XML, Word, the Markdown that merge writes). Cost: linear in words and elements but for their sorting.
//
//     <blockquote>See <i>Holt v. Mills</i>.</blockquote>
//     See quotation   Holt v. Mills quotation + italic
//
//     const std::vector<DressSet> dress = dress_of(witness);   // one of each word, or none at all: nothing is marked
//     dress[7].has(Dress::italic);
//
// Errors: none.
#pragma once

#include <recension/witness.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace recension {

enum class Dress : std::uint8_t {
  italic,
  bold,
  underline,
  small_capitals,
  // Of whole paragraphs:
  quotation,
  heading,
  item, // of a list
  row,  // of a table
  cell  // the word begins one
};
inline constexpr std::size_t dress_count = 9;
inline constexpr std::size_t inline_dress_count = 4; // those before quotation
std::string_view name_of(Dress d);                   // "small-capitals"

class DressSet {
public:
  void add(Dress d) { bits_ = static_cast<std::uint16_t>(bits_ | bit(d)); }
  void add(DressSet more) { bits_ = static_cast<std::uint16_t>(bits_ | more.bits_); }
  void remove(Dress d) { bits_ = static_cast<std::uint16_t>(bits_ & ~bit(d)); }
  [[nodiscard]] bool has(Dress d) const { return (bits_ & bit(d)) != 0; }
  [[nodiscard]] bool empty() const { return bits_ == 0; }
  friend bool operator==(DressSet, DressSet) = default;

private:
  std::uint16_t bits_ = 0;
  static std::uint16_t bit(Dress d) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(d)); }
};

std::vector<DressSet> dress_of(const Witness& w);

} // namespace recension
