// What the lists of variants begin with. Private to the stage.
#pragma once

#include <recension/render.hpp>

#include <string>

namespace recension::render {

// The two witnesses, a line each, and the sentence that sums up.
void diff_heading(const Diff& d, const DiffStyle& style, std::string& out);

} // namespace recension::render
