// Slip opinion: the text of the Court's own PDF, page by page.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"odd-page-head", Where::line_start, "Cite as:{text}({volume}){blanks}{page}", 4, Standing::seen},
    Sign{"first-page-head", Where::line_start, "(Slip Opinion)", 4, Standing::seen},
    Sign{"second-head-line", Where::line, "Opinion of the Court", 1, Standing::seen},
    Sign{"foot-rule", Where::line, "———{rule}", 2, Standing::seen},
    Sign{"line-end-hyphen", Where::anywhere, "{lower}-\n", 1, Standing::seen},
};

constexpr std::array rules = {
    Rule{"first-page-head", Kind::running_head, Where::line, "(Slip Opinion){text}{blanks}{page}", Run::page_head,
         Standing::seen, "the first page is headed (Slip Opinion) with the term and the page"},
    Rule{"odd-page-head", Kind::running_head, Where::line, "Cite as:{text}({volume}){blanks}{page}", Run::page_head,
         Standing::seen, "odd pages are headed Cite as: with the citation and the page"},
    Rule{"even-page-head", Kind::running_head, Where::line, "{page}{blanks}{caps}", Run::page_head, Standing::seen,
         "even pages are headed with the page and the case's name in capitals"},
    Rule{"head-opinion", Kind::running_head, Where::line, "Opinion of {text}", Run::page_head_2, Standing::seen,
         "below the head each page names the opinion it belongs to"},
    Rule{"head-syllabus", Kind::running_head, Where::line, "Syllabus", Run::page_head_2, Standing::seen,
         "below the head each page names the opinion it belongs to"},
    Rule{"head-per-curiam", Kind::running_head, Where::line, "Per Curiam", Run::page_head_2, Standing::known,
         "below the head each page names the opinion it belongs to"},
    Rule{"head-appendix", Kind::running_head, Where::line, "Appendix {text}", Run::page_head_2, Standing::known,
         "below the head each page names the opinion it belongs to"},
    Rule{"head-justice", Kind::running_head, Where::line, "{caps}{lower}{text}", Run::page_head_2, Standing::seen,
         "below the head each page names the opinion it belongs to: SCALIA, J., concurring"},
    Rule{"caption-begin", Kind::heading, Where::line, "SUPREME COURT OF THE UNITED STATES", Run::caption_begin,
         Standing::seen, "every opinion of a slip repeats the caption"},
    Rule{"caption-end", Kind::heading, Where::line, "[{Upper}{text} {n}, {volume}]", Run::caption_end, Standing::seen,
         "the caption closes with the date in brackets"},
    Rule{"foot-rule", Kind::layout, Where::line, "———{rule}", Run::foot_rule, Standing::seen,
         "a rule divides a page's text from its notes"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "{label} ", Run::labels, Standing::seen,
         "below the rule a note opens with its number"},
    Rule{"footnote-label-line", Kind::footnote_label, Where::line, "{label}", Run::labels, Standing::seen,
         "a superscript number may have a line of its own"},
    Rule{"footnote-call", Kind::footnote_call, Where::glued, "{label}", Run::calls, Standing::seen,
         "a superscript call is a digit glued to the word before it"},
};

} // namespace

const Form slip = {"slip", "Slip opinion, text of the PDF", Lines::wrapped, {}, signs, rules};

} // namespace recension::forms
