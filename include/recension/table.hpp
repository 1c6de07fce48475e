// Table: all witnesses side by side, a row each, in CollateX's shape: a cell is a list of tokens, an empty list a
// gap.
//
//     A | the | black | cat | sat |
//     B | the | white | cat | sat | down
//     C | the |       | cat | sat |
//
// Takes two to sixteen witnesses; gives rows of equal length. In each section the fullest witness that has it is the
// star: every other is collated with it, words that are between the same two of its words are aligned with one
// another, so that the table does not depend on the order in which the witnesses are named. Columns in which the same
// witnesses agree are one column. Words are aligned; punctuation goes with the word that it is set to. The cost grows
// linearly with the number of witnesses.
//
//     const Table t = make_table({&a, &b, &c}, lexicon);
//     t.columns.size();
//
// Units: words, counted from 0 in each witness. Errors: none.
#pragma once

#include <recension/collation.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace recension {

struct TableColumn {
  std::vector<WordRange> cells; // by witness; empty: a gap
  std::vector<bool> moved;      // by witness: it has these words at another place (a transposition)
  bool agree = false;           // all that have words here have the same
  std::size_t block = 0;        // index in Table::blocks
};

// A section or a note.
struct TableBlock {
  std::string id;       // of the star's section
  std::string footnote; // the note's label; empty: a section
};

struct Table {
  std::vector<TableBlock> blocks;
  std::vector<TableColumn> columns;
};

// On at most `threads` threads; the table is the same whatever their number.
Table make_table(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon, std::size_t threads = 1);

// A word with the signs set to it and its trailing blank, as the witness prints it.
std::string token_text(const Witness& w, WordIndex word);

} // namespace recension
