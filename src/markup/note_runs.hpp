// Which run of notes belongs to which run of calls. Each opinion counts its notes from 1; its notes may follow it, or
// come after all opinions, in their order or in another.
//
//     calls    1 2 3 … 8 | 1 2 … 22             two opinions
//     notes    1 2 … 22 | 1 2 3 … 8             printed after them, the later opinion's first
//              └───────────┼─┘ answers the second run; 1 … 8 answers the first
#pragma once

#include <recension/span.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace recension::markup {

struct NotePlace {
  std::uint32_t number = 0; // not 0
  TextPos at;
};

struct CallRun {
  std::size_t begin = 0, end = 0; // calls
};

struct NoteRuns {
  std::vector<std::optional<std::size_t>> call_of; // of each label: index of its call
  std::vector<CallRun> unanswered;                 // runs of calls that no run of notes answers, ascending
  std::vector<std::size_t> repeated;               // calls that call the note of the call before them once more
};

// Two calls of one number in a row are of one note where the file has only one of that number, and they are not each
// the first of an opinion. Labels and calls in text order. A run is paired with the run of which it shares the most
// numbers and lacks the fewest, and between equals with the one that it follows directly. Quadratic in the runs,
// linear in their members.
NoteRuns pair_note_runs(std::span<const NotePlace> labels, std::span<const NotePlace> calls);

} // namespace recension::markup
