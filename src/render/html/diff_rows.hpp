// The rows of a comparison of the first witness with the others: its paragraphs, each followed by the notes that it
// calls, and what others have alone. Private to the stage.
#pragma once

#include "alignment.hpp"
#include "rows.hpp"

#include <span>
#include <vector>

namespace recension::render::html {

// alignments[i]: the first with witness i + 1.
std::vector<PlannedRow> plan_diff_rows(std::span<const Witness* const> all, const std::vector<Alignment>& alignments);

} // namespace recension::render::html
