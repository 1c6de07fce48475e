// Lexis, text: the marked download ([*346], [HN3]) and the stripped bulk export, which loses pages and headnotes
// but keeps their blanks.
#include "../forms.hpp"

#include <array>

namespace recension::forms {
namespace {

constexpr std::array signs = {
    Sign{"byline-heading", Where::line_start, "OPINION BY: ", 3, Standing::seen},
    Sign{"dissent-heading", Where::line_start, "DISSENT BY: ", 3, Standing::seen},
    Sign{"concurrence-heading", Where::line_start, "CONCUR BY: ", 3, Standing::known},
    Sign{"opinion-tag", Where::line_start, "<dissent author=", 3, Standing::seen},
    Sign{"parallel-in-lexis-order", Where::anywhere, "{volume} L. Ed. 2d {volume}, {volume} S. Ct.", 3,
         Standing::seen},
    Sign{"lexis-citation", Where::anywhere, "U.S. LEXIS {n}", 3, Standing::seen},
    Sign{"bracketed-page", Where::anywhere, "[*{page}]", 4, Standing::known},
    Sign{"bracketed-page-2", Where::anywhere, "[**{page}]", 4, Standing::known},
    Sign{"headnote-anchor", Where::anywhere, "[HN{n}]", 4, Standing::known},
    Sign{"blanks-amid-sentence", Where::anywhere, "{lower}{blanks}{lower}", 1, Standing::seen},
    Sign{"two-blanks-after-sentence", Where::anywhere, ".{blanks}{Upper}", 1, Standing::seen},
    Sign{"spaced-currency", Where::anywhere, "$ {n}", 1, Standing::seen},
    Sign{"double-hyphen-dash", Where::anywhere, "{lower} -- {lower}", 1, Standing::seen},
    Sign{"footnotes-rule", Where::line_start, "- - - - ", 2, Standing::known},
};

constexpr std::array rules = {
    Rule{"star-page-3", Kind::star_page, Where::anywhere, "[***{page}]", Run::page_3, Standing::known,
         "three stars in brackets mark the pages of a third reporter"},
    Rule{"star-page-2", Kind::star_page, Where::anywhere, "[**{page}]", Run::page_2, Standing::known,
         "two stars in brackets mark the pages of a second reporter"},
    Rule{"star-page", Kind::star_page, Where::anywhere, "[*{page}]", Run::page_1, Standing::known,
         "a star in brackets marks the pages of the official reporter"},
    Rule{"headnote-anchor-ledr", Kind::headnote, Where::anywhere, "[***LEdHR{n}{Upper}]", Run::alone, Standing::known,
         "anchors of the Lawyers' Edition's headnotes"},
    Rule{"headnote-anchor-ledn", Kind::headnote, Where::anywhere, "[***LEdHN{n}]", Run::alone, Standing::known,
         "anchors of the Lawyers' Edition's headnotes"},
    Rule{"headnote-anchor", Kind::headnote, Where::anywhere, "[HN{n}]", Run::alone, Standing::known,
         "anchors of Lexis's own headnotes"},
    Rule{"headnote", Kind::headnote, Where::line_start, "[{n}]", Run::headnotes, Standing::seen,
         "the number of a Lawyers' Edition headnote opens its paragraph; the export has kept a few"},
    Rule{"notes-end", Kind::heading, Where::line_start, "- - {text}End Footnotes- -{text}", Run::notes_end,
         Standing::known, "a drawn line closes the block"},
    Rule{"notes-end-spaced", Kind::heading, Where::line_start, "- - {text}End Footnotes - -{text}", Run::notes_end,
         Standing::known, "a drawn line closes the block"},
    Rule{"notes-begin", Kind::heading, Where::line_start, "- - {text}Footnotes - -{text}", Run::notes_begin,
         Standing::known, "a drawn line opens a block of notes amid the text"},
    Rule{"footnote-call-n", Kind::footnote_call, Where::standing, "n{label}", Run::calls, Standing::known,
         "a call is n and its number, between blanks"},
    Rule{"footnote-call", Kind::footnote_call, Where::standing, "{label}", Run::calls, Standing::seen,
         "in the export a call is a bare number or + between blanks"},
    Rule{"footnote-label-n", Kind::footnote_label, Where::line_start, "n{label} ", Run::labels, Standing::known,
         "a note opens with n and its number"},
    Rule{"footnote-label-line", Kind::footnote_label, Where::line, "{label}", Run::labels, Standing::seen,
         "a note's number may stand alone where a page was stripped behind it"},
    Rule{"footnote-label", Kind::footnote_label, Where::line_start, "{label} ", Run::labels, Standing::seen,
         "notes at the end open with their number"},
    Rule{"byline-heading", Kind::heading, Where::line_start, "OPINION BY:{text}", Run::alone, Standing::seen,
         "Lexis names the writer above the Court's own byline"},
    Rule{"dissent-heading", Kind::heading, Where::line_start, "DISSENT BY:{text}", Run::alone, Standing::seen,
         "Lexis lists the dissenters above their own bylines"},
    Rule{"concurrence-heading", Kind::heading, Where::line_start, "CONCUR BY:{text}", Run::alone, Standing::known,
         "Lexis lists those who concur above their own bylines"},
    Rule{"opinion-heading", Kind::heading, Where::line, "OPINION", Run::alone, Standing::seen,
         "Lexis heads the opinions with the word OPINION"},
    Rule{"dissent-heading-alone", Kind::heading, Where::line, "DISSENT", Run::alone, Standing::known,
         "Lexis heads dissents with the word DISSENT"},
    Rule{"concurrence-heading-alone", Kind::heading, Where::line, "CONCUR", Run::alone, Standing::known,
         "Lexis heads concurrences with the word CONCUR"},
    Rule{"core-terms", Kind::heading, Where::line_start, "Core Terms{text}", Run::alone, Standing::known,
         "Lexis's list of search terms"},
    Rule{"opinion-tag", Kind::markup_tag, Where::line_start, "<{lower}{text}>", Run::alone, Standing::seen,
         "the export marks each separate opinion with a tag on its own line"},
    Rule{"closing-tag", Kind::markup_tag, Where::line_start, "</{lower}{text}>", Run::alone, Standing::known,
         "the export's tags may be closed"},
    Rule{"orphan-stop", Kind::residue, Where::line, ".", Run::alone, Standing::seen,
         "a stop alone on its line is what an eaten bracketed line has left"},
};

} // namespace

const Form lexis = {"lexis",
                    "Lexis, text: marked download or stripped export",
                    Lines::paragraph_each,
                    {.eats_brackets = true, .adds_parallels = true, .leaves_page_blanks = true},
                    signs,
                    rules};

} // namespace recension::forms
