// Which reading is taken at a place, and by which rule. The rules are a table, in order, each a fact about evidence.
// Private to the stage.
#pragma once

#include <recension/edition.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace recension::edition {

// What one witness has at a place.
struct Attested {
  std::size_t witness = 0;
  std::optional<ReadRange> place; // in its reading text, where that is known
  ReadingState state = ReadingState::present;
  std::string text;                    // as printed
  std::string words = {};              // folded keys with blanks between: equal where the words are
  std::set<VariantClass> classes = {}; // of its differences from the base
  bool lost = false;                   // by its publisher's processing
  bool added = false;                  // its publisher has added citations or courts here
  bool displaced = false; // it alone has the text here, and it is the reporter's or elsewhere in the others
};

inline bool is_present(const Attested& a) {
  return !a.lost && !a.displaced && a.state != ReadingState::absent;
}

struct ContestedPlace {
  std::vector<Attested> readings;                         // the base's first
  VariantClass variant_class = VariantClass::substantive; // the loudest
  bool sentence_goes_on = false;                          // of punctuation: in the base, after the place
  bool whole = true; // of structure: readings with words are whole paragraphs of their witnesses
  // By reading: how often its form, or where words differ its word, occurs elsewhere in the witnesses.
  std::vector<std::size_t> usage;
};

// The reading that a rule chooses, if it decides.
using Choice = std::optional<std::size_t>;

struct Chosen {
  std::size_t reading = 0; // index in ContestedPlace::readings
  Decision decision;
};

Chosen decide(const ContestedPlace& place, const EditionOptions& options);

} // namespace recension::edition
