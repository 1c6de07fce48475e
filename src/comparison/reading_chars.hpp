// Characters of a witness's reading text around a place. Private to this stage and to those after it.
#pragma once

#include <recension/witness.hpp>

namespace recension {

inline bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

// At the text's end as at its beginning a line ends.
inline char char_at(const Witness& w, ReadPos p) {
  const std::string& text = w.structure.reading.text;
  return p.value < text.size() ? text[p.value] : '\n';
}

inline char char_before(const Witness& w, ReadPos p) {
  return p.value > 0 ? w.structure.reading.text[p.value - 1] : '\n';
}

// A byte that goes on with a character (UTF-8).
inline bool in_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace recension
