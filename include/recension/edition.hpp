// Edition: one canonical text of several witnesses, and the reason for every choice.
//
// Takes two to sixteen witnesses whose words were interned in one lexicon; gives a CriticalText: sections with
// paragraphs and footnotes, an apparatus (lemma, rejected readings, sigla, rule) and every witness's pages.
//
// Each section has a base: the witness named, if it has the section, else the one nearest the official print, which
// is the one whose publisher has lost and added least (damage_rate). The others are collated with the base; places
// where any of them differs are decided by rules in order (decide.hpp), each a fact about evidence. What no rule can
// decide stays as the base has it, unresolved.
//
//     const CriticalText text = merge_witnesses({&a, &b, &c}, lexicon, {});
//     text.unresolved;                      // how many places a person should look at
//     text.apparatus[0].decision.rule;      // "lacuna-elsewhere"
//
// The choice depends on the witnesses' content, not on the order in which they are named. The cost grows linearly
// with their number: each is collated once with each base, and bases are few.
//
// Units: paragraphs and notes are counted from 1, words from 0. Errors: none; files that are no printing of the
// opinion are in `foreign`, and then there is no text.
#pragma once

#include <recension/dress.hpp>
#include <recension/foreign.hpp>
#include <recension/metadata.hpp>
#include <recension/variant.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

// A decision that a person made: where, between which readings, for which, and why.
struct Accepted {
  std::string before;                // a few words before the place
  std::vector<std::string> readings; // those that there were to choose from
  std::string choose;                // one of them, or what the person wrote instead
  std::string reason;
  std::size_t nth = 0; // of several places with these words and readings which, from 1; 0: all of them
};

struct EditionOptions {
  std::vector<Accepted> accepted;
  std::optional<std::size_t> base;              // index of a witness
  std::optional<std::size_t> prefer;            // its reading is taken where nothing decides
  std::vector<std::vector<std::size_t>> groups; // witnesses that copy from one another: one vote
  std::size_t threads = 1;                      // at most so many; the text is the same whatever their number
};

struct Decision {
  std::string_view rule;
  bool resolved = true;
};

struct ApparatusReading {
  std::vector<std::size_t> witnesses;
  // By witness: where it is in its reading text, blanks around it included. Without a value for a witness that
  // has what the base has; there the collation says where.
  std::vector<std::optional<ReadRange>> places;
  ReadingState state = ReadingState::present;
  std::string text;
};

struct ApparatusEntry {
  std::size_t id = 0;
  std::string section, footnote;  // footnote: the note's label, empty in the body
  std::size_t note = 0;           // of the section, from 1; 0: the body. Two notes may have one label
  std::size_t paragraph = 0;      // of the section or note, from 1
  std::size_t word = 0;           // of the paragraph, from 0
  std::size_t begin = 0, end = 0; // bytes of the paragraph's text
  std::size_t base = 0;           // the witness whose reading text `place` is in: the section's base, or the note's
  ReadRange place;
  std::string before;  // a few words before it, as they are without a person's decisions
  std::size_t nth = 0; // of several entries with these words and readings which, from 1; 0: there is one
  VariantClass variant_class = VariantClass::substantive;
  std::string lemma;
  Decision decision;
  std::vector<ApparatusReading> readings; // the lemma's first
};

struct CriticalCall {
  std::string label;
  std::size_t at = 0;   // bytes into the paragraph's text
  std::size_t word = 0; // words before it
  std::size_t note = 0; // of the section, from 1: two notes may have one label
};

// What is set apart within a paragraph, by the vote of the witnesses that set anything apart.
struct CriticalSpan {
  std::size_t begin = 0, end = 0; // bytes of the paragraph's text, at the ends of words
  Dress dress = Dress::italic;    // of words, not of paragraphs
};

struct CriticalParagraph {
  std::string text;
  ReadRange place; // of its base's reading text, from where it comes; one paragraph's ends where the next begins
  std::vector<CriticalCall> calls;
  std::vector<CriticalSpan> spans; // by their begins
  std::optional<Dress> set_as;     // quotation, heading, item or row; none: a paragraph of the text
  std::vector<std::size_t> cells;  // of a row: where its cells begin, bytes of the text
};

struct CriticalNote {
  std::string label;
  std::vector<CriticalParagraph> paragraphs;
  std::size_t paragraph = 0, word = 0; // of its call, paragraph from 1; 0: the call is lost
  std::size_t witness = 0;             // whose note is its base
};

struct CriticalSection {
  std::string id;
  SectionKind kind = SectionKind::opinion;
  std::string author;
  std::size_t base = 0;
  std::vector<std::size_t> witnesses; // that have it, ascending
  std::vector<CriticalParagraph> paragraphs;
  std::vector<CriticalNote> notes;
};

struct CriticalPage {
  std::string reporter;
  std::uint32_t page = 0;
  std::size_t witness = 0;
  std::string section;
  std::size_t paragraph = 0, word = 0, at = 0; // paragraph from 1; at: bytes into its text
};

struct CriticalText {
  std::size_t base = 0;
  std::string why_base;
  CaseMetadata metadata;
  std::vector<CriticalSection> sections;
  std::vector<ApparatusEntry> apparatus;
  std::vector<CriticalPage> pages;
  std::size_t unresolved = 0;
  std::vector<std::size_t> unused_decisions; // of EditionOptions::accepted, those whose place is not in the text
  // Witnesses that side together against the rest again and again: they share an ancestor, and have one vote.
  std::vector<std::vector<std::size_t>> families;
  std::vector<Foreign> foreign; // witnesses that are no printings of this opinion: then nothing else is made
};

// The dress of the output: signs, never words.
enum class Style : std::uint8_t {
  base, // each section's base's
  us,   // the official reports': ". . .", closed-up dashes and sums, no blank between nested quotes; straight quotes
  bluebook_plain // as us, with curly quotes and en dashes in ranges
};
void apply_style(CriticalText& text, Style style);

CriticalText merge_witnesses(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon,
                             const EditionOptions& options);

} // namespace recension
