// Variants: the places where readings differ, each with its class and the rule that gave it.
//
// Takes witnesses and their collation; gives variants in reading order. A variant is one place. Where several causes
// meet in it, its parts name them and its class is the loudest part's. Only the stretch that differs is the reading.
//
//     A   see Parratt v. Taylor, , of his liberty            lost with its link: lacuna
//     B   see Parratt v. Taylor, 451 U.S. 527 (1981), of his liberty
//                                ^^^^^^^^^^^^^^^^^^^
//
// The classes, loudest first, are those of textual criticism: substantive variants change the words, accidentals
// (from footnote_marker on) only their dress (Greg, The Rationale of Copy-Text, 1950).
//
//     for (const Variant& v : find_variants({&a, &b}, collate(a, b, lexicon), lexicon))
//       std::cout << name_of(v.variant_class) << ": " << v.readings[0].text << " / " << v.readings[1].text << '\n';
//
// Units: bytes of each witness's file, from 0, end exclusive. Errors: none.
#pragma once

#include <recension/collation.hpp>
#include <recension/variant_rule.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

enum class VariantClass : std::uint8_t {
  substantive,
  lacuna,
  transposition,
  structure,
  footnote_marker,
  parallel_citation,
  citation_form,
  orthography,
  capitalization,
  punctuation,
  typography
};
inline constexpr std::size_t variant_classes = 11;
std::string_view name_of(VariantClass c);
std::optional<VariantClass> variant_class_named(std::string_view name);
inline bool is_accidental(VariantClass c) {
  return c >= VariantClass::footnote_marker;
}

enum class ReadingState : std::uint8_t {
  present,
  omitted, // nothing there
  lacuna,  // lost by the publisher's processing
  absent   // the witness has no such section
};
std::string_view name_of(ReadingState s);

struct Reading {
  ReadingState state = ReadingState::present;
  std::string text;
  SourceRange source; // bytes of the witness's file; empty where nothing is there
  ReadRange read;     // of the witness's reading text, likewise
};

struct Part {
  VariantClass variant_class = VariantClass::substantive;
  VariantRule rule = VariantRule::words_differ;
  std::vector<Reading> readings; // by witness
};

struct Variant {
  std::size_t id = 0; // 1, 2, … in reading order
  VariantClass variant_class = VariantClass::substantive;
  VariantRule rule = VariantRule::words_differ; // why it is of this class
  std::string_view fact = {};                   // what the rule states, a sentence without its stop; never empty
  // Of a substantive variant within a citation the part that differs: volume, page, pin, section, chapter, title,
  // article, number, year or name. Else empty.
  std::string_view cited_part = {};
  std::string section;           // of the first witness that has it
  std::string footnote;          // the note's label; empty in the body
  std::string before, after;     // a few words around, of the first witness that has words there
  std::vector<Reading> readings; // by witness
  std::vector<Part> parts;       // empty where there is one cause
};

// How many words around a variant become its `before` and `after`.
struct ContextWords {
  std::size_t before = 8, after = 6;
};

// On at most `threads` threads; the same whatever their number.
std::vector<Variant> find_variants(const std::vector<const Witness*>& witnesses, const Collation& collation,
                                   const Lexicon& lexicon, std::size_t threads = 1, ContextWords context = {});

// The words that both have and that only one sets apart (dress.hpp), of class typography: their readings have the
// marks of Markdown. Of a kind of dress that one of the two never uses nothing is said. No part of find_variants.
std::vector<Variant> find_emphasis(const std::vector<const Witness*>& witnesses, const Collation& collation,
                                   ContextWords context = {});
// Sets `more` among the variants of the same section or note, in the first witness's order, and numbers all again.
void add_in_order(std::vector<Variant>& variants, std::vector<Variant> more);

// What the tables say of a variant's readings, a line each: the citations with their reporters, the numbers, the
// words that are short for others. `witnesses` are the two of which it is a variant.
std::vector<std::string> evidence_of(const std::vector<const Witness*>& witnesses, const Variant& v,
                                     const Lexicon& lexicon);

} // namespace recension
