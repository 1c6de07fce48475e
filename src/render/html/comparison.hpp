// What a page for comparing printings shows, before it is written: columns, rows of cells, places. The writers see
// this form only, never a witness; the builders (diff_comparison, merge_comparison) write no markup. Private to the
// stage.
//
//     columns        A                        B                     a witness each; in merging the canonical text
//     first row            [1]It was so ordered.    It was so ordered.    a paragraph of the first, and what is
//     there row (a note)   1. See ante, at 4.       —                     an empty cell: a gap
//
// Texts are views into the witnesses or the critical text, which must live longer. Positions are bytes of a
// paragraph.
#pragma once

#include <recension/concordance.hpp>
#include <recension/nearness.hpp>
#include <recension/variant.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recension::render::html {

enum class MarkKind : std::uint8_t { place, call, page };

// Something at a stretch of a paragraph: a variant place, a footnote's call, the beginning of a page.
struct Mark {
  std::size_t begin = 0, end = 0;
  MarkKind kind = MarkKind::place;
  std::size_t place = 0; // index in Comparison::places
  std::string label;     // of a call; "U.S. 104" of a page
  std::size_t lane = 0;  // of a page: which of the column's pagings
  std::size_t row = 0;   // of a call: the note's row + 1; 0: the note is lost
};

struct CellParagraph {
  std::string_view text;
  std::vector<Mark> marks; // ascending; one may lie in another, none goes over another's end
};

struct Cell {
  std::vector<CellParagraph> paragraphs;
  std::string gap;                     // why it is empty, for a person; empty: nothing to say
  std::vector<std::size_t> gap_places; // places that this gap is the reading of
  std::vector<std::size_t> whole;      // places that all of this cell is the reading of
};

struct ComparisonRow {
  std::size_t section = 0; // index in Comparison::sections
  std::string note;        // a footnote's label
  bool is_note = false, begins_note = false;
  std::vector<Cell> cells;            // by column
  double at = 0;                      // how far along the text it begins: from 0 to 1
  std::vector<std::size_t> apparatus; // places to be listed under it (merging)
};

struct PlaceReading {
  std::string sigla; // "A C"
  ReadingState state = ReadingState::present;
  std::string text;
};

struct MarkedPlace {
  std::size_t id = 0;
  VariantClass variant_class = VariantClass::substantive;
  std::string_view rule;
  bool resolved = true;
  std::vector<PlaceReading> readings; // the lemma's first; empty where the columns' marks say all
  // Of an open place: the words before it and what there is to choose from, as the file of --accept has them.
  std::string before;
  std::vector<std::string> choices;
  std::size_t nth = 0; // of several such places which, from 1; 0: there is one
  double at = 0;       // how far along the text its first mark is: from 0 to 1
};

struct Column {
  std::string siglum, name, printing;
  std::size_t words = 0;
  bool canonical = false;
};

struct SectionName {
  std::string id, title;
};

struct Comparison {
  std::string title;
  std::string about; // a sentence under it
  std::vector<Column> columns;
  std::vector<SectionName> sections;
  std::vector<ComparisonRow> rows;
  std::vector<MarkedPlace> places; // in reading order
  const Nearness* nearness = nullptr;
  const Concordance* concordance = nullptr;
  std::vector<std::string> notices; // what a reader must know first

  // Whether the first column is a canonical text.
  [[nodiscard]] bool is_edition() const { return !columns.empty() && columns.front().canonical; }
  [[nodiscard]] const std::string& siglum(std::size_t witness) const {
    return columns[witness + (is_edition() ? 1 : 0)].siglum;
  }
};

} // namespace recension::render::html
