// Westlaw, a saved page or text as copied or delivered: West's National Reporter System printing.
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
    Sign{"star-page-span", Where::element, "", 6, Standing::known, "span.co_starPage"},
    Sign{"call-link", Where::element, "", 6, Standing::known, "a.co_footnoteReference"},
    Sign{"copyright-line", Where::anywhere, "Thomson Reuters", 3, Standing::known},
};

constexpr std::array rules = {
    Rule{"opinion-only", Kind::container, Where::element, "", Run::content, Standing::known,
         "the page around the document is Westlaw's", "#co_document"},
    Rule{"star-page-3", Kind::star_page, Where::element, "***{page}", Run::page_3, Standing::known,
         "an element holds each page's stars and number", "span.co_starPage"},
    Rule{"star-page-2", Kind::star_page, Where::element, "**{page}", Run::page_2, Standing::known,
         "an element holds each page's stars and number", "span.co_starPage"},
    Rule{"star-page", Kind::star_page, Where::element, "*{page}", Run::page_1, Standing::known,
         "an element holds each page's stars and number", "span.co_starPage"},
    Rule{"headnote-link", Kind::headnote, Where::element, "", Run::alone, Standing::known,
         "a paragraph that a headnote digests links to it", "a.co_headnoteLink"},
    Rule{"headnotes", Kind::headnote, Where::element, "", Run::alone, Standing::known,
         "West's editors wrote the headnotes", ".co_headnotes"},
    Rule{"synopsis", Kind::headnote, Where::element, "", Run::alone, Standing::known,
         "West's editors wrote the synopsis", ".co_synopsis"},
    Rule{"document-header", Kind::container, Where::element, "", Run::alone, Standing::known,
         "the page's own controls", "#co_docHeaderContainer"},
    Rule{"document-toolbar", Kind::container, Where::element, "", Run::alone, Standing::known,
         "the page's own controls", "#co_docToolbarContainer"},
    Rule{"end-of-document", Kind::heading, Where::element, "", Run::alone, Standing::known,
         "West's copyright notice closes the page", "#co_endOfDocument"},
    Rule{"footnotes-heading", Kind::heading, Where::element, "", Run::alone, Standing::known,
         "Westlaw heads its notes", ".co_footnoteSectionTitle"},
    Rule{"call-link", Kind::footnote_call, Where::element, "{label}", Run::calls, Standing::known,
         "a call is a link to its note", "a.co_footnoteReference"},
    Rule{"label-element", Kind::footnote_label, Where::element, "{label}", Run::labels, Standing::known,
         "an element holds a note's number", ".co_footnoteNumber"},
    Rule{"dissent", Kind::layout, Where::element, "", Run::part, Standing::known, "an element holds each opinion",
         ".x_opinionDissent", Holds::dissent},
    Rule{"concurrence", Kind::layout, Where::element, "", Run::part, Standing::known, "an element holds each opinion",
         ".x_opinionConcurrance", Holds::concurrence},
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

const Form westlaw = {
    "westlaw", "Westlaw: saved page and text", Lines::paragraph_each, {.adds_parallels = true}, signs, rules};

} // namespace recension::forms
