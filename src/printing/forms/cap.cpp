// Text derived from the Caselaw Access Project: page marks glued to the word behind them, glued note digits.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"glued-page", Where::anywhere, " *{page}{Upper}", 3, Standing::seen},
    Sign{"glued-page-lower", Where::anywhere, " *{page}{lower}", 3, Standing::seen},
    Sign{"page-amid-words", Where::anywhere, " *{page} {lower}", 1, Standing::seen},
    Sign{"glued-call", Where::glued, ".{n} {Upper}", 1, Standing::seen},
};

constexpr std::array rules = {
    Rule{"star-page", Kind::star_page, Where::anywhere, "*{page}", Run::page_1, Standing::seen,
         "a star and the page's number are set where the page begins, blank or no blank behind them"},
    Rule{"footnote-call", Kind::footnote_call, Where::glued, "{label}", Run::calls, Standing::seen,
         "a call is a digit glued to the word before it"},
    Rule{"footnote-label-line", Kind::footnote_label, Where::line, "{label}", Run::labels, Standing::known,
         "a note's number may stand above it"},
    Rule{"footnote-label-stop", Kind::footnote_label, Where::line_start, "{label}. ", Run::labels, Standing::known,
         "a note opens with its number and a stop"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "{label} ", Run::labels, Standing::seen,
         "a note opens with its number"},
};

} // namespace

const Form cap = {"cap", "Caselaw Access Project, derived text", Lines::paragraph_each, {}, signs, rules};

} // namespace recension::forms
