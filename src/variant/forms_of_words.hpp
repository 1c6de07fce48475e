// Pairs of words that are one word in two forms: spellings, abbreviations, page ranges. Private to the stage.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace recension::variant {

// Keys of words. Both are symmetric.
bool are_spellings(std::string_view a, std::string_view b);     // intervenor / intervener
bool are_abbreviations(std::string_view a, std::string_view b); // ry / railway
bool is_short(std::string_view word);                           // ry, comm'n: may stand for a longer word
bool are_page_ranges(std::string_view a, std::string_view b);   // 536-37 / 536-537
// The first and last page that "536-37" names; "536" is a range of one. Nothing if it is no number.
std::vector<std::uint32_t> page_range(std::string_view key);

} // namespace recension::variant
