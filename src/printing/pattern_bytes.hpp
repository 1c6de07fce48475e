// Kinds of ASCII letters, for reading patterns and for matching them. Private to the stage.
#pragma once

namespace recension {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
inline bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

} // namespace recension
