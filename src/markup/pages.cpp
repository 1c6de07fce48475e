// Pages and headnotes: numbers that must continue a run.
#include "best_run.hpp"
#include "draft.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

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

// Elements say themselves that they hold a page; elsewhere only a page that continues its run is one.
std::vector<Match> choose_pages(const Draft& d, const std::vector<Match>& candidates) {
  std::vector<Match> certain, doubtful;
  for (const Match& m : candidates)
    (m.element == no_element ? doubtful : certain).push_back(m);
  std::vector<Match> out = choose(d, std::move(doubtful));
  out.insert(out.end(), certain.begin(), certain.end());
  std::sort(out.begin(), out.end(), [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
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
  if (d.form->habits.pages_by_citation && !supreme)
    return level == Run::page_1 ? "citation 1" : level == Run::page_2 ? "citation 2" : "citation 3";
  if (level == Run::page_1) return supreme ? "U.S." : "official";
  if (level == Run::page_2) return supreme ? "S.Ct." : "regional";
  return supreme ? "L.Ed." : "third";
}

void add_pages(Draft& d, const std::vector<Match>& candidates, Run level) {
  const std::vector<Match> chosen = choose_pages(d, candidates);
  if (chosen.empty()) return;
  const std::string by_level = level == Run::page_named ? "" : reporter_of(d, level, chosen.front().number);
  for (const Match& m : chosen) {
    d.claim(m);
    d.claims.back().page = static_cast<std::int32_t>(d.bare.pages.size());
    d.bare.pages.push_back({by_level.empty() ? close_up(m.reporter) : by_level, m.number, {}, {}});
  }
}

// "[944 N.E.2d 1120 , 919 N.Y.S.2d 481]": a bracket of nothing but citations.
std::vector<PageMark> pages_in_list(std::string_view list) {
  static const Pattern citation("{volume} {reporter} {page}");
  std::vector<PageMark> out;
  list = list.substr(1, list.find(']') - 1);
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    std::string_view item = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    while (item.starts_with(' '))
      item.remove_prefix(1);
    while (item.ends_with(' '))
      item.remove_suffix(1);
    const auto m = citation.match_at(item, 0);
    if (!m || m->range.end.value != item.size()) return {};
    out.push_back({close_up(m->reporter), m->number, {}, {}});
  }
  return out;
}

void find_page_lists(Draft& d) {
  for (const Match& m : d.matches_of(Run::page_list)) {
    std::vector<PageMark> pages = pages_in_list(slice(d.text, m.range));
    if (pages.size() < 2) continue;
    d.claim(m);
    d.claims.back().page = static_cast<std::int32_t>(d.bare.pages.size());
    d.claims.back().pages = static_cast<std::int32_t>(pages.size());
    for (PageMark& p : pages)
      d.bare.pages.push_back(std::move(p));
  }
}

// A list names its reporters: where it goes on with the pages of a citation that has only its place in the case's
// list for a name, that is the citation's reporter.
void name_citations(std::vector<PageMark>& pages) {
  std::unordered_map<std::uint32_t, std::string> unnamed; // by the page that would come next
  for (const PageMark& p : pages)
    if (p.reporter.starts_with("citation ")) unnamed.try_emplace(p.number + 1, p.reporter);
  std::map<std::string, std::string> names;
  for (const PageMark& p : pages)
    if (!p.reporter.starts_with("citation "))
      if (const auto before = unnamed.find(p.number); before != unnamed.end())
        names.try_emplace(before->second, p.reporter);
  for (PageMark& p : pages)
    if (const auto name = names.find(p.reporter); name != names.end()) p.reporter = name->second;
}

} // namespace

void find_pages(Draft& d) {
  find_page_lists(d);
  for (const Run level : {Run::page_3, Run::page_2, Run::page_1})
    add_pages(d, d.matches_of(level), level);
  std::map<std::string, std::vector<Match>> by_reporter;
  for (const Match& m : d.matches_of(Run::page_named))
    by_reporter[close_up(m.reporter)].push_back(m);
  for (auto& [reporter, candidates] : by_reporter)
    add_pages(d, candidates, Run::page_named);
  if (d.form->habits.pages_by_citation) name_citations(d.bare.pages);
  d.claims_in_order();
}

namespace {

// A saved page holds more than the opinion.
void claim_what_stands_outside(Draft& d, const std::vector<Match>& opinions) {
  if (opinions.empty()) return;
  Match outside = opinions.front();
  TextPos at;
  for (const Match& m : opinions) {
    if (m.range.begin < at) continue; // within the one before
    outside.range = {at, m.range.begin};
    d.claim(outside);
    at = m.range.end;
  }
  outside.range = {at, TextPos(d.text.size())};
  d.claim(outside);
  d.claims_in_order();
}

} // namespace

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

void find_parts(Draft& d) {
  claim_what_stands_outside(d, d.matches_of(Run::content));
  for (const Match& m : d.matches_of(Run::part))
    d.parts.push_back({m.range, d.rule_of(m).holds});
}

void find_plain_markup(Draft& d) {
  for (const Match& m : d.matches)
    if (const Run run = d.rule_of(m).run; run == Run::alone || run == Run::notes_begin || run == Run::notes_end)
      d.claim(m);
  d.claims_in_order();
}

} // namespace recension::markup
