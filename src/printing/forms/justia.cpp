// Justia: the page and its text.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"opinion-tab", Where::element, "", 12, Standing::known, "#tab-opinion"},
    Sign{"page-line", Where::line, "Page {volume} {reporter} {page}", 4, Standing::known},
    Sign{"note-call", Where::glued, "[Footnote {n}]", 3, Standing::known},
    Sign{"note-label", Where::line_start, "[Footnote {n}]", 3, Standing::known},
};

constexpr std::array rules = {
    Rule{"opinion-only", Kind::container, Where::element, "", Run::content, Standing::known,
         "the page around the opinion is Justia's", "#tab-opinion"},
    Rule{"star-page-anchor", Kind::star_page, Where::element, "Page {volume} {reporter} {page}", Run::page_named,
         Standing::known, "an anchor holds each page's citation", "a[name]"},
    Rule{"star-page-span", Kind::star_page, Where::element, "Page {volume} {reporter} {page}", Run::page_named,
         Standing::known, "an anchor holds each page's citation", "span"},
    Rule{"star-page", Kind::star_page, Where::line, "Page {volume} {reporter} {page}", Run::page_named,
         Standing::known, "each page opens with a line of its own, also amid a sentence"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "[Footnote {label}]", Run::labels,
         Standing::known, "a note opens with [Footnote 1]"},
    Rule{"footnote-call", Kind::footnote_call, Where::anywhere, "[Footnote {label}]", Run::calls, Standing::known,
         "a call is [Footnote 1] too"},
};

} // namespace

const Form justia = {"justia", "Justia: page and text", Lines::paragraph_each, {}, signs, rules};

} // namespace recension::forms
