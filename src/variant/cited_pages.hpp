// What the rules ask of the pages in citations: the first page, pins, ranges. Private to the stage.
#pragma once

#include "facts.hpp"

#include <cstddef>
#include <optional>

namespace recension::variant {

// The words after the place are a reporter's name and a page; those before it a volume and a reporter's name.
bool is_before_reporter(const Facts& f);
bool is_after_reporter(const Facts& f);
// Where a reporter's name would begin that the place is in or after: after the nearest number before the place, which
// is the volume then. Nothing: no number is near enough.
std::optional<std::size_t> word_after_volume(const Facts& f, std::size_t side);

bool is_other_form_of_pin(const Facts& f);     // 159, 160, 55 S.Ct. 46 / 159-160
bool is_page_range(const Facts& f);            // 536-37 / 536-537
bool is_first_page(const Facts& f);            // 295 U.S. 495, at p. 537 / 295 U.S. at p. 537
bool is_pin_added(const Facts& f);             // 65 Pac. 714, 718 / 65 Pac. 714
bool is_pin_of_other_reporter(const Facts& f); // pp. 423, 424 / page 669 of 177 N. E.

} // namespace recension::variant
