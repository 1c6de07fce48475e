// Google Scholar, saved page of an opinion.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"opinion-element", Where::element, "", 12, Standing::known, "#gs_opinion"},
    Sign{"case-name", Where::element, "", 3, Standing::known, "#gsl_case_name"},
    Sign{"page-link", Where::element, "", 6, Standing::known, "a.gsl_pagenum2"},
};

constexpr std::array rules = {
    Rule{"opinion-only", Kind::container, Where::element, "", Run::content, Standing::known,
         "the page around the opinion is Scholar's", "#gs_opinion"},
    Rule{"star-page", Kind::star_page, Where::element, "*{page}", Run::page_1, Standing::known,
         "a link holds each page's star and number", "a.gsl_pagenum2"},
    Rule{"margin-page", Kind::page_number, Where::element, "", Run::alone, Standing::known,
         "the number stands once more for the margin", "a.gsl_pagenum"},
};

} // namespace

const Form scholar = {"scholar", "Google Scholar, saved page", Lines::paragraph_each, {}, signs, rules};

} // namespace recension::forms
