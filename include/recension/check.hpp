// Check: whether a published copy still says what the canonical text says.
//
// Takes the canonical text and a copy, both interned in one lexicon, and what may differ; gives the findings. A
// finding is a difference (its rule is the variant's class) or a fault of the copy itself:
//
//     missing-section     a part that must be there is not
//     footnote-unlinked   a call without its note, or a note without its call
//     footnote-number     numbers that do not go on by one
//     page-order          star pages that do not go on by one
//     leftover-markup     star pages, calls, tags or references that are in the text
//     damaged-character   mojibake, control characters, bytes of no encoding
//     stale-acceptance    an accepted difference that is no more (it never fails)
//
// What the canonical text has in the same way is no fault. A finding's id depends on what it says and on the words
// before it, not on where it is, so that it survives changes elsewhere.
//
//     const CopyReport report = check_copy(canonical, copy, lexicon, rules);
//     report.failing();   // how many findings fail
// Errors: none; the texts were read before. Places are lines and columns from 1, and bytes from 0.
#pragma once

#include <recension/edition.hpp>
#include <recension/variant.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

// A house style: what a publisher changes on purpose.
struct HouseForm {
  std::string canonical, published; // "U.S." → "U. S."
};

struct CheckRules {
  std::optional<VariantClass> fail_on = VariantClass::structure; // none: differences never fail
  std::vector<std::string> allow;   // classes and faults that may be; "structure:syllabus": in such sections only
  std::vector<Accepted> accepted;   // readings: the canonical one, the copy's
  std::vector<std::string> require; // kinds of sections; "footnotes"
  std::vector<HouseForm> forms;
};

// Where a finding is, in the copy's file.
struct FilePlace {
  SourceRange bytes;
  std::size_t line = 1, column = 1, end_line = 1, end_column = 1; // from 1, columns in characters, end exclusive
};

struct Finding {
  std::string rule;
  std::string id; // 16 hexadecimal digits
  bool fails = true;
  std::string message;               // one line
  FilePlace place;                   // meaningless where the copy is packed or extracted: see CopyReport::has_places
  std::string before, after;         // a few words around
  std::vector<std::string> readings; // of a difference: the canonical one, the copy's
  std::string printed, canonical;    // of a difference: its place as a reader finds it in the copy and in the
                                     // canonical text, "p. 12, line 4"; empty where none is known
};

struct CopyReport {
  std::string opinion, path;
  std::vector<Finding> findings;                    // in the copy's order
  std::size_t allowed = 0, accepted = 0, quiet = 0; // differences that do not fail; quiet: below fail_on
  std::vector<bool> used;                           // by CheckRules::accepted: matched something
  double similarity = 0;
  bool has_places = true;

  [[nodiscard]] std::size_t failing() const;
};

// Of all copies of all opinions.
struct CheckResult {
  std::vector<CopyReport> copies;
  std::vector<std::pair<std::string, Finding>> stale; // by opinion
};

// All names that `allow` may hold: classes, then faults.
std::vector<std::string_view> finding_rules();
// One sentence on a rule, for reports that explain it.
std::string_view about_rule(std::string_view rule);

CopyReport check_copy(const Witness& canonical, const Witness& copy, const Lexicon& lexicon, const CheckRules& rules);

// Acceptances that matched in none of the reports of an opinion, as findings.
std::vector<Finding> stale_acceptances(const CheckRules& rules, const std::vector<const CopyReport*>& reports);

} // namespace recension
