// Letters of ASCII, without a locale. Private to the library.
#pragma once

#include <string>
#include <string_view>

namespace recension {

inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

} // namespace recension
