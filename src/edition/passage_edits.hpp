// Where the witnesses of a passage differ from its base: edits of the base's text, and the places that they make.
// Private to the stage.
//
//     base   the harbor was closed in October, and stayed so.
//     B                      shut in                             edit
//     C                      shut                     remained   edits: two places, of which B has a word in one
#pragma once

#include "replacements.hpp"

#include <map>
#include <span>
#include <vector>

namespace recension::edition {

// Edits that overlap or are at one point; of a line of the reporter's own (a title, a docket, counsel) all in it,
// because such a line is decided whole.
struct PlaceOfEdits {
  std::size_t first = 0, end = 0; // of the edits
  ReadRange range;                // of the base's reading text
};

// A paragraph or more that a witness lacks and most have: it has no voice in the words there.
struct Absence {
  std::size_t witness = 0;
  ReadRange range; // of the base's reading text
};

class PassageEdits {
public:
  PassageEdits(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others, ReadRange range);

  [[nodiscard]] std::vector<PlaceOfEdits> places() const; // in the order of the text
  [[nodiscard]] const std::vector<Absence>& absences() const { return absences_; }
  [[nodiscard]] bool is_absent(std::size_t witness, ReadRange r) const;
  [[nodiscard]] std::span<const Replacement> of(const PlaceOfEdits& place) const {
    return std::span(edits_).subspan(place.first, place.end - place.first);
  }
  // The text of the place as `witness` has it: the base's, with that witness's edits.
  [[nodiscard]] std::string text_of(const PlaceOfEdits& place, std::size_t witness) const;
  // Where a witness that differs has the place; nothing for one that does not.
  [[nodiscard]] std::optional<ReadRange> range_of(const PlaceOfEdits& place, std::size_t witness) const;

private:
  Pairs& pairs_;
  std::size_t base_;
  std::vector<Replacement> edits_;                                       // by place in the base
  using RangesByWitness = std::map<std::size_t, std::vector<ReadRange>>; // of each ascending
  std::vector<Absence> absences_;
  RangesByWitness absent_; // the same, to search

  [[nodiscard]] const Witness& base() const { return pairs_.witness(base_); }
  void gather(std::size_t witness, ReadRange range);
  void set_absences_apart(std::size_t witnesses);
  [[nodiscard]] bool go_on_in_line(ReadRange place, ReadRange next) const;
};

// Goes on with a text. What was apart in its own witness stays apart: where two pieces would run together to one
// word, a blank divides them.
void append_apart(std::string& text, std::string_view piece);

} // namespace recension::edition
