// The Caselaw Access Project: its HTML and its XML, whose elements name pages, notes and parts; and text derived from
// it, with page marks glued to the word behind them and glued note digits.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"glued-page", Where::anywhere, " *{page}{Upper}", 3, Standing::seen},
    Sign{"glued-page-lower", Where::anywhere, " *{page}{lower}", 3, Standing::seen},
    Sign{"page-amid-words", Where::anywhere, " *{page} {lower}", 1, Standing::seen},
    Sign{"glued-call", Where::glued, ".{n} {Upper}", 1, Standing::seen},
    Sign{"page-label", Where::element, "", 4, Standing::seen, "a.page-label"},
    Sign{"page-element", Where::element, "", 4, Standing::known, "page-number"},
    Sign{"casebody", Where::element, "", 4, Standing::seen, "section.casebody"},
    Sign{"casebody-xml", Where::element, "", 4, Standing::known, "casebody"},
    Sign{"footnote-mark", Where::element, "", 2, Standing::seen, "a.footnotemark"},
};

constexpr std::string_view labelled =
    "an element holds each page's label, a star for each place in the case's list of citations";
constexpr std::string_view numbered = "an element holds each page's label and says to which citation it belongs";
constexpr std::string_view opinions = "an element holds each opinion and says of which type it is";
constexpr std::string_view parts = "elements hold the parts of the head matter";

constexpr std::array rules = {
    Rule{"star-page-3", Kind::star_page, Where::element, "***{page}", Run::page_3, Standing::seen, labelled,
         "a.page-label"},
    Rule{"star-page-2", Kind::star_page, Where::element, "**{page}", Run::page_2, Standing::seen, labelled,
         "a.page-label"},
    Rule{"star-page-1", Kind::star_page, Where::element, "*{page}", Run::page_1, Standing::seen, labelled,
         "a.page-label"},
    Rule{"star-page-3", Kind::star_page, Where::element, "*{page}", Run::page_3, Standing::known, numbered,
         "page-number[citation-index=3]"},
    Rule{"star-page-2", Kind::star_page, Where::element, "*{page}", Run::page_2, Standing::known, numbered,
         "page-number[citation-index=2]"},
    Rule{"star-page-1", Kind::star_page, Where::element, "*{page}", Run::page_1, Standing::known, numbered,
         "page-number[citation-index=1]"},
    Rule{"page-label", Kind::star_page, Where::element, "", Run::alone, Standing::known,
         "a label may be no number: *iv", "a.page-label"},
    Rule{"page-label", Kind::star_page, Where::element, "", Run::alone, Standing::known,
         "a label may be no number: *iv", "page-number"},
    Rule{"page-list", Kind::star_page, Where::anywhere, "[{volume} {reporter} {page}~,{text}]", Run::page_list,
         Standing::seen, "where it took its text from Fastcase, a bracket lists pages that begin at one place"},
    Rule{"note", Kind::footnote_label, Where::element, "", Run::note, Standing::seen, "an aside holds each note",
         "aside.footnote"},
    Rule{"head-matter", Kind::layout, Where::element, "", Run::part, Standing::seen, parts, "section.head-matter",
         Holds::front_matter},
    Rule{"attorneys", Kind::layout, Where::element, "", Run::part, Standing::seen, parts, ".attorneys",
         Holds::counsel},
    Rule{"judges", Kind::layout, Where::element, "", Run::part, Standing::seen, parts, ".judges",
         Holds::front_matter},
    Rule{"attorneys", Kind::layout, Where::element, "", Run::part, Standing::known, parts, "attorneys",
         Holds::counsel},
    Rule{"judges", Kind::layout, Where::element, "", Run::part, Standing::known, parts, "judges",
         Holds::front_matter},
    Rule{"syllabus", Kind::layout, Where::element, "", Run::part, Standing::known, parts, ".syllabus",
         Holds::syllabus},
    Rule{"syllabus", Kind::layout, Where::element, "", Run::part, Standing::known, parts, "syllabus",
         Holds::syllabus},
    Rule{"headnotes", Kind::layout, Where::element, "", Run::part, Standing::known, parts, "headnotes",
         Holds::syllabus},
    Rule{"headnotes", Kind::layout, Where::element, "", Run::part, Standing::known, parts, ".headnotes",
         Holds::syllabus},
    Rule{"opinion", Kind::layout, Where::element, "", Run::part, Standing::seen, opinions,
         "article.opinion[data-type=majority]", Holds::opinion},
    Rule{"opinion", Kind::layout, Where::element, "", Run::part, Standing::known, opinions, "opinion[type=majority]",
         Holds::opinion},
    Rule{"concurrence", Kind::layout, Where::element, "", Run::part, Standing::known, opinions,
         "article.opinion[data-type^=concurrence]", Holds::concurrence},
    Rule{"concurrence", Kind::layout, Where::element, "", Run::part, Standing::known, opinions,
         "opinion[type^=concurrence]", Holds::concurrence},
    Rule{"concurrence", Kind::layout, Where::element, "", Run::part, Standing::known, opinions,
         "article.opinion[data-type^=concurring]", Holds::dissent},
    Rule{"concurrence", Kind::layout, Where::element, "", Run::part, Standing::known, opinions,
         "opinion[type^=concurring]", Holds::dissent},
    Rule{"dissent", Kind::layout, Where::element, "", Run::part, Standing::known, opinions,
         "article.opinion[data-type^=dissent]", Holds::dissent},
    Rule{"dissent", Kind::layout, Where::element, "", Run::part, Standing::known, opinions, "opinion[type^=dissent]",
         Holds::dissent},
    Rule{"author", Kind::layout, Where::element, "", Run::part, Standing::seen, "an element holds the byline",
         "p.author", Holds::byline},
    Rule{"author", Kind::layout, Where::element, "", Run::part, Standing::known, "an element holds the byline",
         "author", Holds::byline},
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

const Form cap = {"cap",
                  "Caselaw Access Project: HTML, XML and text derived from it",
                  Lines::paragraph_each,
                  {.pages_by_citation = true},
                  signs,
                  rules};

} // namespace recension::forms
