// H2O and casebooks like it: pages and notes both in square brackets, the editor's cuts marked.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"bracketed-page", Where::anywhere, " [{page}] {lower}", 2, Standing::seen},
    Sign{"note-call", Where::glued, "[{n}]", 1, Standing::seen},
    Sign{"note-label", Where::line_start, "[{n}] {Upper}", 1, Standing::seen},
    Sign{"court-line", Where::line_start, "Supreme Court of United States.", 1, Standing::seen},
    Sign{"editor-cut", Where::line, "[ … ]", 4, Standing::seen},
    Sign{"page-line", Where::line, "Page {page}", 2, Standing::seen},
    Sign{"call-and-page", Where::anywhere, "{lower}{n}*{page} ", 2, Standing::seen},
};

constexpr std::array rules = {
    Rule{"star-page-glued", Kind::star_page, Where::glued, "*{page}", Run::page_1, Standing::seen,
         "a page may be glued to a call: 1*192"},
    Rule{"star-page", Kind::star_page, Where::standing, "[{page}]", Run::page_1, Standing::seen,
         "a page's number stands in brackets between blanks, amid sentences"},
    Rule{"star-page-line", Kind::star_page, Where::line, "Page {page}", Run::page_1, Standing::seen,
         "or on a line of its own"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "[{label}]", Run::labels, Standing::seen,
         "a note opens with its number in brackets"},
    Rule{"footnote-call", Kind::footnote_call, Where::glued, "[{label}]", Run::calls, Standing::seen,
         "a call is a number in brackets, glued to the word before it"},
    Rule{"footnote-call-digit", Kind::footnote_call, Where::glued, "{label}", Run::calls, Standing::seen,
         "or a glued digit"},
    Rule{"editor-cut", Kind::heading, Where::line, "[ … ]", Run::alone, Standing::seen,
         "the casebook's editor marks what he left out: his sign, not the Court's"},
    Rule{"casebook-number", Kind::heading, Where::line, "{volume}.{volume}", Run::alone, Standing::seen,
         "the number of the case within the casebook"},
};

} // namespace

const Form h2o = {"h2o", "H2O and casebooks, text", Lines::paragraph_each, {}, signs, rules};

} // namespace recension::forms
