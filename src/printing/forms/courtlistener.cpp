// CourtListener, plain text of its lawbox-sourced opinions.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"star-page", Where::anywhere, " *{page} {lower}", 1, Standing::seen},
    Sign{"note-call", Where::glued, "[{n}]", 1, Standing::seen},
    Sign{"notes-heading", Where::line, "NOTES", 4, Standing::seen},
    Sign{"note-label", Where::line_start, "[{n}] {Upper}", 1, Standing::seen},
    Sign{"court-line", Where::line_start, "Supreme Court of United States.", 1, Standing::seen},
};

constexpr std::array rules = {
    Rule{"star-page", Kind::star_page, Where::standing, "*{page}", Run::page_1, Standing::seen,
         "a star marks the pages of the official reporter"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "[{label}]", Run::labels, Standing::seen,
         "a note opens with its number in brackets"},
    Rule{"notes-heading", Kind::heading, Where::line, "NOTES", Run::notes_begin, Standing::seen,
         "the notes at the end are headed NOTES"},
    Rule{"footnote-call", Kind::footnote_call, Where::glued, "[{label}]", Run::calls, Standing::seen,
         "a call is a number in brackets, glued to the word before it"},
};

} // namespace

const Form courtlistener = {"courtlistener", "CourtListener, plain text", Lines::guessed, {}, signs, rules};

} // namespace recension::forms
