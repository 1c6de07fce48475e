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
// How many bytes from `at` on are ASCII and neither CR nor NUL: what most text is made of, found a word at a time.
std::size_t plain_run(std::string_view text, std::size_t at);

} // namespace recension::utf8
