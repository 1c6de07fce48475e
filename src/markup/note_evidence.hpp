// What speaks for a number or a glyph being a note's call or label, from its surroundings alone.
#pragma once

#include "draft.hpp"

namespace recension::markup {

bool is_bare(const Rule& r);           // the pattern is the label alone, without brackets or words
bool is_spelt_out(const Rule& r);      // it has words of its own: [Footnote 1], FN1
bool is_glyph(std::string_view label); // * + † ‡ Fn, as against a number
// 0: no call can stand here; up to 1: as good as a place can be.
double call_weight(const Draft& d, const Match& m);
// A glyph label at a line's start, as against an omission (* * *).
bool could_be_glyph_label(const Draft& d, const Match& m);

} // namespace recension::markup
