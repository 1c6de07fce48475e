// The canonical text of one passage: the base's text, changed where a decision says so. Private to the stage.
#pragma once

#include "decide.hpp"
#include "decided.hpp"
#include "pairs.hpp"

namespace recension::edition {

struct PassageText {
  std::string text;           // paragraphs divided by \n
  std::string_view base_text; // all of the base's reading text
  // Where the base's text has come to: ascending pairs of base position and byte of `text`.
  std::vector<std::pair<ReadPos, std::size_t>> anchors;
  std::vector<ApparatusEntry> entries;   // without section, paragraph, word
  std::vector<std::size_t> entry_begins; // byte of `text` at which each begins
  std::vector<std::size_t> entry_ends;

  // A place inside a replaced stretch maps to the byte that is as far from its beginning, at a whole character.
  [[nodiscard]] std::size_t offset_of(ReadPos base) const;
  [[nodiscard]] ReadPos base_of(std::size_t offset) const;
};

// `range` of the reading text of witness `base`; `others` are the witnesses that have the passage too.
PassageText compose_passage(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others, ReadRange range,
                            const EditionOptions& options, const DecidedPlaces& decided);

} // namespace recension::edition
