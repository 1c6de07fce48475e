// Words that several renderers use. Private to the stage.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace recension::render {

// "1 place", "2 places"; of a word whose plural is another, with that: "1 copy", "2 copies".
inline std::string counted(std::size_t n, std::string_view one, std::string_view several = {}) {
  if (n == 1 || !several.empty()) return fmt::format("{} {}", n, n == 1 ? one : several);
  return fmt::format("{} {}s", n, one);
}

} // namespace recension::render
