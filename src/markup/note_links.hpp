// Which note is called where, once labels and calls are chosen. Private to the stage.
#pragma once

#include "note_places.hpp"

#include <optional>
#include <vector>

namespace recension::markup {

struct NoteLinks {
  std::vector<std::optional<TextPos>> called; // of each label: where its call begins
  std::vector<Match> calls;                   // without those that turned out to be the author's numbers
  std::vector<Match> more_calls;              // of notes that are called already
};

// Labels and calls in text order. Links of the page decide where it has some, then the feet of pages, then the order
// of the numbers in their opinions.
NoteLinks link_notes(const Scan& scan, const PageFeet& feet, const NoteElements& certain,
                     const std::vector<Match>& labels, std::vector<Match> calls);

} // namespace recension::markup
