// Variant rule: why a variant is of its class, by name. The classes' rules (src/variant) give these; later stages ask
// for their properties here and never compare names.
//
//     name_of(VariantRule::eaten_bracket);      // "eaten-bracket"
//     fact_of(VariantRule::eaten_bracket);      // what the rule states, for a person
//     is_of_part(v.rule);                       // whether a whole section or note is missing
//
// Units: none. Errors: none.
#pragma once

#include <cstdint>
#include <string_view>

namespace recension {

enum class VariantRule : std::uint8_t {
  // words of the text, and citations in it
  section_sign,
  number_of_case,
  parallel_citation,
  eaten_bracket,
  lost_link,
  doubled_punctuation,
  empty_slot,
  court_in_parenthesis,
  day_in_parenthesis,
  court_before_citation,
  reference_dropped,
  other_citation,
  case_then_paged,
  fuller_citation,
  other_pin,
  name_of_party,
  blank_citation,
  added_citation,
  added_statute,
  added_name,
  word_of_statute,
  numeral,
  page_range,
  abbreviation,
  ampersand,
  closed_up,
  dash,
  same_letters,
  spelling,
  lost_letter,
  words_differ,
  // signs and dress of words
  same_signs,
  signs_differ,
  lost_sign,
  brackets_within_word,
  letter_case,
  hyphen,
  spacing_of_abbreviation,
  emphasis,
  // structure
  byline,
  cross_reference,
  disposition,
  paragraph,
  paragraph_break,
  line_division,
  front_matter,
  // whole parts, notes and moved text
  section_absent,
  marker,
  note_not_printed,
  footnote_absent,
  call_absent,
  notes_not_printed,
  section_moved,
  text_moved
};
std::string_view name_of(VariantRule r); // "eaten-bracket"
// What the rule states, a sentence without its stop.
std::string_view fact_of(VariantRule r);

// Of a whole section, note or call that one witness has and the other has not: there its readings quote the part's
// opening, and nothing is in its place.
bool is_of_part(VariantRule r);
// Of the words and signs of a passage that both witnesses have, as against parts, marks and moved text.
bool is_of_text(VariantRule r);
// A publisher's addition beside the court's words, where the longer reading has it.
bool is_addition(VariantRule r);

} // namespace recension
