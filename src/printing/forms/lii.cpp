// Cornell's Legal Information Institute: the page of a Supreme Court opinion, and its text.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"bracketed-page", Where::anywhere, "[p{page}]", 3, Standing::known},
    Sign{"opinion-element", Where::element, "", 12, Standing::known, "casecontent"},
};

constexpr std::array rules = {
    Rule{"opinion-only", Kind::container, Where::element, "", Run::content, Standing::known,
         "the page around the opinion is the Institute's", "casecontent"},
    Rule{"star-page", Kind::star_page, Where::anywhere, "[p{page}]", Run::page_1, Standing::known,
         "a page is given in brackets with a p"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "{label}. ", Run::labels, Standing::known,
         "a note opens with its number and a stop"},
    Rule{"footnote-call", Kind::footnote_call, Where::glued, "[{label}]", Run::calls, Standing::known,
         "a call is a number in brackets"},
};

} // namespace

const Form lii = {"lii", "Legal Information Institute: page and text", Lines::guessed, {}, signs, rules};

} // namespace recension::forms
