#include <recension/variant_rule.hpp>

#include <array>

namespace recension {
namespace {

using enum VariantRule;

// What later stages must know of a rule.
enum class About : std::uint8_t { text, part, mark, moved };

struct Known {
  VariantRule rule;
  std::string_view name;
  About about = About::text;
  bool addition = false;
};

constexpr std::array<Known, 52> known = {{
    {section_sign, "section-sign"},
    {number_of_case, "number-of-case"},
    {parallel_citation, "parallel-citation", About::text, true},
    {eaten_bracket, "eaten-bracket"},
    {lost_link, "lost-link"},
    {doubled_punctuation, "doubled-punctuation"},
    {empty_slot, "empty-slot"},
    {court_in_parenthesis, "court-in-parenthesis", About::text, true},
    {day_in_parenthesis, "day-in-parenthesis"},
    {court_before_citation, "court-before-citation", About::text, true},
    {reference_dropped, "reference-dropped"},
    {other_citation, "other-citation", About::text, true},
    {case_then_paged, "case-then-paged"},
    {fuller_citation, "fuller-citation"},
    {other_pin, "other-pin"},
    {name_of_party, "name-of-party"},
    {blank_citation, "blank-citation", About::text, true},
    {added_citation, "added-citation", About::text, true},
    {added_statute, "added-statute", About::text, true},
    {added_name, "added-name", About::text, true},
    {word_of_statute, "word-of-statute"},
    {numeral, "numeral"},
    {page_range, "page-range"},
    {abbreviation, "abbreviation"},
    {ampersand, "ampersand"},
    {closed_up, "closed-up"},
    {dash, "dash"},
    {same_letters, "same-letters"},
    {spelling, "spelling"},
    {lost_letter, "lost-letter"},
    {words_differ, "words-differ"},
    {same_signs, "same-signs"},
    {signs_differ, "signs-differ"},
    {lost_sign, "lost-sign"},
    {brackets_within_word, "brackets-within-word"},
    {letter_case, "case"},
    {hyphen, "hyphen"},
    {spacing_of_abbreviation, "spacing-of-abbreviation"},
    {byline, "byline"},
    {cross_reference, "cross-reference"},
    {paragraph, "paragraph"},
    {paragraph_break, "paragraph-break"},
    {line_division, "line-division"},
    {front_matter, "front-matter"},
    {section_absent, "section-absent", About::part},
    {marker, "marker", About::mark},
    {note_not_printed, "note-not-printed", About::part},
    {footnote_absent, "footnote-absent", About::part},
    {call_absent, "call-absent", About::part},
    {notes_not_printed, "notes-not-printed", About::part},
    {section_moved, "section-moved", About::moved},
    {text_moved, "text-moved", About::moved},
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
