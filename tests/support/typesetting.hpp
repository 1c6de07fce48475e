// What publishers' typesetting and processing do to a line of text.
#pragma once

#include <string>
#include <string_view>

namespace recension::test {

std::string replaced(std::string text, std::string_view from, std::string_view to);
std::string curly(const std::string& text);      // straight quotes to curly ones
std::string en_dashes(const std::string& text);  // 536-537 with an en dash
std::string two_blanks(const std::string& text); // after a sentence
std::string upper(std::string text);
// Takes out every bracket with the word it stands in; counts them. The blanks around stay.
std::string eat_brackets(const std::string& text, int& count);
std::string author(std::string_view byline); // "JUSTICE CALDER, with whom …" → "Calder"

} // namespace recension::test
