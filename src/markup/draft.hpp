// What the passes of this stage hand on to one another. Private to the stage.
//
//     lines → matches of the form's rules → claims (pages, headnotes, notes, calls, headings) → segments → ledger
#pragma once

#include <recension/markup.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace recension::markup {

struct Line {
  TextRange all;            // without its \n
  TextRange ink;            // without blanks at either end; empty: an empty line
  bool opened = false;      // a block element begins here
  bool after_break = false; // only a line break, no block's end, divides it from the line above
  [[nodiscard]] std::size_t indent() const { return ink.begin - all.begin; }
};

// A range of the text that is markup. Claims never overlap: the first made stands.
struct Claim {
  TextRange range;
  Kind kind = Kind::layout;
  std::string_view rule;
  std::string_view replacement = {}; // empty: excised
  bool of_form = true;
  std::int32_t page = -1, call = -1; // index of the (first) mark it makes
  std::int32_t pages = 1;            // how many
};

// What is left of a line (or, where a byline was run on, of a part of it) that will be bare text.
struct Segment {
  TextRange range;
  std::int32_t note = no_note;
  bool starts = true; // a paragraph; else it goes on with the one before
  bool tight = false; // without a blank
};

struct NoteRange {
  TextRange range;
  std::int32_t note = no_note;
};

struct PartRange {
  TextRange range;
  Holds holds = Holds::nothing;
};

struct Draft {
  const DecodedText* decoded = nullptr;
  std::string_view text;
  const Form* form = nullptr;
  std::vector<const Rule*> rules; // the form's; in a text with elements the general ones too
  std::vector<Line> lines;
  std::vector<Match> matches; // of rules, in text order
  std::vector<Claim> claims;  // sorted by claims_in_order()
  std::vector<Segment> segments;
  std::vector<NoteRange> note_ranges;
  std::vector<PartRange> parts;       // by their beginnings
  std::vector<std::size_t> page_tops; // lines that are running heads (slip)
  BareText bare;

  [[nodiscard]] const Rule& rule_of(const Match& m) const { return *rules[m.rule]; }
  [[nodiscard]] bool is_of_form(const Match& m) const { return m.rule < form->rules.size(); }
  // Lines are what elements made of them, whatever the form's plain text is like.
  [[nodiscard]] bool has_elements() const { return !decoded->elements.empty() && !decoded->preformatted; }
  [[nodiscard]] Lines line_habit() const {
    if (decoded->container == Container::pdf) return Lines::wrapped;
    return has_elements() ? Lines::paragraph_each : form->lines;
  }
  [[nodiscard]] std::vector<Match> matches_of(Run run) const;
  [[nodiscard]] std::size_t line_of(TextPos p) const;
  void claim(const Match& m);
  void claims_in_order(); // sorts, and drops what overlaps an earlier claim or cuts what the decoding put as one
  [[nodiscard]] bool cuts_an_edit(TextRange r) const;
  [[nodiscard]] bool claimed(TextRange r) const; // after claims_in_order
};

Draft begin_draft(const DecodedText& text, const Form& form);

// The passes, in their order. Each reads what those before it have claimed.
void find_page_heads(Draft& d); // running heads, captions (slip)
void find_pages(Draft& d);
void find_headnotes(Draft& d);
void find_parts(Draft& d);        // of the opinion, as elements name them
void find_plain_markup(Draft& d); // rules whose matches stand alone
void find_notes_and_calls(Draft& d);
void make_segments(Draft& d);
Stripped compose(Draft& d);

// Wrapped lines (a PDF's text): which lines begin paragraphs, which hyphens are the printer's.
void make_wrapped_segments(Draft& d);

// Text facts that several passes ask for.
char last_ink(std::string_view text, std::size_t end); // the last byte before `end` that is no blank; 0 if none
bool ends_sentence(std::string_view text, std::size_t end);
bool starts_lower(std::string_view text, std::size_t begin);
bool is_digit(char c);
bool is_letter(char c);
bool is_upper(char c);
std::string_view word_before(std::string_view text, std::size_t end); // the word and its stop, "n." or "at"
bool is_section_numeral(std::string_view line);                       // I, IV, A, 2, with or without a stop
// A byline at the very end of a line that holds other text: where it begins.
std::optional<std::size_t> trailing_byline(std::string_view line);

} // namespace recension::markup
