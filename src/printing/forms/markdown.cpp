// Markdown with footnotes, as `recension merge` writes its canonical text (and as Pandoc and GitHub read it).
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"note-call", Where::anywhere, "[^{label}]", 2, Standing::seen},
    Sign{"note-label", Where::line_start, "[^{label}]: ", 3, Standing::seen},
    Sign{"named-call", Where::anywhere, "[^{lower}", 2, Standing::seen},
    Sign{"named-label", Where::line_start, "[^{lower}", 3, Standing::seen},
    Sign{"section-heading", Where::line, "## {lower}{text}", 3, Standing::seen},
};

constexpr Rule label(std::string_view pattern) {
  return {"footnote-label",
          Kind::footnote_label,
          Where::line_start,
          pattern,
          Run::labels,
          Standing::seen,
          "a note opens with its label and a colon"};
}

constexpr Rule call(std::string_view pattern) {
  return {"footnote-call",
          Kind::footnote_call,
          Where::anywhere,
          pattern,
          Run::calls,
          Standing::seen,
          "a call is its note's label behind a caret, in brackets"};
}

// Where labels recur, merge sets the section's name before them.
constexpr std::array rules = {
    label("[^{label}]:"),
    call("[^{label}]"),
    label("[^majority-{label}]:"),
    label("[^majority-{volume}-{label}]:"),
    call("[^majority-{label}]"),
    call("[^majority-{volume}-{label}]"),
    label("[^concurrence-{label}]:"),
    label("[^concurrence-{volume}-{label}]:"),
    call("[^concurrence-{label}]"),
    call("[^concurrence-{volume}-{label}]"),
    label("[^dissent-{label}]:"),
    label("[^dissent-{volume}-{label}]:"),
    call("[^dissent-{label}]"),
    call("[^dissent-{volume}-{label}]"),
    label("[^opinion-{label}]:"),
    label("[^opinion-{volume}-{label}]:"),
    call("[^opinion-{label}]"),
    call("[^opinion-{volume}-{label}]"),
    label("[^appendix-{label}]:"),
    label("[^appendix-{volume}-{label}]:"),
    call("[^appendix-{label}]"),
    call("[^appendix-{volume}-{label}]"),
    label("[^syllabus-{label}]:"),
    label("[^syllabus-{volume}-{label}]:"),
    call("[^syllabus-{label}]"),
    call("[^syllabus-{volume}-{label}]"),
    Rule{"section-heading", Kind::heading, Where::line, "## {text}", Run::alone, Standing::seen,
         "merge heads each section with its name"},
    Rule{"star-page-2", Kind::star_page, Where::standing, "**{page}", Run::page_2, Standing::seen,
         "merge sets the pages of the second reporter that was asked for with two stars"},
    Rule{"star-page", Kind::star_page, Where::standing, "*{page}", Run::page_1, Standing::seen,
         "and those of the first with one"},
};

} // namespace

const Form markdown = {"markdown", "Markdown, as merge writes it", Lines::paragraph_each, {}, signs, rules};

} // namespace recension::forms
