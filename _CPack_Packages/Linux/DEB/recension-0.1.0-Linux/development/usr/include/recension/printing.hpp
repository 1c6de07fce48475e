// Printing: which publisher's form a text is in, and the table of rules that describes the form.
//
// Takes decoded text; gives a Printing: the Form with a confidence and the evidence (how often each sign of the
// form occurs). Detection reads at most 128 KiB, at both ends. It is total: what shows no sign is `plain`.
//
// A Form is data. Each of its rules states a fact about the publisher's printing that one could defend to its
// editor; the markup stage runs all rules in one loop. Adding a printing is adding one file to
// src/printing/forms/ and its name to the list in forms.cpp.
//
// A rule holds in plain text and in elements alike, or, where it has a selector, in the elements that it names. In a
// text with elements the rows with selectors take the place of the other rows of the same run.
//
//     const Printing p = detect(text);
//     p.form->name;        // "westlaw"
//     p.confidence;        // 0.98
//     find_form("lexis");  // nullptr if there is no such form
#pragma once

#include <recension/pattern.hpp>
#include <recension/source.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace recension {

// What a ledger entry took out.
enum class Kind : std::uint8_t {
  star_page,
  headnote,
  footnote_call,
  footnote_label,
  heading,
  markup_tag,
  running_head,
  page_number,
  hyphenation,
  blank_run,
  layout,
  residue,
  entity,
  encoding,
  container
};
std::string_view name_of(Kind k);

// How a rule's matches are decided together: by the run they belong to, or each alone.
enum class Run : std::uint8_t {
  alone,      // each match is markup
  page_1,     // pages of the official reporter: ascending
  page_2,     // pages of the second reporter (S. Ct.), a run of its own
  page_3,     // pages of the third (L. Ed.)
  page_named, // the marker names its reporter: a run for each name
  headnotes,  // at paragraph starts, ascending
  calls,      // 1, 2, 3 … without a break, or a glyph; proved by the notes
  labels,     // where a note begins; proved by the calls
  notes_begin,
  notes_end,   // the lines around a block of notes
  page_head,   // the running head at a page's top, with the page's number
  page_head_2, // its second line, below
  foot_rule,   // the rule above a page's notes
  page_foot,   // an element that holds the notes at a page's foot
  caption_begin,
  caption_end, // a caption repeated before each opinion: both lines and all between
  page_list,   // pages of several reporters in one bracket, commas between them
  note,        // an element that holds a whole note
  note_here,   // such a one, and it stands where it is called
  linked,      // links that lead to one another: the first is a call, the second its note's label
  content,     // an element that holds the opinion: what stands outside of it is the page's
  part         // an element that holds a part of the opinion: nothing of it is markup
};

// What an element is known to hold.
enum class Holds : std::uint8_t {
  nothing,
  front_matter,
  counsel,
  syllabus,
  byline,
  opinion,
  majority,
  concurrence,
  dissent
};

enum class Standing : std::uint8_t {
  seen, // in a real file
  known // from the publisher's documents only: counts for less
};

struct Rule {
  std::string_view name;
  Kind kind = Kind::layout;
  Where where = Where::anywhere;
  std::string_view pattern;
  Run run = Run::alone;
  Standing standing = Standing::seen;
  std::string_view fact;
  std::string_view selector = {}; // for Where::element: the elements; an empty pattern takes whatever they hold
  Holds holds = Holds::nothing;   // for Run::part
};

// A sign by which a form is recognised; it need not be markup.
struct Sign {
  std::string_view name;
  Where where = Where::anywhere;
  std::string_view pattern;
  int weight = 1; // points an occurrence, five occurrences at most
  Standing standing = Standing::seen;
  std::string_view selector = {};
};

// How lines make paragraphs.
enum class Lines : std::uint8_t {
  paragraph_each,    // a line is a paragraph
  tags_became_lines, // so too, but some inline tags were printed on lines of their own (FindLaw)
  wrapped,           // pages of fixed lines, paragraphs indented (a PDF's text)
  guessed            // decided from the lines' lengths
};

// What the publisher's processing does to the words. The variant stage infers lacunae from it.
struct Habits {
  bool loses_link_text = false;     // citations vanish with the links that they stood in
  bool loses_section_signs = false; // § is never printed
  bool eats_brackets = false;       // [bracketed] words vanish
  bool adds_parallels = false;      // citations to other reporters are added
  bool leaves_page_blanks = false;  // pages are stripped, the blanks around them are not
  bool pages_by_citation = false;   // the levels of pages follow the order of the case's citations
};

struct Form {
  std::string_view name;
  std::string_view title;
  Lines lines = Lines::paragraph_each;
  Habits habits;
  std::span<const Sign> signs;
  std::span<const Rule> rules;
};

struct Evidence {
  std::string_view sign;
  std::size_t count = 0;
};

struct Printing {
  const Form* form = nullptr; // never null when it comes from detect
  double confidence = 0;
  std::vector<Evidence> evidence;
};

using Forms = std::span<const Form* const>;

Forms all_forms();
const Form* find_form(std::string_view name, Forms forms = all_forms());
// Which of `forms`, the last of which takes what shows no sign, `text` is in.
Printing detect(const DecodedText& text, Forms forms = all_forms());
// What `form` finds in `text`, with the confidence that it is in that form: for --printing.
Printing examine(const DecodedText& text, const Form& form, Forms forms = all_forms());

// Rules for elements whatever the form: links between calls and notes, a page's navigation.
std::span<const Rule> general_rules();

// Where the rows that stand in elements match, in text order: `rule` counts rows.
struct ElementRow {
  std::string_view selector, pattern;
};
std::vector<Match> match_elements(const DecodedText& text, std::span<const ElementRow> rows);

} // namespace recension
