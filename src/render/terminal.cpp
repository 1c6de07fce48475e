#include "terminal.hpp"

#include "../source/ascii.hpp"

#include <recension/render.hpp>

#include <algorithm>
#include <array>

namespace recension::render {
namespace {

std::size_t character_length(unsigned char lead) {
  return lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}

// East Asian wide characters begin at U+1100; those of three bytes from U+2E80 on and of four from U+20000 are wide.
// Accents that are set over the letter before (U+0300 to U+036F), joiners and marks of direction (U+200B to U+200F)
// take no column.
std::size_t character_width(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return 1;
  const auto byte = [&](std::size_t n) {
    return at + n < text.size() ? static_cast<unsigned char>(text[at + n]) : 0;
  };
  if (lead == 0xCC || (lead == 0xCD && byte(1) <= 0xAF)) return 0;
  if (lead == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x8B && byte(2) <= 0x8F) return 0;
  if (lead == 0xE2 && at + 1 < text.size()) return static_cast<unsigned char>(text[at + 1]) >= 0xBA ? 2 : 1;
  if (lead >= 0xE3 && lead <= 0xED) return 2;
  return lead >= 0xF0 ? 2 : 1;
}

} // namespace

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size(); at += character_length(static_cast<unsigned char>(text[at])))
    width += character_width(text, at);
  return width;
}

std::size_t bytes_of_columns(std::string_view text, std::size_t columns) {
  if (is_ascii(text.substr(0, columns))) return std::min(columns, text.size());
  std::size_t at = 0, width = 0;
  while (at < text.size() && width + character_width(text, at) <= columns) {
    width += character_width(text, at);
    at += character_length(static_cast<unsigned char>(text[at]));
  }
  return at;
}

std::string inked(std::string_view text, Ink ink, bool colour) {
  constexpr std::array<std::string_view, 7> codes = {"",         "\x1B[2m",    "\x1B[1m", "\x1B[31m",
                                                     "\x1B[32m", "\x1B[1;31m", "\x1B[36m"};
  if (!colour || ink == Ink::plain || text.empty()) return std::string(text);
  return std::string(codes[static_cast<std::size_t>(ink)]) + std::string(text) + "\x1B[0m";
}

Ink ink_of(VariantClass c) {
  if (c == VariantClass::substantive) return Ink::loud;
  return is_accidental(c) ? Ink::quiet : Ink::bold;
}

std::string fitted(std::string_view text, std::size_t columns, bool from_end) {
  std::size_t width = display_width(text);
  if (width <= columns) return std::string(text);
  if (columns == 0) return {};
  const std::size_t room = columns - 1;
  if (!from_end) return std::string(text.substr(0, bytes_of_columns(text, room))) + "…";
  std::size_t at = 0;
  while (at < text.size() && width > room) {
    width -= character_width(text, at);
    at += character_length(static_cast<unsigned char>(text[at]));
  }
  return "…" + std::string(text.substr(std::min(at, text.size())));
}

std::string fitted_words(std::string_view text, std::size_t columns, bool from_end) {
  constexpr std::size_t mark = 2; // columns: a blank and the sign for what is left out
  if (display_width(text) <= columns) return std::string(text);
  if (columns <= mark) return {};
  const std::string cut = fitted(text, columns - mark + 1, from_end); // with a sign of its own
  constexpr std::size_t sign = 3;                                     // bytes
  if (from_end) {
    const std::string_view kept = std::string_view(cut).substr(sign);
    if (text[text.size() - kept.size() - 1] == ' ') return "… " + std::string(kept);
    const std::size_t blank = kept.find(' ');
    return blank == std::string_view::npos ? cut : "…" + std::string(kept.substr(blank));
  }
  const std::string_view kept = std::string_view(cut).substr(0, cut.size() - sign);
  const std::size_t blank = text[kept.size()] == ' ' ? kept.size() : kept.rfind(' ');
  return blank == std::string_view::npos ? cut : std::string(kept.substr(0, blank)) + " …";
}

std::string padded(std::string text, std::size_t columns) {
  const std::size_t width = display_width(text);
  if (width < columns) text.append(columns - width, ' ');
  return text;
}

// An end of a paragraph within it is shown by its sign.
std::string shown(const Reading& r) {
  if (r.state == ReadingState::lacuna) return "∅ lost";
  if (r.state == ReadingState::absent) return "∅ absent";
  if (r.text.empty()) return "∅";
  std::string out = printable(r.text, true);
  for (std::size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at))
    out.replace(at, 1, " ¶ ");
  return out;
}

} // namespace recension::render
