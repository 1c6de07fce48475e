// From the stages' results to what a page shows. Private to the stage.
#pragma once

#include "comparison.hpp"

#include <recension/render.hpp>

#include <span>
#include <vector>

namespace recension::render::html {

// The first witness with each of the others; variants[i]: those of the first with witness i + 1.
void diff_comparison(const PageParts& parts, std::span<const std::vector<Variant>> variants, Comparison& out);
// The canonical text, with the witnesses beside it.
void merge_comparison(const PageParts& parts, const CriticalText& text, Comparison& out);

} // namespace recension::render::html
