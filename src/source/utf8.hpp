// UTF-8 by hand where a library call a character would cost too much. No state, no errors: an invalid
// sequence is reported as such and takes one byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace recension::utf8 {

struct Decoded {
  char32_t codepoint = 0;
  std::uint32_t length = 1; // bytes
  bool valid = true;
};

// The character at text[at]; text[at] exists.
Decoded decode_at(std::string_view text, std::size_t at);
void append(std::string& out, char32_t codepoint);
// What the byte means in Windows-1252, and so what a C1 control was meant to be; other characters as they are.
char32_t from_windows1252(char32_t byte);
inline constexpr char32_t replacement_character = 0xFFFD;
// The character, or U+FFFD for a number that is none.
inline char32_t valid(char32_t c) {
  return c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ? replacement_character : c;
}
// How many bytes from `at` on are ASCII and neither CR nor NUL: what most text is made of, found a word at a time.
std::size_t plain_run(std::string_view text, std::size_t at);

} // namespace recension::utf8
