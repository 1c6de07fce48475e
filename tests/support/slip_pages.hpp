// Sets text in pages as the Court's slip opinions do: running heads, lines broken with hyphens, notes at the foot.
#pragma once

#include "composition.hpp"

#include <functional>
#include <string>
#include <vector>

namespace recension::test {

struct SlipLine {
  std::string text;               // a paragraph
  std::vector<std::string> notes; // called in it: label, blank, text; paragraphs divided by \n
};

struct SlipPart {
  std::string kind, byline;
  std::vector<SlipLine> lines;
};

using AddLine = std::function<void(const std::string&)>;
// Adds a paragraph's lines to its pages, and every note after the line of its call; at the end if no line calls it.
void add_paragraph(const SlipLine& l, const std::vector<std::string>& lines, const AddLine& add_line,
                   const AddLine& add_note);

std::string slip_pages(const Composition& c, const std::vector<SlipPart>& parts);
std::vector<std::string> slip_page_names(const std::string& text); // "slip op. 3", from the running heads

} // namespace recension::test
