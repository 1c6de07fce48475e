// Scan: the text with its lines and all places where the form's rules match. Every pass of this stage reads it; none
// changes it. Private to the stage.
//
//     decoded text → Scan → claims of one pass after the other → paragraphs → bare text and ledger
#pragma once

#include <recension/markup.hpp>

#include <string_view>
#include <vector>

namespace recension::markup {

struct Line {
  TextRange all;             // without its \n
  TextRange ink;             // without blanks at either end; empty: an empty line
  std::size_t columns = 0;   // blanks before the ink
  bool opened = false;       // a block element begins here
  bool after_number = false; // the line above is the number of this item of a list
  bool after_break = false;  // only a line break, no block's end, divides it from the line above
  [[nodiscard]] std::size_t indent() const { return columns; }
};

class Scan {
public:
  Scan(const DecodedText& decoded, const Form& form);

  const DecodedText& decoded;
  const std::string_view text;
  const Form& form;
  std::vector<Line> lines;
  std::vector<Match> matches; // in text order; none in what is the site's own
  std::vector<Match> site;    // what is the site's own: ascending, none in another

  [[nodiscard]] const Rule& rule_of(const Match& m) const { return *rules_[m.rule]; }
  // Whether the rule is one of the form's own, as against the general ones.
  [[nodiscard]] bool is_of_form(const Match& m) const { return m.rule < form.rules.size(); }
  [[nodiscard]] std::vector<Match> matches_of(Role role) const;
  // Lines are what elements made of them, whatever the form's plain text is like.
  [[nodiscard]] bool has_elements() const { return !decoded.elements.empty() && !decoded.preformatted; }
  // Of a form that wraps its lines or not: what these are.
  [[nodiscard]] Lines line_habit() const { return habit_; }
  [[nodiscard]] std::size_t line_of(TextPos p) const;
  [[nodiscard]] bool is_of_site(TextPos p) const;

private:
  Lines habit_;
  std::vector<const Rule*> rules_; // the form's; in a text with elements the general ones too

  [[nodiscard]] Lines habit_of_lines() const;
  void mark_lines();
  void match_elements_of_page();
  void match_text();
  [[nodiscard]] std::vector<Match> first_of_kind(std::vector<Match> found) const;
  void find_site();
  void take_out_editors_matter();
};

} // namespace recension::markup
