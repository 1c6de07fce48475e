// Numbers in words, in digits and in roman numerals, and sums and shares with their signs. Private to the stage.
//
//     fifteen            15            three thousand dollars   $3,000
//     Sixty-Second       62nd, 62d     per cent.                %
//     Title II           Title 2       15 million               15,000,000
#pragma once

#include "facts.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace recension::variant {

// The numbers and words of one side, numbers in one form: "#15", "#62th", "per-cent", "dollars".
std::vector<std::string> in_digits(const Facts& f, std::size_t side);

// Whether both sides say the same numbers, at least one of them in another form.
bool are_same_numbers(const Facts& f);

// The value of a roman numeral in capitals, of 1 to 399; none if it is not written as the Romans' heirs write them.
std::optional<std::uint32_t> roman_value(std::string_view text);

} // namespace recension::variant
