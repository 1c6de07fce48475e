// Large invented texts of chosen shapes, for measuring what work costs as texts grow.
//
// Every text is made from a seed: the same arguments give the same bytes on every machine. Sizes are bytes of the
// first text, met to within a paragraph; the second text is of about the same size.
//
//     Pair pair = make_pair_of(Shape::changed, 10'000'000);   // two printings, one word in a hundred different
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recension::test {

enum class Shape {
  changed,     ///< One word in a hundred is another word.
  foreign,     ///< Nothing in common: other words altogether.
  shuffled,    ///< The same words in another order.
  repeated,    ///< One word, over and over, in both; one text a tenth longer.
  moved,       ///< A fifth of the text is elsewhere.
  notes,       ///< Every paragraph has a call and its note.
  star_pages,  ///< A star page in every line.
  one_line,    ///< No line end at all.
  brackets,    ///< Nothing but square brackets.
  blanks,      ///< Nothing but blanks.
  glued_pages, ///< Star pages with nothing between them.
  sections,    ///< Many short opinions, each with its byline; one word in a hundred is another.
  page,        ///< A page of HTML with links, notes and emphasis; one word in a hundred is another.
  zipf_rare,   ///< As `zipf`, with one word in ten thousand changed.
  zipf, ///< Words as often as in a real text (Zipf 1935), three in a hundred occur once; one in a hundred is another.
  zipf_much,  ///< As `zipf`, with one word in ten changed.
  zipf_moved, ///< As `zipf`, nothing changed, and a piece moved for every 4 KB.
};

struct Pair {
  std::string first;
  std::string second;
};

/// All shapes with their names, in the order above.
[[nodiscard]] const std::vector<std::pair<std::string_view, Shape>>& shapes();

[[nodiscard]] Pair make_pair_of(Shape shape, std::size_t bytes, unsigned seed = 1);

} // namespace recension::test
