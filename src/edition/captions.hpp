// The lines above an opinion, and the name of the case in them. Private to the stage.
#pragma once

#include <recension/witness.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace recension {

// `text` with its blanks and line ends as single blanks, none at the end.
std::string one_line(std::string_view text);

// The paragraphs of the front matter, a line each, and those that a slip opinion's syllabus opens with.
std::vector<std::string> lines_of_head(const Witness& w);

// The lines of publishers' and courts' headings above the first opinion that are no text of it: a slip opinion
// repeats the caption there.
std::vector<std::string> lines_of_excised_headings(const Witness& w);

// The case that the lines name, or nothing. A caption may be set on several lines:
//
//     WADDINGTON, SUPERINTENDENT, WASHINGTON
//     CORRECTIONS CENTER v. SARAUSAD               "Waddington v. Sarausad"
std::string name_in(const std::vector<std::string>& lines);

// "Abbott v. Abbott" of "ABBOTT v. ABBOTT (2010) | FindLaw"; nothing where a page's title names no case.
std::string name_in_page_title(std::string_view title);

// "Argued March 4, 2019": two numbers, a day and a year.
bool is_whole_date(std::string_view text);

} // namespace recension
