// Slip opinions: running heads at the top of each page, and the caption before each opinion.
#include "best_run.hpp"
#include "passes.hpp"

#include <algorithm>

namespace recension::markup {
namespace {

constexpr std::size_t head_lines = 3;      // the second line of a head is at most so far below the first
constexpr std::size_t most_name_lines = 2; // below the first, of a long case's name
constexpr std::size_t caption_lines = 40;  // with the empty ones: a case may have many parties

// Each opinion of a slip is paged from 1. A page whose head was not read is a smaller fault than a number that is no
// page; a step that no paging takes costs more than the two pages that it would join are worth.
double running_page_step(std::uint32_t from, std::uint32_t to) {
  constexpr double new_opinion = 0.2, heads_missing = 0.5, no_paging = 1.8;
  if (from == run_start || to == from + 1) return 0;
  if (to == 1) return new_opinion;
  return to > from && to < from + 4 ? heads_missing : no_paging;
}

bool in_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z' && c != 'v'; });
}

// The line that names the opinion, and between the two the rest of a case's name that is longer than its line.
void claim_line_below(const Scan& scan, std::size_t head, const std::vector<Match>& below, std::vector<Claim>& out) {
  const Claim of_head = out.back();
  std::vector<Claim> between;
  for (std::size_t i = head + 1; i < scan.lines.size() && i <= head + head_lines + between.size(); ++i) {
    const Line& l = scan.lines[i];
    if (l.ink.empty()) continue;
    const auto found = std::lower_bound(below.begin(), below.end(), l.ink.begin,
                                        [](const Match& m, TextPos p) { return m.range.begin < p; });
    const bool names_opinion = found != below.end() && found->range.begin == l.ink.begin && l.indent() > 0;
    if (names_opinion && (!in_capitals(slice(scan.text, l.ink)) || !between.empty())) {
      out.insert(out.end(), between.begin(), between.end());
      out.push_back(claim_of(scan, *found));
      return;
    }
    if (names_opinion || !in_capitals(slice(scan.text, l.ink)) || between.size() == most_name_lines) return;
    between.push_back({l.ink, of_head.kind, of_head.rule, of_head.of_form});
  }
}

} // namespace

std::vector<Claim> find_running_heads(const Scan& scan) {
  std::vector<Claim> out;
  const std::vector<Match> candidates = scan.matches_of(Role::running_head);
  if (candidates.empty()) return out;
  std::vector<Numbered> numbers;
  for (const Match& m : candidates)
    numbers.push_back({m.number, 1});
  const std::vector<Match> below = scan.matches_of(Role::running_head_below);
  for (const std::size_t i : best_run(numbers, running_page_step)) {
    const Match& m = candidates[i];
    out.push_back(claim_of(scan, m, PagesBegin{{{"slip op.", m.number}}}));
    claim_line_below(scan, scan.line_of(m.range.begin), below, out);
  }
  return out;
}

std::vector<Claim> find_captions(const Scan& scan) {
  std::vector<Claim> out;
  const std::vector<Match> ends = scan.matches_of(Role::caption_end);
  const std::vector<Match> begins = scan.matches_of(Role::caption_begin);
  for (auto next = begins.begin(); next != begins.end();) {
    const Match& begin = *next++;
    const std::size_t first = scan.line_of(begin.range.begin);
    const auto end = std::lower_bound(ends.begin(), ends.end(), begin.range.begin,
                                      [](const Match& m, TextPos p) { return m.range.begin < p; });
    if (end == ends.end() || scan.line_of(end->range.begin) > first + caption_lines) continue;
    // The court is named above the syllabus too: a caption begins at the last name before its date.
    if (next != begins.end() && next->range.begin < end->range.begin) continue;
    Match whole = begin;
    whole.range.end = end->range.end;
    out.push_back(claim_of(scan, whole));
  }
  return out;
}

} // namespace recension::markup
