// Facts of the text that several passes ask for. Private to the stage.
#pragma once

#include "../source/ascii.hpp"

#include <recension/pattern.hpp>

#include <string>
#include <string_view>

namespace recension::markup {

char last_ink(std::string_view text, std::size_t end); // the last byte before `end` that is no blank; 0 if none
bool ends_sentence(std::string_view text, std::size_t end);
bool starts_lower(std::string_view text, std::size_t begin);
bool is_letter(char c); // of any alphabet
// The first place from `at` on that is neither blank nor line end.
std::size_t next_ink(std::string_view text, std::size_t at);
// From `at` on, before `end`: the end of the blanks, and of the ink with the single blanks inside it.
std::size_t end_of_blanks(std::string_view text, std::size_t at, std::size_t end);
std::size_t end_of_words(std::string_view text, std::size_t at, std::size_t end);
// The word and its stop before `end`: "n." or "at".
std::string_view word_before(std::string_view text, std::size_t end);
bool is_section_numeral(std::string_view line); // I, IV, A, 2, with or without a stop
// With one blank between two words: a typist justifies lines with more.
std::string evenly_spaced(std::string_view line);
// "Mr. Justice Reed", and on the line below it "delivered the opinion of the Court."
bool is_byline_of_two_lines(std::string_view first, std::string_view second);
// Without blanks and line ends at both ends.
std::string_view without_blanks_around(std::string_view text);

} // namespace recension::markup
