// CourtListener: its HTML, and plain text of its lawbox-sourced opinions.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"star-page", Where::anywhere, " *{page} {lower}", 1, Standing::seen},
    Sign{"note-call", Where::glued, "[{n}]", 1, Standing::seen},
    Sign{"notes-heading", Where::line, "NOTES", 4, Standing::seen},
    Sign{"note-label", Where::line_start, "[{n}] {Upper}", 1, Standing::seen},
    Sign{"star-page-span", Where::element, "", 4, Standing::seen, "span.star-pagination"},
    Sign{"star-page-element", Where::element, "", 4, Standing::known, "page_number"},
    Sign{"raised-call", Where::element, "[{n}]", 2, Standing::seen, "sup"},
    Sign{"court-line", Where::line_start, "Supreme Court of United States.", 1, Standing::seen},
};

constexpr std::string_view pages = "an element holds each page's number";
constexpr std::string_view calls = "an element holds each call";

constexpr std::array rules = {
    Rule{"star-page-2", Kind::star_page, Where::element, "*{page}", Run::page_2, Standing::known,
         "text from Harvard says to which citation a page belongs", "span.star-pagination[citation-index=2]"},
    Rule{"star-page", Kind::star_page, Where::element, "*{page}", Run::page_1, Standing::seen, pages,
         "span.star-pagination"},
    Rule{"star-page", Kind::star_page, Where::element, "*{page}", Run::page_1, Standing::known,
         "text from Columbia has elements of its own", "page_number"},
    Rule{"star-page", Kind::star_page, Where::element, "*Page {page}", Run::page_1, Standing::known,
         "text from Columbia has elements of its own", "page_number"},
    Rule{"star-page", Kind::star_page, Where::element, "*Page {page}", Run::page_1, Standing::known,
         "text from Columbia may spell it out", "span.star-pagination"},
    Rule{"star-page", Kind::star_page, Where::element, "{page}", Run::page_1, Standing::known,
         "text from Columbia has elements of its own", "page_number"},
    Rule{"star-page", Kind::star_page, Where::element, "", Run::alone, Standing::known,
         "a page's label may be no number", "span.star-pagination"},
    Rule{"star-page", Kind::star_page, Where::element, "", Run::alone, Standing::known,
         "a page's label may be no number", "page_number"},
    Rule{"raised-call", Kind::footnote_call, Where::element, "[{label}]", Run::calls, Standing::seen,
         "a call is a raised number in brackets", "sup"},
    Rule{"raised-call", Kind::footnote_call, Where::element, "{label}", Run::calls, Standing::known,
         "a call is a raised number", "sup"},
    Rule{"call-element", Kind::footnote_call, Where::element, "[fn{label}]", Run::calls, Standing::known, calls,
         "footnote_reference"},
    Rule{"call-element", Kind::footnote_call, Where::element, "[{label}]", Run::calls, Standing::known, calls,
         "footnote_reference"},
    Rule{"call-element", Kind::footnote_call, Where::element, "{label}", Run::calls, Standing::known, calls,
         "footnote_reference"},
    Rule{"label-element", Kind::footnote_label, Where::element, "[{label}]", Run::labels, Standing::known,
         "text from Columbia has elements of its own", "footnote_number"},
    Rule{"label-element", Kind::footnote_label, Where::element, "{label}", Run::labels, Standing::known,
         "text from Columbia has elements of its own", "footnote_number"},
    Rule{"note", Kind::footnote_label, Where::element, "", Run::note, Standing::known,
         "text from Columbia has elements of its own", "footnote_body"},
    Rule{"note", Kind::footnote_label, Where::element, "", Run::note, Standing::known,
         "text from Harvard keeps a note in an element of its own", "div.footnote"},
    Rule{"note", Kind::footnote_label, Where::element, "", Run::note, Standing::known,
         "text from Harvard keeps a note in an element of its own", "aside.footnote"},
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

const Form courtlistener = {"courtlistener", "CourtListener: HTML and plain text", Lines::guessed, {}, signs, rules};

} // namespace recension::forms
