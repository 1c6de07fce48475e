// Westlaw, text as copied or delivered: West's National Reporter System printing.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"second-reporter-page", Where::anywhere, " **{page} ", 3, Standing::seen},
    Sign{"star-page", Where::anywhere, " *{page} {lower}", 1, Standing::seen},
    Sign{"headnote-number", Where::line_start, "[{n}] ", 1, Standing::seen},
    Sign{"no-break-space-line", Where::anywhere, "\n\xC2\xA0\n", 2, Standing::seen},
    Sign{"parallel-in-west-order", Where::anywhere, "{volume} S.Ct. {volume}, {volume} L.Ed.2d", 2, Standing::seen},
    Sign{"spaced-nested-quotes", Where::anywhere, "“ ‘", 1, Standing::seen},
    Sign{"copyright-line", Where::anywhere, "Thomson Reuters", 3, Standing::known},
};

constexpr std::array rules = {
    Rule{"star-page-3", Kind::star_page, Where::standing, "***{page}", Run::page_3, Standing::known,
         "three stars mark the pages of a third reporter"},
    Rule{"star-page-2", Kind::star_page, Where::standing, "**{page}", Run::page_2, Standing::seen,
         "two stars mark the pages of West's own reporter (S. Ct.)"},
    Rule{"star-page", Kind::star_page, Where::standing, "*{page}", Run::page_1, Standing::seen,
         "one star marks the pages of the official reporter"},
    Rule{"headnote", Kind::headnote, Where::line_start, "[{n}]", Run::headnotes, Standing::seen,
         "a paragraph that a West headnote digests opens with the headnote's number"},
    Rule{"footnote-call-fn", Kind::footnote_call, Where::anywhere, "[FN{label}]", Run::calls, Standing::known,
         "older downloads print calls as [FN1]"},
    Rule{"footnote-call", Kind::footnote_call, Where::glued, "{label}", Run::calls, Standing::seen,
         "a call's superscript becomes a digit or glyph glued to the word before it"},
    Rule{"footnote-label-fn", Kind::footnote_label, Where::line_start, "FN{label}.", Run::labels, Standing::known,
         "older downloads open notes with FN1."},
    Rule{"footnote-label-line", Kind::footnote_label, Where::line, "{label}", Run::labels, Standing::known,
         "a note's number stands on a line of its own above it"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "{label} ", Run::labels, Standing::known,
         "a note opens with its number"},
    Rule{"footnotes-heading", Kind::heading, Where::line, "Footnotes", Run::notes_begin, Standing::known,
         "Westlaw heads its notes with the word Footnotes"},
    Rule{"all-citations", Kind::heading, Where::line_start, "All Citations{text}", Run::alone, Standing::known,
         "a line All Citations closes a download"},
    Rule{"end-of-document", Kind::heading, Where::line_start, "End of Document{text}", Run::alone, Standing::known,
         "the last line of a download carries West's copyright notice"},
};

} // namespace

const Form westlaw = {"westlaw", "Westlaw, text", Lines::paragraph_each, {.adds_parallels = true}, signs, rules};

} // namespace recension::forms
