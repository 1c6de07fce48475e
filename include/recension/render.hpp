// Renderers: the results of the stages as text for people and data for programs. They decide no content.
//
// Each appends to a string, its last argument; nothing is printed here, and nothing before it in the string is
// changed. Texts for a terminal pass through `printable`, so that no control or escape sequence of an opinion's file
// reaches it raw. All JSON, XML and HTML is valid and UTF-8 whatever the input; the JSON is described in
// recension.schema.json.
//
//     std::string out;
//     render::paragraphs(witness, {}, out);                              // recension normalize
//     render::diff_text({{&a, &b}, &collation, variants}, {.colour = true}, out);
//     render::merge_text(text, {.markdown = true}, out);                 // recension merge --format markdown
//
// Units: offsets in outputs are bytes of the witness's file, from 0, end exclusive; widths are columns of a terminal.
// Errors: none. `section` is always an id ("dissent-2") or a kind ("dissent"); empty: all sections.
#pragma once

#include <recension/check.hpp>
#include <recension/concordance.hpp>
#include <recension/edition.hpp>
#include <recension/nearness.hpp>
#include <recension/revision.hpp>
#include <recension/table.hpp>
#include <recension/variant.hpp>
#include <recension/witness.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recension::render {

// What people expect above a section: "Justice Calder, dissenting".
std::string heading(const CriticalSection& section);
// "Marlow v. Harbor Board, 612 U.S. 101 (2019)"; "Opinion" where the printings do not say.
std::string title(const CaseMetadata& metadata);

// Control characters made visible: U+001B becomes ␛. Line ends stay if `keep_lines`.
std::string printable(std::string_view text, bool keep_lines = false);
// Columns of a terminal that `text` takes, near enough: characters, wide ones twice.
std::size_t display_width(std::string_view text);

// A ledger entry's rule, with the form's name before it where the rule is the form's: "westlaw.star-page".
std::string rule_name(const Witness& w, const LedgerEntry& e);

// normalize: clean paragraphs, footnotes at the end, calls as [^1].
// `section`: an id or a kind; empty: all.
void paragraphs(const Witness& w, std::string_view section, std::string& out);
// The ledger, an entry a line: offset, length, kind, rule, text.
void ledger(const Witness& w, std::string& out);
void normalized_json(std::span<const Witness* const> witnesses, std::string_view section, std::string& out);

// explain: what one byte of the source belongs to. The offset is less than the source's size.
void explanation(const Witness& w, SourcePos at, std::string& out);
void explanation_json(const Witness& w, SourcePos at, std::string& out);
// explain --variant: why a variant of two witnesses is of its class. `evidence`: lines that say what tables say.
void variant_explanation(std::span<const Witness* const> witnesses, const Variant& v,
                         std::span<const std::string> evidence, std::string& out);
void variant_explanation_json(std::span<const Witness* const> witnesses, const Variant& v,
                              std::span<const std::string> evidence, std::string& out);
// The known forms, their signs and rules.
void forms(Forms forms, std::string& out);
void forms_json(Forms forms, std::string& out);

// revisions: each state of a document against the one before it.
void revisions_text(std::span<const Revision> revisions, std::string& out);
void revisions_markdown(std::span<const Revision> revisions, std::string& out);
void revisions_html(std::span<const Revision> revisions, std::string& out); // a page that loads nothing
void revisions_json(std::span<const Revision> revisions, std::string& out);

// diff.
struct Diff {
  std::vector<const Witness*> witnesses; // two
  const Collation* collation = nullptr;
  std::vector<Variant> variants; // those to show
  std::string only = {};         // how they were chosen, "Of the class lacuna"; empty: they are all
};
struct DiffStyle {
  bool colour = false;
  bool accidentals = false; // list them too, not only count them
  std::size_t width = 80;   // columns
  bool loud_first = true;   // the loudest class first; else in the first witness's order
  std::size_t threads = 1;  // of diff_text(), at most; the list is the same whatever their number
};
std::array<std::size_t, variant_classes> count_classes(const std::vector<Variant>& variants);
// Those that the style lists, in its order.
std::vector<const Variant*> listed(const Diff& d, const DiffStyle& style);
// What differs, in one sentence with its stop: "2 words differ; everything else is citation style (4)."
std::string in_a_sentence(const Diff& d);
// A sentence that sums up, each variant with its place and some words around it, and counts.
void diff_text(const Diff& d, const DiffStyle& style, std::string& out);
// The same, each witness's own words in a column of its own.
void diff_side_by_side(const Diff& d, const DiffStyle& style, std::string& out);
// One paragraph for a memorandum, on one line.
void diff_summary(const Diff& d, std::string& out);
// The whole text with [-what the first has-]{+what the second has+}.
void diff_inline(const Diff& d, const DiffStyle& style, std::string& out);
void diff_json(const Diff& d, std::string& out);
// A Word document: the first witness's text with a tracked change and a comment for each variant that the style
// lists. Where it lists all, accepting every change gives the second one's text and rejecting them gives the first's.
// Throws InputError where libzip is not there.
void diff_docx(const Diff& d, const DiffStyle& style, std::string& out);
// Several diffs, each as diff_json has written it: {"schema":"recension.diffs/1","diffs":[…]}.
void diffs_json(std::span<const std::string> diffs, std::string& out);

// A page of HTML that stands alone, for comparing printings by eye: witnesses side by side, variants marked by class,
// an overview, and for merging the apparatus at each place. It holds no reference to anything outside it, and shows
// every text as text, whatever is in it. Positions in the collations are of `witnesses`, in the same order.
struct PageParts {
  std::span<const Witness* const> witnesses;
  const Collations* collations = nullptr;
  const Nearness* nearness = nullptr;
  const Concordance* concordance = nullptr;
  std::string_view section = {}; // an id or a kind; empty: all
};
// variants[i]: those of the first witness with witness i + 1, the ones to show.
void diff_page(const PageParts& parts, std::span<const std::vector<Variant>> variants, std::string& out);
void merge_page(const PageParts& parts, const CriticalText& text, std::string& out);

// check: for people, as GitHub's workflow commands, as JSON, SARIF 2.1.0 and JUnit's XML.
void check_text(const CheckResult& result, std::string& out);
void check_github(const CheckResult& result, std::string& out);
void check_json(const CheckResult& result, std::string& out);
void check_sarif(const CheckResult& result, std::string_view version, std::string& out);
void check_junit(const CheckResult& result, std::string& out);

// pages.
void pages_text(const Concordance& c, std::span<const Witness* const> witnesses, std::string& out);
void pages_json(const Concordance& c, std::span<const Witness* const> witnesses, std::string& out);

// collate: text, CollateX's JSON and CSV, TEI P5 parallel segmentation.
void table_text(const Table& t, std::span<const Witness* const> witnesses, std::string& out);
void table_json(const Table& t, std::span<const Witness* const> witnesses, std::string& out);
void table_csv(const Table& t, std::span<const Witness* const> witnesses, std::string& out);
void table_tei(const Table& t, std::span<const Witness* const> witnesses, std::string& out);

// merge.
struct MergeStyle {
  bool markdown = false;          // headings, and blank lines between a note's paragraphs
  std::vector<std::string> pages; // codes of reporters whose star pages are set into the text: us, sct, led
  bool mark_open = false;         // ⟨…⟩?12 around places that no rule decided, with the apparatus number
};
std::string reporter_code(std::string_view reporter); // "S.Ct." is sct
void merge_text(const CriticalText& t, const MergeStyle& style, std::string& out);
void merge_html(const CriticalText& t, const MergeStyle& style, std::string& out); // semantic, no script
// A Word document: the text with its notes, emphasis and tables; each entry of the apparatus is a comment. Throws
// InputError where libzip is not there.
void merge_docx(const CriticalText& t, const std::vector<const Witness*>& witnesses, const MergeStyle& style,
                std::string& out);
void merge_tei(const CriticalText& t, std::span<const Witness* const> witnesses, std::string& out);
// CourtListener's record of an opinion cluster, JSON. Pages are those of style.pages; where it names none, those of
// the reporter that the case's citations name first.
void merge_courtlistener(const CriticalText& t, const MergeStyle& style, std::string& out);
void merge_json(const CriticalText& t, std::span<const Witness* const> witnesses, std::string& out);
// Siglum table, then each place: lemma ] rejected readings, sigla, rule.
void apparatus_json(const CriticalText& t, std::span<const Witness* const> witnesses, std::string& out);
// "[n]ot A C] (lost) B": what was chosen with its witnesses, and what was not.
std::string readings_of(const ApparatusEntry& entry, std::span<const Witness* const> witnesses);
void apparatus_text(const CriticalText& t, std::span<const Witness* const> witnesses, std::string& out);

} // namespace recension::render
