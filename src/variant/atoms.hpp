// Atoms: what a stretch of reading text is made of, for comparing two stretches: words and signs, blanks left out.
// Private to the stage.
//
//     text    , 451 U.S. 527 (1981),
//     atoms   , 451 U . S . 527 ( 1981 ) ,
#pragma once

#include <recension/witness.hpp>

#include <vector>

namespace recension::variant {

struct Atom {
  ReadRange range;
  bool is_word = false;
  WordId id = 0;          // of a word
  char32_t sign = 0;      // of a sign, folded: quotes to ", dashes to —, three points to …
  std::uint32_t word = 0; // index of a word
};

inline bool same(const Atom& x, const Atom& y) {
  return x.is_word == y.is_word && (x.is_word ? x.id == y.id : x.sign == y.sign);
}

// The atoms of `range`; `words` are the words that stand wholly in it.
std::vector<Atom> atoms_of(const Witness& w, ReadRange range, WordRange words);
// Of `words`, which are not empty, and what is between them.
std::vector<Atom> atoms_of(const Witness& w, WordRange words);

// The signs of a text without words.
std::vector<Atom> signs_of(const Witness& w, ReadRange range);

// Signs that some publishers do not print or set as they like: their loss is typography.
bool is_house_sign(char32_t sign);

} // namespace recension::variant
