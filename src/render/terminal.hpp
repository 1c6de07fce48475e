// Colours and columns of a terminal. Private to the stage.
#pragma once

#include <recension/variant.hpp>

#include <string>
#include <string_view>

namespace recension::render {

enum class Ink { plain, dim, bold, first, second, loud, quiet };

// `text` in the given ink; as it is where colours are off.
std::string inked(std::string_view text, Ink ink, bool colour);
Ink ink_of(VariantClass c);

// How many bytes of `text` fill at most so many columns, in whole characters.
std::size_t bytes_of_columns(std::string_view text, std::size_t columns);

// At most `columns` of text; a mark stands for what was cut off, at its end or (from_end) at its beginning.
std::string fitted(std::string_view text, std::size_t columns, bool from_end = false);
// The same in whole words. One word that is too long alone is cut.
std::string fitted_words(std::string_view text, std::size_t columns, bool from_end = false);
// Followed by blanks up to `columns`.
std::string padded(std::string text, std::size_t columns);

// What a witness has at a place, or the sign for nothing.
std::string shown(const Reading& r);

} // namespace recension::render
