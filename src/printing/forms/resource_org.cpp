// law.resource.org and OpenJurist: West's text of the federal reporters, its paragraphs numbered.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"case-cite", Where::element, "", 3, Standing::seen, "p.case_cite"},
    Sign{"prelims", Where::element, "", 3, Standing::seen, "div.prelims"},
    Sign{"paragraph-number", Where::element, "{n}", 2, Standing::seen, "span.num"},
    Sign{"argument-omitted", Where::line_start, "[Argument of Counsel from page", 3, Standing::seen},
};

constexpr std::array rules = {
    Rule{"paragraph-number", Kind::heading, Where::element, "{n}", Run::alone, Standing::seen,
         "the publisher numbers the paragraphs", "span.num"},
    Rule{"argument-omitted", Kind::heading, Where::line,
         "[Argument of Counsel from page{text} intentionally omitted]", Run::alone, Standing::seen,
         "the publisher says where it left out the arguments of counsel"},
    Rule{"note", Kind::footnote_label, Where::element, "", Run::note, Standing::seen, "an element holds each note",
         "div.footnote"},
};

} // namespace

const Form resource_org = {
    "resource-org", "law.resource.org and OpenJurist, page", Lines::paragraph_each, {.adds_parallels = true}, signs,
    rules};

} // namespace recension::forms
