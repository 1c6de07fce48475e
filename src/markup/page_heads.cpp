// Slip opinions: running heads at the top of each page, and the caption before each opinion.
#include "best_run.hpp"
#include "draft.hpp"

#include <algorithm>

namespace recension::markup {
namespace {

constexpr std::size_t head_lines = 3; // the second line of a head stands at most so far below the first
constexpr std::size_t caption_lines = 16;

// Each opinion of a slip is paged from 1.
double page_step(std::uint32_t from, std::uint32_t to) {
  if (from == run_start || to == from + 1) return 0;
  if (to == 1) return 0.2;
  return to > from && to < from + 4 ? 0.5 : 1.8;
}

void claim_second_line(Draft& d, std::size_t head, const std::vector<Match>& seconds) {
  for (std::size_t i = head + 1; i < d.lines.size() && i <= head + head_lines; ++i) {
    if (d.lines[i].ink.empty()) continue;
    const auto found = std::find_if(seconds.begin(), seconds.end(),
                                    [&](const Match& m) { return m.range.begin == d.lines[i].ink.begin; });
    if (found != seconds.end() && d.lines[i].indent() > 0) d.claim(*found);
    return;
  }
}

void claim_captions(Draft& d) {
  const std::vector<Match> ends = d.matches_of(Run::caption_end);
  for (const Match& begin : d.matches_of(Run::caption_begin)) {
    const std::size_t first = d.line_of(begin.range.begin);
    for (const Match& end : ends) {
      if (end.range.begin < begin.range.begin) continue;
      if (d.line_of(end.range.begin) > first + caption_lines) break;
      Match whole = begin;
      whole.range.end = end.range.end;
      d.claim(whole);
      break;
    }
  }
}

} // namespace

void find_page_heads(Draft& d) {
  const std::vector<Match> candidates = d.matches_of(Run::page_head);
  if (candidates.empty()) return;
  std::vector<Numbered> numbers;
  for (const Match& m : candidates)
    numbers.push_back({m.number, 1});
  const std::vector<Match> seconds = d.matches_of(Run::page_head_2);
  for (const std::size_t i : best_run(numbers, page_step)) {
    const Match& m = candidates[i];
    const std::size_t line = d.line_of(m.range.begin);
    d.claim(m);
    d.claims.back().page = static_cast<std::int32_t>(d.bare.pages.size());
    d.bare.pages.push_back({"slip op.", m.number, {}, {}});
    d.page_tops.push_back(line);
    claim_second_line(d, line, seconds);
  }
  claim_captions(d);
  d.claims_in_order();
}

} // namespace recension::markup
