// Markup: what in the text is the publisher's, and of which kind. Gives the bare text and the ledger.
//
// strip takes decoded text and its Printing and is total. Its Ledger partitions the SOURCE: entries in order, no
// gap, no overlap, each
//
//     kept        the decoded characters are the source's and are in the bare text
//     excised     taken out: kind and rule say why
//     rewritten   replaced by `replacement`: a line end by a blank, a C1 control by the dash that was meant
//
//     source   s i n c e   * 3 4 6   n e i t h e r           ledger
//     bare     s i n c e             n e i t h e r           [0,6) kept  [6,10) excised star-page
//                                                            [10,11) excised layout  [11,18) kept
//
// Kept and rewritten text, in order, is the bare text: consistent() checks it. Blank runs are evidence of what
// was there; they are rewritten to one blank and stay in the ledger under the kind blank-run.
//
// The bare text has one block a line. A block is a paragraph or, where a page or a note broke a paragraph, a part
// of one (`continues`). Notes and calls are found together, because each proves the other.
//
//     for (const LedgerEntry& e : witness.ledger.entries)
//       std::cout << e.source.begin.value << ' ' << e.rule << '\n';
//
// Errors: none. Units: bytes; of the source, the decoded text and the bare text in types of their own (span.hpp).
#pragma once

#include <recension/printing.hpp>
#include <recension/source.hpp>
#include <recension/span.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

enum class Disposition : std::uint8_t { kept, excised, rewritten };
std::string_view name_of(Disposition d);

struct LedgerEntry {
  SourceRange source;
  TextRange text;
  BarePos bare; // where its text, if it has any, begins
  Disposition disposition = Disposition::kept;
  MarkupKind kind = MarkupKind::layout; // of no meaning when kept
  bool of_form = false;                 // the rule is one of the form's table
  std::string_view rule;                // "star-page"; the form's name goes before it where the rule is the form's
  std::string_view replacement;         // when rewritten; lives as long as the decoded text
};

struct Ledger {
  std::vector<LedgerEntry> entries;

  [[nodiscard]] const LedgerEntry& at(SourcePos p) const; // p < size of the source
  [[nodiscard]] TextPos to_text(BarePos p) const;
  // The bare text, rebuilt: what is kept of `text`'s source and what is rewritten, in order.
  [[nodiscard]] std::string bare_text(const DecodedText& text) const;
  // The entries partition `text`'s source, and kept and rewritten text in order is `bare`.
  [[nodiscard]] bool consistent(const DecodedText& text, std::string_view bare) const;
};

struct Block {
  BareRange range;
  std::optional<std::uint32_t> note; // index in BareText::notes; none: the body
  bool continues = false;            // goes on with the paragraph that the last block of its stream left open
  bool tight = false;                // and with the same word
};

struct PageMark {
  std::string reporter; // "U.S.", "S.Ct.", "slip op."
  std::uint32_t number = 0;
  SourceRange source;
  BarePos at; // the first word of the page begins here or later
};

struct CallMark {
  std::string_view label; // as printed, without brackets
  SourceRange source;
  BarePos at; // the end of what the call is set to
};

struct NoteMark {
  std::string_view label;            // empty: the printing has lost it
  SourceRange source;                // of the label; empty where it has none
  std::optional<std::uint32_t> call; // index in BareText::calls
};

// Where an element that holds a part of the opinion begins and ends; after a heading, up to the end of the text.
struct PartMark {
  Holds holds = Holds::nothing;
  BarePos begin, end;
  bool heading = false;         // it is after a heading, as against in an element
  std::string_view author = {}; // "OPINION BY: HALE": whom the heading names
};

struct BareText {
  std::string text;
  std::vector<Block> blocks;
  std::vector<PageMark> pages;
  std::vector<CallMark> calls;
  std::vector<NoteMark> notes;
  std::vector<PartMark> parts; // by their beginnings
  CaseRecord record;           // what the file says of the case beside its text
  // Ascending: words before which a page's line or a note hides whether a paragraph ends.
  std::vector<BarePos> inferred;
};

struct Stripped {
  BareText bare;
  Ledger ledger;
  std::vector<Diagnostic> diagnostics; // which rule gave way to which
};

Stripped strip(const DecodedText& text, const Printing& printing);

// The line by which the Court names an opinion's writer: "JUSTICE BRENNAN, dissenting."
enum class OpinionKind : std::uint8_t { majority, concurrence, dissent, opinion };
struct Byline {
  OpinionKind kind = OpinionKind::opinion;
  std::string author;     // "Brennan", "Per Curiam"
  std::size_t length = 0; // bytes of the paragraph that are the byline
};
// The byline that opens `paragraph`, if one does; length is 0 if there is none.
Byline parse_byline(std::string_view paragraph);
// By which a writer is named: "ROBERT P. FRANK" is Frank, O'CONNOR is O'Connor.
std::string last_name(std::string_view full);

} // namespace recension
