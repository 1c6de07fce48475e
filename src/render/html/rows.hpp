// Rows of a comparison while it is built: for each witness the pieces of its text that are in each row. Private to
// the stage.
#pragma once

#include "column_text.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace recension::render::html {

struct PlannedRow {
  std::string id;             // the section's own
  std::string section, title; // what tells it from all others, and its heading for a person
  std::string note;
  bool is_note = false, begins_note = false;
  std::vector<std::vector<ReadRange>> pieces;                        // by witness
  std::vector<std::pair<std::size_t, std::size_t>> notes;            // witness and footnote, of a note's first row
  std::vector<std::pair<std::size_t, std::string>> gaps;             // witness, and why it has nothing here
  std::vector<std::pair<std::size_t, std::size_t>> whole, gap_marks; // witness and place
};

// Which row a place of a witness's text is in.
class RowIndex {
public:
  RowIndex(const std::vector<PlannedRow>& rows, std::size_t witnesses);
  // The row with the last piece that begins at `at` or before; `none` before the first.
  [[nodiscard]] std::size_t row_of(std::size_t witness, ReadPos at) const;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

private:
  std::vector<std::vector<std::pair<ReadPos, std::size_t>>> begins_; // by witness
};

// "Dissent (Justice Alden)", for a person.
std::string title_of(std::string_view kind, std::string_view author);

// The columns' part of the rows; `columns` are sorted. Cells of witness w are in column w + `first`.
void write_rows(const std::vector<PlannedRow>& planned, std::vector<ColumnText>& columns, std::size_t first,
                Comparison& out);
// How far along the text each row and each place is, by the marks.
void find_where_places_stand(Comparison& c);

} // namespace recension::render::html
