// Fastcase, and casemaker after it: XML that holds escaped HTML. A reporter's whole citation marks its pages.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"page-with-its-citation", Where::standing, "[{volume} {reporter} {page}]", 2, Standing::seen},
    Sign{"label-link", Where::element, "", 2, Standing::seen, "a[name^=fr]"},
    Sign{"raised-link", Where::element, "", 2, Standing::seen, "small > sup > a[name^=fn]"},
    Sign{"notes-heading", Where::line, "Notes:", 2, Standing::seen},
};

constexpr std::array rules = {
    Rule{"page-list", Kind::star_page, Where::anywhere, "[{volume} {reporter} {page}~,{text}]", Run::page_list,
         Standing::seen, "where pages of two reporters begin at one place, one bracket lists both"},
    Rule{"star-page", Kind::star_page, Where::anywhere, "[{volume} {reporter} {page}]", Run::page_named,
         Standing::seen, "a page is given in brackets as a citation, amid paragraphs too"},
    Rule{"notes-heading", Kind::heading, Where::line, "Notes:", Run::notes_begin, Standing::seen,
         "the notes at the end are headed Notes:"},
    Rule{"notes-rule", Kind::layout, Where::line, "---{rule}", Run::alone, Standing::seen,
         "a rule of hyphens stands above the notes and below them"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "{label}. ", Run::labels, Standing::known,
         "a note opens with its number and a stop"},
};

} // namespace

const Form fastcase = {"fastcase", "Fastcase and casemaker: XML and text", Lines::paragraph_each, {}, signs, rules};

} // namespace recension::forms
