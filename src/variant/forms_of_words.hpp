// Pairs of words that are one word in two forms: spellings, abbreviations, page ranges. Private to the stage.
#pragma once

#include <string_view>

namespace recension::variant {

// Keys of words. Both are symmetric.
bool are_spellings(std::string_view a, std::string_view b);     // intervenor / intervener
bool are_abbreviations(std::string_view a, std::string_view b); // ry / railway
bool are_page_ranges(std::string_view a, std::string_view b);   // 536-37 / 536-537

} // namespace recension::variant
