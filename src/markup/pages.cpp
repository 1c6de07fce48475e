// Pages and headnotes: numbers that must continue a run.
#include "best_run.hpp"
#include "draft.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace recension::markup {
namespace {

// In databases an opinion without reporter pages is cited by star: "2019 WL 1234567, at *3", "LEXIS 2079, *23".
bool is_pin_cite(std::string_view text, std::size_t at) {
  const std::string_view before = word_before(text, at);
  if (before == "at") return true;
  if (before.empty() || (before.back() != ',' && before.back() != '-' && before.back() != '&')) return false;
  const std::size_t from = at > 60 ? at - 60 : 0;
  const std::string_view near = text.substr(from, at - from);
  for (const std::string_view database : {" WL ", " LEXIS ", "Lexis ", " at *"})
    if (near.find(database) != std::string_view::npos) return true;
  return false;
}

// Pages ascend by one; a page may be repeated in its notes, an abridgement jumps, another opinion starts anew.
double page_step(std::uint32_t from, std::uint32_t to) {
  if (from == run_start) return 0;
  if (to > from && to <= from + 3) return 0;
  if (to == from) return 0.6;
  return to > from && to <= from + 50 ? 0.9 : 1.8;
}

double headnote_step(std::uint32_t from, std::uint32_t to) {
  if (from == run_start) return to <= 3 ? 0 : 0.5;
  return to >= from && to <= from + 12 ? 0 : 2.5;
}

bool also_matches(const std::vector<Match>& others, const Match& m) {
  return std::any_of(others.begin(), others.end(), [&](const Match& o) { return o.range.begin == m.range.begin; });
}

// Of candidates for one run those that belong to it.
std::vector<Match> choose(const Draft& d, std::vector<Match> candidates) {
  const std::vector<Match> labels = d.matches_of(Run::labels);
  constexpr double could_be_a_note = 0.3;
  std::erase_if(candidates, [&](const Match& m) { return is_pin_cite(d.text, m.range.begin.value); });
  std::vector<Numbered> numbers;
  for (const Match& m : candidates)
    numbers.push_back({m.number, also_matches(labels, m) ? could_be_a_note : 1.0});
  std::vector<Match> out;
  for (const std::size_t i : best_run(numbers, page_step))
    out.push_back(candidates[i]);
  return out;
}

std::string close_up(std::string_view reporter) {
  std::string out;
  for (const char c : reporter)
    if (c != ' ') out += c;
  return out;
}

bool mentions(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::all_of(words.begin(), words.end(), [&](std::string_view w) { return text.find(w) != text.npos; });
}

// The case's own citation, on a line of its own at the head: "397 U.S. 254 (1970)".
std::string own_reporter(const Draft& d, std::uint32_t first_page) {
  constexpr std::size_t head_lines = 12, longest_line = 40;
  constexpr std::uint32_t longest_case = 120; // pages
  static const Pattern citation("{volume} {reporter} {page}");
  for (std::size_t i = 0; i < d.lines.size() && i < head_lines; ++i) {
    const Line& l = d.lines[i];
    if (l.ink.empty() || l.ink.size() > longest_line) continue;
    const auto m = citation.match_at(d.text, l.ink.begin.value);
    if (m && m->reporter.ends_with('.') && m->number <= first_page && first_page < m->number + longest_case)
      return close_up(m->reporter);
  }
  return {};
}

// The reporter of a level, from the case's own citation or from the court.
std::string reporter_of(const Draft& d, Run level, std::uint32_t first_page) {
  if (level == Run::page_1)
    if (std::string own = own_reporter(d, first_page); !own.empty()) return own;
  const bool supreme = mentions(d.text, {"certiorari"}) || mentions(d.text, {"JUSTICE", "Court of Appeals"});
  if (level == Run::page_1) return supreme ? "U.S." : "official";
  if (level == Run::page_2) return supreme ? "S.Ct." : "regional";
  return supreme ? "L.Ed." : "third";
}

void add_pages(Draft& d, std::vector<Match> candidates, Run level) {
  std::sort(candidates.begin(), candidates.end(),
            [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
  const std::vector<Match> chosen = choose(d, std::move(candidates));
  if (chosen.empty()) return;
  const std::string by_level = level == Run::page_named ? "" : reporter_of(d, level, chosen.front().number);
  for (const Match& m : chosen) {
    d.claim(m);
    d.claims.back().page = static_cast<std::int32_t>(d.bare.pages.size());
    d.bare.pages.push_back({by_level.empty() ? close_up(m.reporter) : by_level, m.number, {}, {}});
  }
}

} // namespace

void find_pages(Draft& d) {
  for (const Run level : {Run::page_3, Run::page_2, Run::page_1})
    add_pages(d, d.matches_of(level), level);
  std::map<std::string, std::vector<Match>> by_reporter;
  for (const Match& m : d.matches_of(Run::page_named))
    by_reporter[close_up(m.reporter)].push_back(m);
  for (auto& [reporter, candidates] : by_reporter)
    add_pages(d, std::move(candidates), Run::page_named);
  d.claims_in_order();
}

void find_headnotes(Draft& d) {
  std::vector<Match> candidates = d.matches_of(Run::headnotes);
  if (candidates.empty()) return;
  const Pattern pattern(d.rule_of(candidates.front()).pattern);
  for (std::size_t i = 0; i < candidates.size(); ++i) { // "[1] [2] [3] In Daniels": one may follow another
    std::size_t next = candidates[i].range.end.value;
    while (blank_at(d.text, next) > 0)
      next += blank_at(d.text, next);
    auto more = pattern.match_at(d.text, next);
    if (!more) continue;
    more->rule = candidates[i].rule;
    candidates.insert(candidates.begin() + static_cast<std::ptrdiff_t>(i) + 1, *more);
  }
  std::vector<Numbered> numbers;
  for (const Match& m : candidates)
    numbers.push_back({m.number, 1});
  for (const std::size_t i : best_run(numbers, headnote_step))
    d.claim(candidates[i]);
  d.claims_in_order();
}

void find_plain_markup(Draft& d) {
  for (const Match& m : d.matches)
    if (const Run run = d.rule_of(m).run; run == Run::alone || run == Run::notes_begin || run == Run::notes_end)
      d.claim(m);
  d.claims_in_order();
}

} // namespace recension::markup
