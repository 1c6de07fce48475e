// Claim: a range of the text that is markup, with the mark that it makes. Private to the stage.
//
//     text     and since *346 neither
//     claim              └─┘  kind star-page, rule star-page, mark Page{"U.S.", 346}
//
// A claim is complete when it is made. Claims never overlap: add() decides between them.
#pragma once

#include "scan.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recension::markup {

// What a claim makes beside taking its range out.
struct PageBegins {
  std::string reporter;
  std::uint32_t number = 0;
};
struct PagesBegin {
  std::vector<PageBegins> pages; // one or several at one place
};
struct NoteIsCalled {
  std::string_view label;
};
struct NoteBegins {
  std::size_t note = 0; // index in Notes::notes
};
using Mark = std::variant<std::monostate, PagesBegin, NoteIsCalled, NoteBegins>;

struct Claim {
  TextRange range;
  MarkupKind kind = MarkupKind::layout;
  std::string_view rule;
  bool of_form = true;
  Mark mark = {};
};

// The claim that a match makes by its rule.
Claim claim_of(const Scan& scan, const Match& m, Mark mark = {});

// Decides which claims stay, between those of one pass and those of the passes before:
//
//   1. What was claimed by an earlier pass stays. (strip.cpp has the order of the passes.)
//   2. Of one pass, the claim that begins first stays; of those that begin at one place the one given first.
//   3. A claim without a mark gives way to earlier claims inside its range only there, and takes the rest of it: a
//      heading that holds a star page is taken out around the page.
//   4. A claim that would cut what the decoding put as one (a character reference, a tag) is dropped.
//
// Every claim that loses by rule 1 or 2 to one of another place or kind is reported.
class Claims {
public:
  explicit Claims(const Scan& scan) : scan_(scan) {}

  void add(std::vector<Claim> of_one_pass);
  // The matches that no earlier claim overlaps, for passes that must know before they choose. The others are
  // reported, but for bare numbers, which claim nothing without their counterpart.
  [[nodiscard]] std::vector<Match> free_of_claims(std::vector<Match> matches);
  [[nodiscard]] const std::vector<Claim>& all() const { return all_; } // ascending, disjoint
  [[nodiscard]] bool overlaps(TextRange r) const;
  // The claim that holds `p`, or null.
  [[nodiscard]] const Claim* at(TextPos p) const;
  // Who lost to whom, in text order of the passes.
  [[nodiscard]] const std::vector<Diagnostic>& reports() const { return reports_; }

private:
  const Scan& scan_;
  std::vector<Claim> all_;
  std::vector<Diagnostic> reports_;

  [[nodiscard]] bool cuts_an_edit(TextRange r) const;
  [[nodiscard]] const Claim* last_before(TextPos p) const;
  void report(const Claim& loser, const Claim& winner);
  bool add_beside(Claim c, std::size_t first, std::vector<Claim>& out);
};

} // namespace recension::markup
