#include "json_writer.hpp"

#include "../source/utf8.hpp"
#include "json.hpp"

#include <fmt/format.h>

#include <array>

namespace recension::render {
namespace {

// Bytes that need more than to be copied: control characters, quotation marks, backslashes, and whatever is no ASCII.
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0; byte < out.size(); ++byte)
    out[byte] = byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\';
  return out;
}
constexpr std::array<bool, 256> special = make_special();

void escape(unsigned code, std::string& out) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u00";
  out += digits[code >> 4U];
  out += digits[code & 0xFU];
}

void escape_ascii(char c, std::string& out) {
  constexpr std::string_view known = "\b\t\n\f\r\"\\", names = "btnfr\"\\";
  if (const std::size_t at = known.find(c); at != std::string_view::npos)
    (out += '\\') += names[at];
  else
    escape(static_cast<unsigned char>(c), out);
}

} // namespace

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  const std::size_t begin = out_.size();
  out_ += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!special[byte]) {
      ++at;
      continue;
    }
    if (byte < 0x80) {
      out_.append(text, copied, at - copied);
      escape_ascii(text[at], out_);
      copied = ++at;
      continue;
    }
    const utf8::Decoded c = utf8::decode_at(text, at);
    if (!c.valid) { // no UTF-8: the library knows how to mend it
      out_.resize(begin);
      out_ += dumped(Json(std::string(text)));
      return *this;
    }
    if (c.codepoint < 0xA0) { // a control character
      out_.append(text, copied, at - copied);
      escape(static_cast<unsigned>(c.codepoint), out_);
      copied = at + c.length;
    }
    at += c.length;
  }
  out_.append(text, copied);
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  const std::string digits = fmt::format("{}", number);
  raw(digits);
  if (digits.find('.') == std::string::npos) out_ += ".0";
  return *this;
}

} // namespace recension::render
