#include <recension/render.hpp>

namespace recension::render {
namespace {

// U+2400 and on: the control pictures.
void append_picture(std::string& out, unsigned char control) {
  const unsigned picture = control == 0x7F ? 0x21U : control;
  out += "\xE2\x90";
  out += static_cast<char>(0x80U + picture);
}

// C1 controls in UTF-8: C2 80 to C2 9F. A terminal may obey them.
bool is_c1_at(std::string_view text, std::size_t at) {
  return text[at] == '\xC2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

// Marks that turn the direction of what follows: U+202A..202E, U+2066..2069.
bool is_direction_mark_at(std::string_view text, std::size_t at) {
  if (text[at] != '\xE2' || at + 2 >= text.size()) return false;
  const auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
  return (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

} // namespace

std::string printable(std::string_view text, bool keep_lines) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte == '\n' && keep_lines) || (byte >= 0x20 && byte != 0x7F && byte < 0x80)) {
      out += text[at];
    } else if (byte < 0x20 || byte == 0x7F) {
      append_picture(out, byte);
    } else if (is_c1_at(text, at)) {
      out += replacement;
      ++at;
    } else if (is_direction_mark_at(text, at)) {
      out += replacement;
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

} // namespace recension::render
