// One witness's column: its text with all that is to be marked in it, given out piece by piece. Private to the stage.
#pragma once

#include "comparison.hpp"

#include <map>
#include <string>
#include <vector>

namespace recension::render::html {

class ColumnText {
public:
  // Takes the witness's star pages and footnote calls.
  explicit ColumnText(const Witness& w);
  void mark_place(ReadRange at, std::size_t place);
  void mark_note_row(std::size_t footnote, std::size_t row) { note_rows_[footnote] = row; }
  // After the last mark, before the first cell.
  void sort();
  // Each piece lies in one paragraph. Every mark is given out once if every paragraph is.
  [[nodiscard]] Cell cell(const std::vector<ReadRange>& pieces) const;

private:
  struct Placed {
    ReadRange at;
    Mark mark;
    std::size_t footnote = 0; // of a call
  };
  const Witness& w_;
  std::vector<Placed> marks_;
  std::vector<ReadPos> reach_; // by mark: how far it and those before it go
  std::map<std::size_t, std::size_t> note_rows_;

  bool split_overlaps();
  [[nodiscard]] CellParagraph paragraph(ReadRange piece) const;
  [[nodiscard]] bool ends_paragraph(ReadPos at) const;
};

// By their beginnings; what holds others comes before them.
void sort_marks(std::vector<Mark>& marks);

// The lanes of a witness's pagings, in the order of their first pages.
std::vector<std::size_t> page_lanes(const std::vector<PageMark>& pages);

} // namespace recension::render::html
