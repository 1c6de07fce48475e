// Where the parts that elements and headings name begin and end in the bare text.
#include "passes.hpp"
#include "text_facts.hpp"

#include <algorithm>

namespace recension::markup {
namespace {

// Where the bare text goes on from a place of the decoded text.
BarePos bare_from(const Ledger& ledger, std::size_t bare_size, TextPos p) {
  const auto after = std::upper_bound(ledger.entries.begin(), ledger.entries.end(), p,
                                      [](TextPos q, const LedgerEntry& e) { return q < e.text.end; });
  if (after == ledger.entries.end()) return BarePos(bare_size);
  const bool inside = after->disposition == Disposition::kept && after->text.begin < p;
  return inside ? after->bare + (p - after->text.begin) : after->bare;
}

// "OPINION BY: HALE": whom the heading names.
std::string_view named_in(std::string_view heading) {
  const std::size_t colon = heading.find(':');
  return colon == std::string_view::npos ? std::string_view{} : without_blanks_around(heading.substr(colon + 1));
}

} // namespace

std::vector<PartMark> find_part_marks(const Scan& scan, const Ledger& ledger, std::size_t bare_size) {
  std::vector<PartMark> out;
  for (const Match& m : scan.matches_of(Role::part)) {
    const bool heading = m.element == no_element; // it is taken out, what it says stays
    const BarePos begin = bare_from(ledger, bare_size, heading ? m.range.end : m.range.begin);
    const BarePos end = heading ? BarePos(bare_size) : bare_from(ledger, bare_size, m.range.end);
    out.push_back({scan.rule_of(m).holds, begin, end, heading,
                   heading ? named_in(slice(scan.text, m.range)) : std::string_view{}});
  }
  return out;
}

} // namespace recension::markup
