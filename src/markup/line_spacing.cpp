#include "line_spacing.hpp"

#include <algorithm>

namespace recension::markup {

LineSpacing::LineSpacing(const std::vector<Line>& lines) : above_(lines.size()) {
  const bool has_empty = std::any_of(lines.begin(), lines.end(), [](const Line& l) { return l.all.empty(); });
  std::uint32_t empties = 0;
  std::size_t with_text = 0, divided = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].ink.empty()) {
      empties += lines[i].all.empty() || !has_empty ? 1 : 0;
      continue;
    }
    above_[i] = empties;
    ++with_text;
    divided += empties > 0 ? 1 : 0;
    empties = 0;
  }
  usual_ = 2 * divided > with_text ? 1 : 0;
}

} // namespace recension::markup
