// Typed pages: the text of an opinion as a court's typist set it, page after page. Private to the stage.
//
//               HOWARD, Circuit Judge. This civil rights action involves
//     ␤                                                                      double-spaced text
//     competing accounts.1  Harriman appeared to be drunk.
//     ␤
//          1
//           A blood test later revealed that his blood alcohol               single-spaced: the page's foot
//     content was at least .3 percent.
//     ␤
//                               -2-                                          the page's number
//
// Pages are known by their numbers, which ascend by one. A foot is known by its spacing, or by the rule above it, and
// by the label with which it opens, which is the next of the series. A foot whose note is not finished goes on above
// the labels of the next one.
#pragma once

#include "claims.hpp"

namespace recension::markup {

struct TypedPages {
  std::vector<Claim> claims;           // the pages' numbers, lines struck twice, rules
  std::vector<std::size_t> feet;       // lines that hold notes, ascending
  std::vector<std::size_t> openings;   // those of them with which a note opens
  std::vector<std::size_t> last_lines; // of pages: the lines of their numbers
};

// Nothing where the text is not typed: it has elements or running heads, or its lines are paragraphs.
TypedPages find_typed_pages(const Scan& scan, const Claims& claims);

} // namespace recension::markup
