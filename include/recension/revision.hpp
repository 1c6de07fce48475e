// Revisions: what a court changed between two states of one document, and where.
//
//     states     12-842_1.pdf, 12-842_2.pdf
//     change     p. 12, line 4     "debtor" is now "creditor"
//
// find_revision takes the variants of two witnesses, the earlier first. Every variant is a change but those of
// typography, which are counted: a page that is set anew has other line ends and blanks. Both places are given as a
// reader finds them: the page that is printed, or else the sheet of the file, and the line on it.
//
//     const Revision r = find_revision({&earlier, &later}, collation, variants, false);
//     for (const DocumentChange& c : r.changes)
//       std::cout << in_words(c.places[1]) << ": " << in_words(c) << '\n';
//
// Units: pages as printed, sheets and lines from 1, bytes of each state from 0. Errors: none.
#pragma once

#include <recension/variant.hpp>
#include <recension/witness.hpp>

#include <array>
#include <string>
#include <vector>

namespace recension {

// Where a reader finds a byte of a file.
struct PrintedPlace {
  std::string page;        // "12" as printed, of the slip opinion or the reporter; empty: none is printed
  std::uint32_t sheet = 0; // of a PDF file, from 1; 0: the file has no sheets
  std::uint32_t line = 0;  // on the sheet, from 1, empty ones left out; of a text without pages in the file; 0: none
  friend bool operator==(const PrintedPlace&, const PrintedPlace&) = default;
};
PrintedPlace printed_place(const Witness& w, SourcePos at);
// "p. 12, line 4"; "sheet 3, line 10"; "line 27"; empty where nothing is known.
std::string in_words(const PrintedPlace& place);

enum class ChangeKind : std::uint8_t { replaced, added, removed, moved };
std::string_view name_of(ChangeKind k);

struct DocumentChange {
  ChangeKind kind = ChangeKind::replaced;
  VariantClass variant_class = VariantClass::substantive;
  VariantRule rule = VariantRule::words_differ;
  std::string before, after; // what it was, what it is; of a whole part its opening
  std::string context_before, context_after;
  std::string section, author;        // the section's id, who wrote it
  std::string footnote;               // the note's label, empty in the body
  std::array<PrintedPlace, 2> places; // in the earlier state, in the later
  std::array<SourceRange, 2> source;
};

struct Revision {
  std::array<const Witness*, 2> states;
  bool one_document = true;            // else they are not two states of one text, and nothing more is said
  std::vector<DocumentChange> changes; // in the later state's order
  std::size_t typography = 0;          // differences that are left out
};

// `keep_typography`: those are changes too.
Revision find_revision(std::array<const Witness*, 2> states, const Collation& collation,
                       const std::vector<Variant>& variants, bool keep_typography);

// One sentence without its stop, with these signs around what is quoted: “debtor” is now “creditor”.
std::string in_words(const DocumentChange& change, std::string_view open = "“", std::string_view close = "”");
// Where it is in the document: "dissent of Thomas, note 3".
std::string part_in_words(const DocumentChange& change);

} // namespace recension
