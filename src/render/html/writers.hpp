// The parts of the page. Each appends to a string. Private to the stage.
#pragma once

#include "comparison.hpp"

#include <string>
#include <string_view>

namespace recension::render::html {

void write_page(const Comparison& c, std::string& out);
void write_overview(const Comparison& c, std::string& out);
void write_strip(const Comparison& c, std::string& out);
void write_text(const Comparison& c, std::string& out);
// The witnesses as a tree, the nearest joined first, as SVG.
void write_tree(const Comparison& c, std::string& out);

// The rules that occur, in alphabetical order.
std::vector<std::string_view> rules_of(const Comparison& c);

} // namespace recension::render::html
