// Printing: which publisher's form a text is in, and the table of rules that describes the form.
//
// Takes decoded text; gives a Printing: the Form with a confidence and the evidence (how often each sign of the form
// occurs). Detection reads at most 128 KiB of text, at both ends, and all elements. It is total: what shows no sign
// is `plain`.
//
// A Form is data: one file of TOML, src/printing/forms/NAME.toml, in the language of --printing-file (form_file.hpp).
// The build turns the files into constant tables. Each rule states a fact about the publisher's printing that one
// could defend to its editor. A rule has four columns, and the engine looks at nothing else:
//
//     where    in which places its matches are sought: a position in the text, elements by a selector, or both
//     role     what a match is: a page's mark, a note's call, a headnote, …
//     series   the ascending run that it belongs to and, for pages, whose reporter that is; or none
//     proof    what must hold before a match is taken
//
// A rule may have a selector and a position. In a text with elements that match the selector, only those count; in
// any other text the position does. The same holds between rules of one role and series. (Role::markup is left out of
// this: each of its rules is for itself.)
//
//     const Printing p = detect(text);
//     p.form->name;        // "westlaw"
//     p.confidence;        // 0.98
//     find_form("lexis");  // nullptr if there is no such form
//
// Units: confidence is between 0 and 1.
#pragma once

#include <recension/pattern.hpp>
#include <recension/selector.hpp>
#include <recension/source.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

// What a ledger entry took out.
enum class MarkupKind : std::uint8_t {
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
std::string_view name_of(MarkupKind k);

enum class Role : std::uint8_t {
  markup,             // the publisher's; it is taken out
  page,               // where a page of a reporter begins
  page_list,          // pages of several reporters that begin at one place: a bracket of nothing but citations
  call,               // where a note is called
  label,              // with what a note begins
  link,               // a link within the page: with one that leads back it is a call, and that one a label
  note,               // an element that holds a whole note
  note_in_place,      // the same, and it is where the note is called
  headnote,           // the number of a headnote that digests the paragraph
  paragraph_number,   // at a paragraph's beginning, from 1 on
  running_head,       // at a page's top, with the page's number
  running_head_below, // the line below, which names the opinion
  foot_number,        // at a typed page's foot: its number
  foot_rule,          // the rule above the notes at a page's foot
  page_foot,          // an element that holds the notes at a page's foot
  caption_begin,      // the first line and
  caption_end,        // the last of a caption that is repeated before each opinion: all between them goes too
  content,            // an element that holds the opinion: what is outside of it is the site's
  site,               // an element that is the site's or the publisher's own, with all that it holds
  part,               // an element that holds a part of the opinion, or a heading above it: nothing of it is markup
  matter_begin,       // a line of front matter from which on all is the publisher's editors', until
  matter_end,         // the line at which the court's text goes on; a byline is one too
  matter_after,       // a line after which the editors' matter begins, where there is
  matter_proof,       // a line that only editors write
  matter_tail         // after the opinions: all is the publisher's, to a matter_end or to the end of the file
};

enum class Series : std::uint8_t {
  none,
  citation_1, // pages of the reporter that the case's citations name first, the official one as a rule
  citation_2, // … second
  citation_3,
  citation_4,
  named,     // pages of the reporter that the mark itself names: a series for each
  slip,      // pages of the court's own print, from 1 on in each opinion
  headnotes, // numbers of headnotes
  notes      // labels of notes and their calls, from 1 on, or a glyph
};

enum class Proof : std::uint8_t {
  itself,      // nobody else writes so, or an element says it
  series,      // it continues its series
  counterpart, // a bare number or glyph: a call needs its note, a label its call
  back_link    // where it leads to, a link leads back
};

// What an element holds, or what the text after a heading is, for Role::part.
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
  known // from the publisher's documents or from public code only: as a sign it counts for less
};

// How a form's file names these values: "running-head-below", "citation-1".
std::string_view name_of(Role r);
std::string_view name_of(Series s);
std::string_view name_of(Proof p);
std::string_view name_of(Holds h);
std::string_view name_of(Standing s);

struct Rule {
  std::string_view name; // of no other rule of the form
  Where where = Where::element;
  std::string_view pattern;
  std::string_view selector; // empty: not in elements. Without a pattern it takes whatever they hold
  Role role = Role::markup;
  MarkupKind kind = MarkupKind::layout; // what the ledger calls it
  Series series = Series::none;
  Proof proof = Proof::itself;
  Holds holds = Holds::nothing;
  Standing standing = Standing::seen;
  std::string_view fact;
  std::string_view attribute =
      {}; // of the elements: holds the page's number, where no pattern reads it from the text
};

// A sign by which a form is recognised; it need not be markup.
struct Sign {
  std::string_view name;
  Where where = Where::element;
  std::string_view pattern;
  std::string_view selector;
  int weight = 1; // points an occurrence, five occurrences at most
  Standing standing = Standing::seen;
  std::string_view field = {}; // of a JSON record: how the name of the field begins that holds the text
};

// How lines make paragraphs.
enum class Lines : std::uint8_t {
  paragraph_each,    // a line is a paragraph
  tags_became_lines, // so too, but some inline tags were printed on lines of their own (FindLaw)
  wrapped,           // pages of fixed lines, paragraphs indented (a PDF's text)
  guessed            // decided from the lines' lengths
};
std::string_view name_of(Lines l);

// What the publisher's processing does to the words. The variant stage infers lacunae from it.
struct Habits {
  bool loses_link_text = false;     // citations vanish with the links that they were in
  bool loses_section_signs = false; // § is never printed
  bool eats_brackets = false;       // [bracketed] words vanish
  bool adds_parallels = false;      // citations to other reporters are added
  bool adds_nothing = false;        // citations are those of the official reports
};

struct Form {
  std::string_view name;
  std::string_view title;
  Lines lines = Lines::paragraph_each;
  Habits habits;
  std::span<const Sign> signs;
  std::span<const Rule> rules;
  std::string_view file; // the TOML that it was read from
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

// Whether lines end where they are full, as a typewriter's or a printer's do, and paragraphs go over many: most of
// them end within a sentence, and hardly one is longer than a measure.
bool is_hard_wrapped(std::string_view text);

using Forms = std::span<const Form* const>;

Forms all_forms(); // the last is `plain`
const Form* find_form(std::string_view name, Forms forms = all_forms());
// Which of `forms`, the last of which takes what shows no sign, `text` is in.
Printing detect(const DecodedText& text, Forms forms = all_forms());
// What `form` finds in `text`, with the confidence that it is in that form: for --printing.
Printing examine(const DecodedText& text, const Form& form, Forms forms = all_forms());

// Rules for elements whatever the form: links between calls and notes, a page's navigation.
const Form& general_form();

// A court, and the reporters of its opinions in the order in which its cases are cited.
struct Court {
  std::string_view name;
  std::span<const std::string_view> reporters; // "U.S.", "S.Ct.", "L.Ed."
  std::span<const Sign> signs;
  int least_points = 1; // of the signs' weights, each sign counted once
};
// The court whose opinion `text` is, if its signs say so; null if they do not. A sign counts where `counts` says so.
const Court* find_court(std::string_view text, const std::function<bool(TextPos)>& counts);

// Where the rows that are sought in elements match, in text order: `rule` counts rows. A pattern must fill its
// element, blanks aside; nothing after the element's end is read.
struct ElementRow {
  std::string_view selector, pattern;
  std::string_view attribute = {}; // for Match::number, where there is no pattern
};
std::vector<Match> match_elements(const DecodedText& text, std::span<const ElementRow> rows);

// The same for many texts: the rows are read once.
//
//     ElementMatcher matcher(rows);
//     for (const DecodedText& text : texts) use(matcher.match(text));
class ElementMatcher {
public:
  explicit ElementMatcher(std::span<const ElementRow> rows);
  [[nodiscard]] std::vector<Match> match(const DecodedText& text) const;

private:
  struct Row {
    std::uint32_t index; // in the table
    Selector selector;
    std::optional<Pattern> pattern;
    std::string attribute;
  };
  using Rows = std::vector<std::uint32_t>; // indices of rows_, ascending
  std::vector<Row> rows_;
  std::map<std::string, Rows, std::less<>> by_name_; // those for elements of a name, and those for any
  Rows of_any_name_;

  [[nodiscard]] const Rows& rows_for(std::string_view name) const;
  [[nodiscard]] bool try_row(const Row& row, const DecodedText& text, std::uint32_t element, Match& found) const;
};

} // namespace recension
