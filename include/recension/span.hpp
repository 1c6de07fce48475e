// Positions and ranges.
//
// Every stage has a text of its own, and a position in one is meaningless in another. So each has its own
// integer type; mixing them does not compile. All positions count BYTES, except WordIndex, which counts words.
//
//     source bytes      S o m e   * 3 4 6   t e x t        SourceRange   the file as it was read
//     decoded text      S o m e   * 3 4 6   t e x t        TextRange     UTF-8, line ends are \n
//     bare text         S o m e   t e x t                  BareRange     markup gone, source order
//     reading text      S o m e   t e x t                  ReadRange     sections, then their notes
//     words             ^0        ^1                       WordRange
//
// Sources are limited to 4 GiB - 1 byte (read_source refuses larger ones), so 32 bits suffice.
//
//     const ReadRange r{ReadPos(4), ReadPos(8)};
//     slice(std::string_view(text), r);      // 4 bytes
//
// Errors: none.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace recension {

template <class Tag> struct Position {
  std::uint32_t value = 0;

  constexpr Position() = default;
  constexpr explicit Position(std::size_t v) : value(static_cast<std::uint32_t>(v)) {}
  constexpr auto operator<=>(const Position&) const = default;
  constexpr Position operator+(std::size_t n) const { return Position(value + n); }
  constexpr Position operator-(std::size_t n) const { return Position(value - n); }
  constexpr std::size_t operator-(Position o) const { return value - o.value; }
  constexpr Position& operator++() {
    ++value;
    return *this;
  }
};

template <class Tag> struct Range {
  Position<Tag> begin, end; // end is exclusive

  constexpr Range() = default;
  constexpr Range(Position<Tag> b, Position<Tag> e) : begin(b), end(e) {}
  constexpr Range(std::size_t b, std::size_t e) : begin(b), end(e) {}
  constexpr bool operator==(const Range&) const = default;
  [[nodiscard]] constexpr std::size_t size() const { return end.value - begin.value; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Position<Tag> p) const { return begin <= p && p < end; }
};

using SourcePos = Position<struct SourceTag>;
using SourceRange = Range<struct SourceTag>;
using TextPos = Position<struct TextTag>;
using TextRange = Range<struct TextTag>;
using BarePos = Position<struct BareTag>;
using BareRange = Range<struct BareTag>;
using ReadPos = Position<struct ReadTag>;
using ReadRange = Range<struct ReadTag>;
using WordIndex = Position<struct WordTag>;
using WordRange = Range<struct WordTag>;

// The bytes of `text` that `range` names. The caller vouches that `range` belongs to `text`.
template <class Tag> constexpr std::string_view slice(std::string_view text, Range<Tag> range) {
  return text.substr(range.begin.value, range.size());
}

} // namespace recension
