#include "utf8.hpp"

#include <array>
#include <cstring>

namespace recension::utf8 {
namespace {

// Windows-1252, 0x80..0x9F (Unicode's CP1252.TXT). 0 = not assigned.
constexpr std::array<char32_t, 32> windows1252_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

} // namespace

char32_t from_windows1252(char32_t byte) {
  if (byte < 0x80 || byte > 0x9F) return byte;
  const char32_t c = windows1252_high[byte - 0x80];
  return c == 0 ? replacement_character : c;
}

Decoded decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {static_cast<char32_t>(lead), 1, true};
  const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return {static_cast<char32_t>(lead), 1, false};
  char32_t codepoint = lead & (0x7FU >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {static_cast<char32_t>(lead), 1, false};
    codepoint = (codepoint << 6U) | (byte(i) & 0x3FU);
  }
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = codepoint >= 0xD800 && codepoint <= 0xDFFF;
  if (codepoint < least[length] || codepoint > 0x10FFFF || surrogate) return {static_cast<char32_t>(lead), 1, false};
  return {codepoint, length, true};
}

void append(std::string& out, char32_t c) {
  const auto put = [&out](std::uint32_t b) { out.push_back(static_cast<char>(b)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::size_t plain_run(std::string_view text, std::size_t at) {
  constexpr std::uint64_t ones = 0x0101010101010101U, highs = 0x8080808080808080U;
  constexpr std::uint64_t returns = ones * '\r';
  std::size_t i = at;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t v = 0;
    std::memcpy(&v, text.data() + i, 8);
    const std::uint64_t cr = v ^ returns;
    const std::uint64_t suspicious = v | ((v - ones) & ~v) | ((cr - ones) & ~cr);
    if ((suspicious & highs) != 0) break;
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80 && text[i] != '\r' && text[i] != '\0')
    ++i;
  return i - at;
}

} // namespace recension::utf8
