// What speaks for a number or a glyph being a note's call or label, from its surroundings alone. Private to the
// stage.
#pragma once

#include "scan.hpp"

#include <vector>

namespace recension::markup {

bool is_glyph(std::string_view label);     // * + † ‡ Fn 1a, as against a number
std::uint32_t note_number(const Match& m); // of a label or call; 0: a glyph
// 0: no call can be here; up to 1: as good as the surroundings of a bare number can be; more: the mark itself is
// proof.
double call_weight(const Scan& scan, const Match& m);

struct CallWithoutBlank {
  TextRange range;
  std::uint32_t number = 0;
};
// What follows a year without a blank: "19211" is 1921 and 1.
std::vector<CallWithoutBlank> find_calls_after_years(std::string_view text);
// What the next word follows without a blank: "prosecution20and", "bonds; 3and". A file that was made from pages
// drops the blank after a raised number. Ordinals and sizes ("3rd", "2d") are no calls.
std::vector<CallWithoutBlank> find_calls_before_words(std::string_view text);

// A number at the beginning of a page foot's line: "2 Id.", as against "97, n. 5" and "11—like".
bool could_open_note(const Scan& scan, const Match& m);
// A glyph label at a line's start, as against an omission (* * *).
bool could_be_glyph_label(const Scan& scan, const Match& m);

} // namespace recension::markup
