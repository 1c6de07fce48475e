// Which sections, and which notes, of two witnesses are the same. Private to the stage.
#pragma once

#include "align_parts.hpp"

#include <recension/witness.hpp>

#include <vector>

namespace recension::collation {

// Sections of both witnesses that share text: usually one of each; several where one witness does not divide what
// the other does; none where the other lacks it.
struct Unit {
  std::vector<std::size_t> a, b;
};

struct SectionPairing {
  std::vector<Unit> units; // in the order of a, those of b alone where b has them
  double containment = 1;  // of the shorter one's word sequences, how many the longer one has
};

// The shorter witness comes first, so that what is found is the same whichever is named first.
bool comes_first(const Witness& a, const Witness& b);

// Of the shorter one's word sequences, how many the longer one has: 0 to 1.
double containment(const Witness& a, const Witness& b, const Lexicon& lexicon);

SectionPairing pair_sections(const Witness& a, const Witness& b, const Lexicon& lexicon);

// Notes that answer calls at one place of the aligned body, else notes of like text, else of one label in paired
// sections, else of one label and much the same words where a call is lost. An empty side: the other has no such
// footnote.
struct NotePair {
  std::vector<std::size_t> a, b; // one index or none
};
// `body` are the aligned runs of all sections, in words of the whole witnesses, ascending in a.
std::vector<NotePair> pair_notes(const Witness& a, const Witness& b, const std::vector<EqualRun>& body,
                                 const Lexicon& lexicon);

} // namespace recension::collation
