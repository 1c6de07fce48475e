// How a text is held against a list of the tables (tables.hpp).
#pragma once

#include "../source/ascii.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace recension {

using Words = std::span<const std::string_view>;

inline bool is_any(std::string_view text, Words words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

inline bool begins_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.starts_with(w); });
}

inline bool ends_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.ends_with(w); });
}

// `begin` in small letters, `text` in any.
inline bool begins_in_any_case(std::string_view text, std::string_view begin) {
  return text.size() >= begin.size() &&
         std::equal(begin.begin(), begin.end(), text.begin(), [](char a, char b) { return a == to_lower(b); });
}

// Where the first of the words is in the text, or npos.
inline std::size_t first_of(std::string_view text, Words words) {
  std::size_t out = std::string_view::npos;
  for (const std::string_view w : words)
    out = std::min(out, text.find(w));
  return out;
}

inline bool has_any(std::string_view text, Words words) {
  return first_of(text, words) != std::string_view::npos;
}

} // namespace recension
