// Headnote numbers, and rules whose matches are markup each for itself.
#include "best_run.hpp"
#include "passes.hpp"

#include <algorithm>

namespace recension::markup {
namespace {

// Headnotes are numbered through the opinion, but only some of its paragraphs are digested.
double headnote_step(std::uint32_t from, std::uint32_t to) {
  constexpr std::uint32_t first_ones = 3, longest_gap = 12;
  constexpr double begins_late = 0.5, no_series = 2.5;
  if (from == run_start) return to <= first_ones ? 0 : begins_late;
  return to >= from && to <= from + longest_gap ? 0 : no_series;
}

// A judgment's paragraphs are numbered one by one; some may be set as a list, whose numbers are no text.
double paragraph_step(std::uint32_t from, std::uint32_t to) {
  constexpr double some_are_listed = 0.3, no_series = 1e6; // a list that begins again is the author's
  constexpr std::uint32_t longest_list = 8;
  if (from == run_start) return to == 1 ? 0 : to <= longest_list ? some_are_listed : no_series;
  if (to == from + 1) return 0;
  return to > from && to <= from + longest_list ? some_are_listed : no_series;
}

// "[1] [2] [3] In Daniels": one may follow another.
std::vector<Match> with_following(const Scan& scan, const std::vector<Match>& candidates) {
  const Pattern pattern(scan.rule_of(candidates.front()).pattern);
  std::vector<Match> out;
  for (Match m : candidates)
    for (std::optional<Match> more = m; more;) {
      m.range = more->range;
      m.number = more->number;
      out.push_back(m);
      std::size_t next = m.range.end.value;
      while (blank_at(scan.text, next) > 0)
        next += blank_at(scan.text, next);
      more = pattern.match_at(scan.text, next);
    }
  return out;
}

} // namespace

std::vector<Claim> find_site(const Scan& scan) {
  std::vector<Claim> out;
  for (const Match& m : scan.site)
    out.push_back(claim_of(scan, m));
  return out;
}

std::vector<Claim> find_headnotes(const Scan& scan) {
  std::vector<Claim> out;
  std::vector<Match> candidates = scan.matches_of(Role::headnote);
  if (candidates.empty()) return out;
  candidates = with_following(scan, candidates);
  std::vector<Numbered> numbers;
  for (const Match& m : candidates)
    numbers.push_back({m.number, 1});
  for (const std::size_t i : best_run(numbers, headnote_step))
    out.push_back(claim_of(scan, candidates[i]));
  return out;
}

std::vector<Claim> find_paragraph_numbers(const Scan& scan) {
  std::vector<Claim> out;
  const std::vector<Match> candidates = scan.matches_of(Role::paragraph_number);
  std::vector<Numbered> numbers;
  for (const Match& m : candidates)
    numbers.push_back({m.number, 1});
  const std::vector<std::size_t> run = best_run(numbers, paragraph_step);
  constexpr std::size_t least = 3; // that are no list within a paragraph
  if (run.size() < least) return out;
  for (const std::size_t i : run)
    out.push_back(claim_of(scan, candidates[i]));
  return out;
}

std::vector<Claim> find_plain_markup(const Scan& scan) {
  std::vector<Claim> out;
  for (const Match& m : scan.matches)
    if (const Role role = scan.rule_of(m).role;
        role == Role::markup || role == Role::foot_rule || (role == Role::part && m.element == no_element))
      out.push_back(claim_of(scan, m));
  return out;
}

} // namespace recension::markup
