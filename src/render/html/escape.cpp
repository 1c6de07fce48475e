#include "escape.hpp"

#include "../../source/utf8.hpp"
#include "../xml_text.hpp"

#include <recension/render.hpp>

#include <algorithm>
#include <array>

namespace recension::render::html {
namespace {

struct Turning {
  char32_t code;
  std::string_view name;
};

// Unicode Standard Annex 9, table 2, and the marks of 2.6.
constexpr std::array<Turning, 12> turnings = {{{0x061C, "ALM"},
                                               {0x200E, "LRM"},
                                               {0x200F, "RLM"},
                                               {0x202A, "LRE"},
                                               {0x202B, "RLE"},
                                               {0x202C, "PDF"},
                                               {0x202D, "LRO"},
                                               {0x202E, "RLO"},
                                               {0x2066, "LRI"},
                                               {0x2067, "RLI"},
                                               {0x2068, "FSI"},
                                               {0x2069, "PDI"}}};

std::string with_names(std::string_view text, std::string_view before, std::string_view after) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = text.find_first_of("\xD8\xE2"); at != std::string_view::npos;
       at = text.find_first_of("\xD8\xE2", at + 1)) {
    const utf8::Decoded c = utf8::decode_at(text, at);
    for (const Turning& t : turnings)
      if (t.code == c.codepoint) {
        out += xml_text(printable(text.substr(copied, at - copied), true));
        out.append(before).append(t.name).append(after);
        copied = at + c.length;
      }
  }
  return out + xml_text(printable(text.substr(copied), true));
}

} // namespace

std::string shown(std::string_view text) {
  return with_names(text, "<i class=\"ctl\">", "</i>");
}

std::string attribute(std::string_view text) {
  return with_names(text, "[", "]");
}

std::string value(std::string_view text) {
  const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
  return plain ? std::string(text) : "\"" + attribute(text) + "\"";
}

std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto nibble = [&](std::size_t i) -> unsigned {
    const char c = i < hex.size() ? hex[i] : '0';
    return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
  };
  std::string out;
  for (std::size_t i = 0; i < hex.size(); i += 6) { // three bytes are four digits
    const unsigned left = (nibble(i) << 8U) | (nibble(i + 1) << 4U) | nibble(i + 2);
    const unsigned right = (nibble(i + 3) << 8U) | (nibble(i + 4) << 4U) | nibble(i + 5);
    out += {digits[left >> 6U], digits[left & 63U], digits[right >> 6U], digits[right & 63U]};
  }
  const std::size_t padding = (3 - hex.size() / 2 % 3) % 3;
  return out.replace(out.size() - padding, padding, padding, '=');
}

} // namespace recension::render::html
