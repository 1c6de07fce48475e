// How many empty lines are above each line with text, and how many a typist leaves as a rule. Private to the stage.
//
//     the court dismissed the          above 0
//     ␤
//     complaint as time-barred.        above 1, as usual where lines are double-spaced
//
// A line of blanks alone is what is left of an underline: it divides nothing, unless the text has no other empty
// lines.
#pragma once

#include "scan.hpp"

#include <cstdint>

namespace recension::markup {

class LineSpacing {
public:
  explicit LineSpacing(const std::vector<Line>& lines);
  // Empty lines above `line`, which has text.
  [[nodiscard]] std::size_t above(std::size_t line) const { return above_[line]; }
  // None, or one where most lines have an empty one above them.
  [[nodiscard]] std::size_t usual() const { return usual_; }

private:
  std::vector<std::uint32_t> above_;
  std::size_t usual_ = 0;
};

} // namespace recension::markup
