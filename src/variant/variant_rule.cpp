#include <recension/variant_rule.hpp>

#include <array>

namespace recension {
namespace {

using enum VariantRule;

// What later stages must know of a rule.
enum class About : std::uint8_t { text, part, mark, moved };

struct Known {
  VariantRule rule;
  std::string_view name, fact;
  About about = About::text;
  bool addition = false;
};

constexpr std::array<Known, 54> known = {{
    {section_sign, "section-sign", "one printing has the word section where the other has the sign"},
    {number_of_case, "number-of-case", "the number of a case beside its citation"},
    {parallel_citation, "parallel-citation", "citations to other reporters, beside one that both have", About::text,
     true},
    {eaten_bracket, "eaten-bracket", "bracketed words vanish in this publisher's export"},
    {lost_link, "lost-link", "this publisher's text loses citations with their links"},
    {doubled_punctuation, "doubled-punctuation", "two signs are together that prose does not put together"},
    {empty_slot, "empty-slot", "blanks are where a citation's number should be"},
    {court_in_parenthesis, "court-in-parenthesis", "house styles name the court before the year, or leave it out",
     About::text, true},
    {day_in_parenthesis, "day-in-parenthesis", "the day or year of a case or statute"},
    {court_before_citation, "court-before-citation", "the court beside a citation", About::text, true},
    {reference_dropped, "reference-dropped", "words of reference go by house style"},
    {other_citation, "other-citation", "the same authority, cited in another place", About::text, true},
    {case_then_paged, "case-then-paged", "a case cited by its number, and by the page that it then got"},
    {fuller_citation, "fuller-citation", "volume and reporter before a page that both printings have"},
    {other_pin, "other-pin", "the same authority and numbers, in other words or order"},
    {name_of_party, "name-of-party", "house styles name the parties of a cited case more fully or less"},
    {blank_citation, "blank-citation", "a citation whose numbers were not known yet", About::text, true},
    {added_citation, "added-citation", "this publisher adds citations where the Court only names the authority",
     About::text, true},
    {added_statute, "added-statute", "where the statute is in a compilation of this publisher's", About::text, true},
    {added_name, "added-name", "the name of the case before its citation", About::text, true},
    {word_of_statute, "word-of-statute", "small words in the citation of a statute"},
    {numeral, "numeral", "the same number in words, digits or roman numerals"},
    {page_range, "page-range", "the same pages"},
    {abbreviation, "abbreviation", "a word and its customary abbreviation"},
    {ampersand, "ampersand", "the sign & for the word and"},
    {closed_up, "closed-up", "the same abbreviation with or without its stops"},
    {dash, "dash", "a dash and a hyphen between the same words"},
    {same_letters, "same-letters", "the same letters, divided or hyphened otherwise"},
    {spelling, "spelling", "a word of two spellings"},
    {lost_letter, "lost-letter", "a blank where the file could not show an accented letter"},
    {words_differ, "words-differ", "no habit of print explains the difference"},
    {same_signs, "same-signs", "the same signs in another dress"},
    {signs_differ, "signs-differ", "other punctuation between the same words"},
    {lost_sign, "lost-sign", "a sum without its sign"},
    {brackets_within_word, "brackets-within-word", "brackets within a word that both have"},
    {letter_case, "case", "capital and small letters"},
    {hyphen, "hyphen", "a hyphen within a word that both have"},
    {spacing_of_abbreviation, "spacing-of-abbreviation", "other blanks within an abbreviation"},
    {emphasis, "emphasis", "words that one printing sets apart and the other does not"},
    {byline, "byline", "the line that names the writer"},
    {cross_reference, "cross-reference", "a reference to another opinion, in brackets"},
    {disposition, "disposition", "the reporter's line for the judgment, or the order in its place"},
    {paragraph, "paragraph", "a paragraph that one printing has"},
    {paragraph_break, "paragraph-break", "a paragraph ends in one printing only"},
    {line_division, "line-division", "lines are divided otherwise"},
    {front_matter, "front-matter",
     "titles, dates and counsel are the reporter's words, and every publisher sets his own"},
    {section_absent, "section-absent", "one printing has the section", About::part},
    {marker, "marker", "a note has another mark", About::mark},
    {note_not_printed, "note-not-printed", "one printing has the call but not the note", About::part},
    {footnote_absent, "footnote-absent", "one printing has the note", About::part},
    {call_absent, "call-absent", "one printing has the call", About::part},
    {notes_not_printed, "notes-not-printed", "one printing has no notes at all", About::part},
    {section_moved, "section-moved", "the section is in another place", About::moved},
    {text_moved, "text-moved", "the text is in another place", About::moved},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < known.size(); ++i)
    if (static_cast<std::size_t>(known[i].rule) != i) return false;
  return true;
}
static_assert(in_order(), "the table has a row for each rule, in the order of the enumeration");

const Known& about(VariantRule r) {
  return known[static_cast<std::size_t>(r)];
}

} // namespace

std::string_view name_of(VariantRule r) {
  return about(r).name;
}

std::string_view fact_of(VariantRule r) {
  return about(r).fact;
}

bool is_of_part(VariantRule r) {
  return about(r).about == About::part;
}

bool is_of_text(VariantRule r) {
  return about(r).about == About::text;
}

bool is_addition(VariantRule r) {
  return about(r).addition;
}

} // namespace recension
