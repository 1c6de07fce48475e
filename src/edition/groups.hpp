// Which sections of all witnesses are one section of the opinion. Private to the stage.
#pragma once

#include "pairs.hpp"

namespace recension::edition {

struct SectionGroup {
  std::vector<std::vector<std::size_t>> sections; // by witness; empty: it has none
  [[nodiscard]] bool has(std::size_t witness) const { return !sections[witness].empty(); }
};

// In the order of the reference witness; what it lacks is where the others have it.
std::vector<SectionGroup> group_sections(Pairs& pairs, std::size_t reference);

} // namespace recension::edition
