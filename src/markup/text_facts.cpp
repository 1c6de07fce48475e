#include "text_facts.hpp"

#include <recension/markup.hpp>

#include <cstdint>
#include <cstring>

namespace recension::markup {
namespace {

// `end` without the white space before it.
std::size_t end_of_ink(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == '\n' || blank_before(text, end) > 0))
    end -= text[end - 1] == '\n' ? 1 : blank_before(text, end);
  return end;
}

constexpr std::size_t at_once = 8; // bytes

// Whether the next eight bytes are ASCII, without control characters and without two blanks in a row. All are looked
// at together: the bytes of a number that are zero have their highest bit in zero_bytes() (Hacker's Delight, Warren,
// 2002).
bool has_single_blanks_only(const char* bytes) {
  constexpr std::uint64_t each = 0x0101010101010101U;
  const auto zero_bytes = [](std::uint64_t x) { return ~(((x & each * 0x7F) + each * 0x7F) | x | each * 0x7F); };
  std::uint64_t eight = 0;
  static_assert(sizeof eight == at_once);
  std::memcpy(&eight, bytes, sizeof eight);
  const std::uint64_t controls = zero_bytes(eight & each * 0xE0), blanks = zero_bytes(eight ^ each * 0x20);
  return ((eight & each * 0x80) | controls | (blanks & blanks << 8U)) == 0;
}

} // namespace

char last_ink(std::string_view text, std::size_t end) {
  end = end_of_ink(text, end);
  return end > 0 ? text[end - 1] : '\0';
}

bool ends_sentence(std::string_view text, std::size_t end) {
  const std::string_view before = text.substr(0, end_of_ink(text, end));
  if (before.ends_with("”") || before.ends_with("’")) return true;
  if (before.empty()) return true;
  if (before.ends_with(" v.") || before.ends_with(" vs.")) return false; // between two parties
  return std::string_view(".?!\"')]").find(before.back()) != std::string_view::npos;
}

bool starts_lower(std::string_view text, std::size_t begin) {
  return begin < text.size() && text[begin] >= 'a' && text[begin] <= 'z';
}

bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t next_ink(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '\n' || blank_at(text, at) > 0))
    at += text[at] == '\n' ? 1 : blank_at(text, at);
  return at;
}

std::size_t end_of_blanks(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && blank_at(text, at) > 0)
    at += blank_at(text, at);
  return at;
}

std::size_t end_of_words(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    if (at + at_once <= end && has_single_blanks_only(text.data() + at)) { // most of any text
      const bool ends_with_blank = text[at + at_once - 1] == ' ';          // what follows it is not known yet
      at += ends_with_blank ? at_once - 1 : at_once;
      continue;
    }
    const bool blank = blank_at(text, at) > 0;
    const bool single = text[at] == ' ' && at + 1 < end && blank_at(text, at + 1) == 0;
    if (blank && !single) break;
    ++at;
  }
  return at;
}

std::string_view word_before(std::string_view text, std::size_t end) {
  while (end > 0 && blank_before(text, end) > 0)
    end -= blank_before(text, end);
  constexpr std::size_t longest_asked_for = 40; // bytes: no word that is looked up is longer
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_asked_for && text[begin - 1] != '\n' && text[begin - 1] != '(' &&
         blank_before(text, begin) == 0)
    --begin;
  return text.substr(begin, end - begin);
}

bool is_section_numeral(std::string_view line) {
  if (line.ends_with('.')) line.remove_suffix(1);
  if (line.empty() || line.size() > 5) return false;
  if (line.size() == 1) return is_upper(line[0]) || is_digit(line[0]);
  return line.find_first_not_of("IVX") == std::string_view::npos;
}

std::string evenly_spaced(std::string_view line) {
  std::string out;
  for (const char c : line)
    if (c != ' ' || !out.ends_with(' ')) out += c;
  return out;
}

std::string_view without_blanks_around(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") + 1 - first);
}

bool is_byline_of_two_lines(std::string_view first, std::string_view second) {
  constexpr std::size_t longest_first = 80; // the name with its title, and what the writer stated
  if (first.size() > longest_first || !starts_lower(second, 0)) return false;
  const std::string both = std::string(first) + " " + std::string(second);
  return parse_byline(both).length > first.size() + 1;
}

} // namespace recension::markup
