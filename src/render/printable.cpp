#include <recension/render.hpp>

#include <algorithm>

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

// The length of an invisible mark at text[at] that turns the direction of what follows or breaks the line: U+200B,
// U+2028..202E, U+2066..2069. 0: none. Joiners (U+200C, U+200D) and the marks of one letter's direction (U+061C,
// U+200E, U+200F) belong to their letters.
std::size_t invisible_mark_at(std::string_view text, std::size_t at) {
  if (text[at] != '\xE2' || at + 2 >= text.size()) return 0;
  const auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
  const bool general = second == 0x80 && (third == 0x8B || (third >= 0xA8 && third <= 0xAE));
  return general || (second == 0x81 && third >= 0xA6 && third <= 0xA9) ? 3 : 0;
}

// Whether a byte of it, or a character that begins with one, may have to be shown otherwise. All bytes are looked at,
// because compilers make such a loop look at many at once.
bool has_suspect(std::string_view text) {
  bool any = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    any |= (byte < 0x20) | (byte == 0x7F) | (byte == 0xC2) | (byte == 0xE2);
  }
  return any;
}

} // namespace

std::string printable(std::string_view text, bool keep_lines) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string out;
  if (!has_suspect(text)) return out.assign(text);
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t mark = is_c1_at(text, at) ? 2 : invisible_mark_at(text, at);
    if (mark > 0) {
      out += replacement;
    } else if ((byte < 0x20 || byte == 0x7F) && !(byte == '\n' && keep_lines)) {
      append_picture(out, byte);
    } else {
      out += text[at];
    }
    at += std::max<std::size_t>(mark, 1);
  }
  return out;
}

} // namespace recension::render
