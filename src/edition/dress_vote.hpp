// Which words and paragraphs of the canonical text are set apart. Private to the stage.
//
// Of each kind of dress those witnesses vote that use it at all: a plain text knows no italics, and its silence says
// nothing. More than half of them decide; of equals the first of the ranking. What no witness has at the place goes
// with the words on both of its sides. A paragraph is set as most of its words are.
#pragma once

#include "pairs.hpp"
#include "paragraphs.hpp"

#include <recension/dress.hpp>

#include <array>
#include <vector>

namespace recension::edition {

struct DressedPassage {
  std::size_t base = 0;
  std::vector<std::size_t> others; // that have the passage too, in the order of the ranking
  ReadRange range;                 // of the base's reading text
};

struct PlacedDress {              // of a word of the canonical text that the base has too
  std::size_t begin = 0, end = 0; // bytes of the passage's text
  DressSet dress;
};

class DressVote {
public:
  explicit DressVote(Pairs& pairs);

  // Fills in the paragraphs' spans, set_as and cells; `text` is what they were cut from.
  void dress(Paragraphs& paragraphs, const PassageText& text, const DressedPassage& passage);

private:
  Pairs& pairs_;
  std::vector<std::vector<DressSet>> dress_;        // by witness, of each word; none: nothing is marked
  std::vector<std::array<bool, dress_count>> uses_; // by witness
  [[nodiscard]] bool nobody_marks(const DressedPassage& p) const;
  [[nodiscard]] DressSet voted(const DressedPassage& p, WordIndex word);
  std::vector<PlacedDress> placed(const PassageText& text, const DressedPassage& p);
};

} // namespace recension::edition
