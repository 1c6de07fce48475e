// Where notes are: at the feet of pages, and from a note's label to where it ends. Private to the stage.
#pragma once

#include "note_elements.hpp"
#include "passes.hpp"
#include "typed_pages.hpp"

namespace recension::markup {

// The feet of pages: the lines that hold notes, below a rule or in an element of their own.
class PageFeet {
public:
  PageFeet(const Scan& scan, const Claims& claims, const TypedPages& typed);
  [[nodiscard]] bool any() const { return any_; }
  [[nodiscard]] bool holds(std::size_t line) const { return lines_[line]; }
  [[nodiscard]] bool holds(const Match& m) const { return lines_[scan_.line_of(m.range.begin)]; }
  // Whether a note may open there: on any line of a foot, unless it is known on which.
  [[nodiscard]] bool may_open(const Match& m) const {
    const std::size_t line = scan_.line_of(m.range.begin);
    return lines_[line] && (openings_.empty() || openings_[line]);
  }
  [[nodiscard]] std::size_t page_of(const Match& m) const;
  [[nodiscard]] bool on_same_page(const Match& a, const Match& b) const;
  // Whether the note may be the call's: it begins on the call's page, or on the next where that page was full.
  [[nodiscard]] bool may_answer(const Match& label, const Match& call) const;

private:
  const Scan& scan_;
  std::vector<std::size_t> page_tops_; // lines that are running heads, or after a page's number
  std::vector<bool> lines_, openings_;
  bool any_ = false;
};

// The ranges of the notes whose labels these are, in text order. `calls` are places that may be calls: one between a
// note's label and the next shows that the text goes on there.
std::vector<NoteRange> lay_out_notes(const Scan& scan, const Claims& claims, const PageFeet& feet,
                                     const NoteElements& certain, const std::vector<Match>& labels,
                                     const std::vector<Match>& calls);

// Notes whose labels are lost, in the order of the calls that have no note: the only text that two or more empty
// lines set off, where it has as many blocks as there are calls.
struct Unlabelled {
  std::size_t notes = 0;
  std::vector<NoteRange> ranges; // numbered from 0
};
Unlabelled find_unlabelled_notes(const Scan& scan, std::size_t open_calls);

} // namespace recension::markup
