// Collation: the alignment of witnesses, place by place.
//
// Takes witnesses whose words were interned in one lexicon; gives columns. A column holds a range of words of each
// witness, or an empty range, a gap. Words in an `agree` column are equal one by one; in a `differ` column they are
// not.
//
//     A   the  black cat  sat          column      A            B           kind
//     B   the  white cat  sat down        0     [0,1) the    [0,1) the      agree
//                                         1     [1,2) black  [1,2) white    differ
//                                         2     [2,4) cat sat [2,4) cat sat agree
//                                         3     [4,4)        [4,5) down     differ
//
// Columns are grouped in passages: a passage is a section (or several that one witness has as one) or a note. The
// columns of a passage, read downwards, give every word of each witness in it once; consistent() checks it. Text that
// is at different places in the witnesses is a passage too, out of its section: a transposition.
//
// Sections are paired by the word sequences they share, so that their order, names and number may differ. Within a
// passage: trim, then anchors on words unique to both sides and their longest ascending chain (patience diff, Bram
// Cohen), recursively, then dtl's O(NP) (Wu, Manber, Myers, Miller 1990) in gaps that are provably small, then a pass
// for readability. The cost grows linearly with the length. Collating B with A gives the mirror of A with B.
//
//     const Collation c = collate(a, b, lexicon);
//     c.similarity;      // 0.97: twice the aligned words of all words
//
// Units: words, counted from 0 in each witness. Errors: none.
#pragma once

#include <recension/witness.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace recension {

enum class ColumnKind : std::uint8_t { agree, differ };

struct Passage {
  bool is_note = false;
  // By witness: the indices of its sections, or of its footnote. Empty: it has none.
  std::vector<std::vector<std::size_t>> parts;
  std::size_t first_column = 0, end_column = 0;
  std::optional<std::size_t> moved; // index in Collation::moved: this is the text that was moved
};

// The same words at different places.
struct Transposition {
  std::vector<WordRange> words; // by witness
  bool whole_section = false;
};

struct Collation {
  std::size_t width = 0; // witnesses
  std::vector<Passage> passages;
  std::vector<ColumnKind> kinds; // by column
  std::vector<WordRange> cells;  // width cells a column
  std::vector<Transposition> moved;
  std::size_t aligned_words = 0;
  double similarity = 1;   // 2 × aligned words / all words
  double containment = 1;  // of the shorter one's word sequences, how many the longer one has
  bool one_opinion = true; // false: not printings of one opinion

  [[nodiscard]] WordRange cell(std::size_t column, std::size_t witness) const {
    return cells[column * width + witness];
  }
  // Every word of every witness is in exactly one cell of its passages, in order.
  [[nodiscard]] bool consistent(const std::vector<const Witness*>& witnesses) const;
};

Collation collate(const Witness& a, const Witness& b, const Lexicon& lexicon);

} // namespace recension
