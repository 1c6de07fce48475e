// The one place that knows dtl. Positions are counted by walking the edit script: the script's own indices go wrong
// after dtl's second restart.
#include "align_parts.hpp"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <ostream> // dtl.hpp needs it

namespace recension::collation {

void align_by_dtl(Ids a, Ids b, std::uint32_t shift_a, std::uint32_t shift_b, std::vector<EqualRun>& out) {
  using Sequence = std::vector<WordId>;
  dtl::Diff<WordId, Sequence> diff(Sequence(a.begin(), a.end()), Sequence(b.begin(), b.end()));
  diff.compose();
  std::uint32_t i = shift_a, j = shift_b;
  for (const auto& [id, info] : diff.getSes().getSequence()) {
    switch (info.type) {
    case dtl::SES_COMMON:
      append_equal_run(out, {i++, j++, 1});
      break;
    case dtl::SES_DELETE:
      ++i;
      break;
    case dtl::SES_ADD:
      ++j;
      break;
    default:
      break;
    }
  }
}

} // namespace recension::collation
