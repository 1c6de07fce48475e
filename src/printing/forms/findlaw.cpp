// FindLaw, the page and its text. In the text links' text and section signs are lost, inline tags became lines.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"opinion-element", Where::element, "", 12, Standing::known, ".caselawContent"},
    Sign{"opinion-element-small", Where::element, "", 12, Standing::known, ".caselawcontent"},
    Sign{"note-label-over-lines", Where::line_start, "[\nFootnote", 4, Standing::seen},
    Sign{"note-label", Where::line_start, "[ Footnote {label} ]", 4, Standing::seen},
    Sign{"page-with-its-citation", Where::anywhere, "[{volume} {reporter} {volume}, {page}]", 4, Standing::known},
    Sign{"backtick-quote", Where::anywhere, " \"`{lower}", 1, Standing::seen},
    Sign{"lost-citation", Where::anywhere, "{lower}, , ", 1, Standing::seen},
    Sign{"lost-citation-stop", Where::anywhere, "{lower}, .", 1, Standing::seen},
    Sign{"lost-citation-semicolon", Where::anywhere, "{lower}, ; ", 1, Standing::seen},
    Sign{"code-without-section-sign", Where::anywhere, " {volume} U.S.C. {volume}", 1, Standing::seen},
};

constexpr std::array rules = {
    Rule{"opinion-only", Kind::container, Where::element, "", Run::content, Standing::known,
         "the page around the opinion is FindLaw's", ".caselawContent"},
    Rule{"opinion-only", Kind::container, Where::element, "", Run::content, Standing::known,
         "the page around the opinion is FindLaw's", ".caselawcontent"},
    Rule{"star-page", Kind::star_page, Where::anywhere, "[{volume} {reporter} {volume}, {page}]", Run::page_named,
         Standing::known, "a page is given in brackets behind the case's own citation"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "[~Footnote {label}~]", Run::labels,
         Standing::seen, "a note opens with [ Footnote 1 ], which the page's tags may break over lines"},
    Rule{"footnote-label-fn", Kind::footnote_label, Where::line_start, "Fn ", Run::labels, Standing::seen,
         "Fn stands for a mark that is no number"},
    Rule{"footnotes-heading", Kind::heading, Where::line, "Footnotes", Run::notes_begin, Standing::seen,
         "the notes at the end are headed Footnotes"},
    Rule{"footnote-call-line", Kind::footnote_call, Where::line, "{label}", Run::calls, Standing::seen,
         "a call stands on a line of its own: its tag became a line"},
    Rule{"footnote-call-fn", Kind::footnote_call, Where::glued, "Fn", Run::calls, Standing::seen,
         "Fn, glued to the word before it, stands for a mark that is no number"},
    Rule{"footnote-call-blanks", Kind::footnote_call, Where::standing, "{label}", Run::calls, Standing::known,
         "where the tag did not become a line a call stands between blanks"},
};

} // namespace

const Form findlaw = {"findlaw",
                      "FindLaw: page and text",
                      Lines::tags_became_lines,
                      {.loses_link_text = true, .loses_section_signs = true},
                      signs,
                      rules};

} // namespace recension::forms
