// A witness's differences from the base of its passage, as edits of the base's text. Private to the stage.
#pragma once

#include "pairs.hpp"

#include <string>

namespace recension::edition {

// One witness's difference from the base at a place.
struct Replacement {
  std::size_t witness = 0;
  ReadRange base;    // what it replaces
  std::string apply; // by what, blanks and paragraph breaks included
  const Variant* variant = nullptr;
};

// `range`: the passage in the base's reading text.
Replacement make_replacement(const Variant& v, std::size_t witness, const Witness& base, const Witness& other,
                             ReadRange range);

} // namespace recension::edition
