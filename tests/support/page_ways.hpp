// How publishers' pages set an opinion: a table for each. Used by pages.cpp.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace recension::test {

// What surrounds each thing on one publisher's page. `$` stands for the thing, `@` for its label or number, `%` for
// the number of the note.
struct PageWays {
  std::string name, form, container = "html";
  std::string before{}, after{}; // the whole
  std::string head{};            // a line of the title
  std::string opinion{}, opinion_end{};
  std::string byline = "<p>$</p>\n", paragraph = "<p>$</p>\n", quotation = "<blockquote>$</blockquote>\n";
  std::string us_page{}, sct_page{}, call{}, notes_before{}, note{}, notes_after{};
  std::function<std::string(std::string)> escape = nullptr;
  bool numbered = false; // paragraphs
  bool parallels = false;
  std::string us_reporter = "U.S.", sct_reporter = "S.Ct.";
};

std::vector<PageWays> all_page_ways();
std::string html_text(std::string text); // with references for what a page cannot hold

} // namespace recension::test
