// Sets text in pages as a court's typist does: double-spaced, notes single-spaced at the foot, the page's number
// below.
#pragma once

#include "slip_pages.hpp"

namespace recension::test {

std::vector<std::string> typed_court(const Composition& c); // the lines that name it
std::string typed_pages(const Composition& c, const std::vector<SlipPart>& parts);
std::vector<std::string> typed_page_names(const std::string& text); // "slip op. 3", from the numbers at the feet

} // namespace recension::test
