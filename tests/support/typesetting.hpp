// What publishers' typesetting and processing do to a line of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recension::test {

std::string replaced(std::string text, std::string_view from, std::string_view to);
std::string curly(const std::string& text);      // straight quotes to curly ones
std::string en_dashes(const std::string& text);  // 536-537 with an en dash
std::string two_blanks(const std::string& text); // after a sentence
std::string upper(std::string text);
// Takes out every bracket with the word it is in; counts them. The blanks around stay.
std::string eat_brackets(const std::string& text, int& count);
// Lines of one paragraph, the first indented. A long word may be broken with a hyphen.
std::vector<std::string> set_lines(const std::string& text, std::size_t indent, std::size_t columns);
// Whether the call of the note, which opens with its label, is set to a word of the line.
bool is_called_in(const std::string& line, const std::string& note);
std::string author(std::string_view byline); // "JUSTICE CALDER, with whom …" → "Calder"

} // namespace recension::test
