// Pages: numbers that must continue their series.
#include "../printing/word_lists.hpp"
#include "best_run.hpp"
#include "page_reporters.hpp"
#include "passes.hpp"
#include "text_facts.hpp"

#include <tables.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace recension::markup {
namespace {

// "U. S." is U.S.; TEI's attribute has no blanks: "slip_op." is slip op.
std::string name_in(std::string_view reporter) {
  std::string out = close_up(reporter);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

// "12 Johns. *257 (N. Y. 1815)", "Bl. Commentaries *189": old books are cited by the pages of their first edition.
bool cites_first_edition(std::string_view text, std::size_t at) {
  const std::string_view work = word_before(text, at);
  if (is_any(work, tables::numbers::cited_by_first_edition)) return true;
  if (!work.ends_with('.') || !is_upper(work.front())) return false;
  const std::string_view volume = word_before(text, static_cast<std::size_t>(work.data() - text.data()));
  return !volume.empty() && std::all_of(volume.begin(), volume.end(), is_digit);
}

// The second star of "**670".
bool is_part_of_more_stars(std::string_view text, const Match& m) {
  const std::size_t at = m.range.begin.value;
  return at > 0 && text[at] == '*' && text[at - 1] == '*';
}

// In databases an opinion without reporter pages is cited by star: "2019 WL 1234567, at *3", "LEXIS 2079, *23".
bool cites_database(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_citation = 60;
  const std::size_t from = at > longest_citation ? at - longest_citation : 0;
  const std::string_view near = text.substr(from, at - from);
  for (const std::string_view database : {" WL ", " LEXIS ", "Lexis ", " at *"})
    if (near.find(database) != std::string_view::npos) return true;
  return false;
}

// A page of another work, after its citation. "held at *375 large" is a page that began between two words.
bool is_pin_cite(std::string_view text, const Match& m) {
  const std::size_t at = m.range.begin.value, end = m.range.end.value;
  if (text[at] != '*') return false; // a page in brackets
  const std::string_view before = word_before(text, at);
  const char after = end < text.size() ? text[end] : '\n';
  const bool closes = std::string_view(".,;:)-").find(after) != std::string_view::npos || text.substr(end, 2) == " (";
  if (before == "at") return closes || cites_database(text, at);
  if (before.ends_with('-') || text.substr(end, 2) == "-*") return true; // "*85-*129": from one to another
  if (cites_first_edition(text, at) && (closes || after == '\n')) return true;
  return !before.empty() && (before.back() == ',' || before.back() == '&') && cites_database(text, at);
}

// Pages ascend by one, or by a few where a mark is lost. A page may be repeated in its notes, an abridgement jumps,
// and another opinion may start anew. A page is worth 1, so that two pages in a row outweigh what leads to them, and
// one page that leads nowhere does not.
double page_step(std::uint32_t from, std::uint32_t to) {
  constexpr std::uint32_t lost_marks = 3, longest_cut = 50;
  constexpr double repeated = 0.6, cut = 0.9, anew = 1.8;
  if (from == run_start) return 0;
  if (to > from && to <= from + lost_marks) return 0;
  if (to == from) return repeated;
  return to > from && to <= from + longest_cut ? cut : anew;
}

// The candidates for one series that belong to it. What might be a note's label too is worth less than a page
// that cannot be one, and three of them in a row are still worth more than nothing; where the text calls a note of
// that number before, it is worth next to nothing.
std::vector<Match> choose(const Scan& scan, std::vector<Match> candidates) {
  constexpr double could_be_a_label = 0.3, is_called = 0.05;
  std::erase_if(candidates, [&](const Match& m) { return is_pin_cite(scan.text, m); });
  if (candidates.empty()) return candidates;
  std::vector<TextPos> labels;
  for (const Match& m : scan.matches_of(Role::label))
    labels.push_back(m.range.begin);
  std::unordered_map<std::uint32_t, TextPos> first_call;
  for (const Match& m : scan.matches_of(Role::call))
    first_call.try_emplace(m.number, m.range.begin);
  std::vector<Numbered> numbers;
  for (const Match& m : candidates) {
    const bool label = std::binary_search(labels.begin(), labels.end(), m.range.begin);
    const auto call = first_call.find(m.number);
    const bool called = call != first_call.end() && call->second < m.range.begin;
    numbers.push_back({m.number, label ? (called ? is_called : could_be_a_label) : 1.0});
  }
  std::vector<Match> out;
  for (const std::size_t i : best_run(numbers, page_step))
    out.push_back(candidates[i]);
  return out;
}

// Whether an element whose attribute holds the page's number shows nothing else: then what it shows is the mark.
bool is_page_text(std::string_view text) {
  return text.find_first_not_of("*[] 0123456789") == std::string_view::npos;
}

// Where the rule is its own proof a match is a page; elsewhere only one that continues its series is.
std::vector<Match> choose_pages(const Scan& scan, const std::vector<Match>& candidates) {
  std::vector<Match> out, doubtful;
  for (const Match& m : candidates)
    (m.element != no_element || scan.rule_of(m).proof == Proof::itself ? out : doubtful).push_back(m);
  const std::vector<Match> chosen = choose(scan, std::move(doubtful));
  out.insert(out.end(), chosen.begin(), chosen.end());
  std::sort(out.begin(), out.end(), [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
  return out;
}

// On a line of its own the whole citation of a page of the case is nothing else.
std::vector<Match> choose_named_pages(const Scan& scan, const ReporterNames& names, std::string_view reporter,
                                      std::vector<Match> candidates) {
  const auto doubtful = std::stable_partition(candidates.begin(), candidates.end(), [&](const Match& m) {
    return scan.lines[scan.line_of(m.range.begin)].ink == m.range && names.is_of_case(reporter, m.number);
  });
  std::vector<Match> out(candidates.begin(), doubtful);
  const std::vector<Match> others = choose_pages(scan, {doubtful, candidates.end()});
  out.insert(out.end(), others.begin(), others.end());
  return out;
}

void claim_pages(const Scan& scan, const std::vector<Match>& pages, const std::string& reporter,
                 std::vector<Claim>& out) {
  for (const Match& m : pages)
    out.push_back(claim_of(scan, m, PagesBegin{{{reporter, m.number}}}));
}

// "[944 N.E.2d 1120 , 919 N.Y.S.2d 481]": a bracket of nothing but citations.
std::vector<PageBegins> pages_in_list(std::string_view list) {
  static const Pattern citation("{volume} {reporter} {page}");
  std::vector<PageBegins> out;
  list = list.substr(1, list.find(']') - 1);
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view item = without_blanks_around(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    const auto m = citation.match_at(item, 0);
    if (!m || m->range.end.value != item.size()) return {};
    out.push_back({close_up(m->reporter), m->number});
  }
  return out;
}

} // namespace

std::vector<Claim> find_page_lists(const Scan& scan) {
  std::vector<Claim> out;
  for (const Match& m : scan.matches_of(Role::page_list))
    if (std::vector<PageBegins> pages = pages_in_list(slice(scan.text, m.range)); pages.size() > 1)
      out.push_back(claim_of(scan, m, PagesBegin{std::move(pages)}));
  return out;
}

std::vector<Claim> find_pages(const Scan& scan, Claims& claims) {
  std::vector<Claim> out;
  std::vector<Match> pages = claims.free_of_claims(scan.matches_of(Role::page));
  std::erase_if(pages, [&](const Match& m) { return is_part_of_more_stars(scan.text, m); });
  if (pages.empty()) return out;
  std::map<Series, std::vector<Match>> by_place;
  std::map<std::string, std::vector<Match>> by_name;
  for (Match& m : pages) {
    const Rule& rule = scan.rule_of(m);
    if (!rule.attribute.empty() && !is_page_text(slice(scan.text, m.range))) m.range.end = m.range.begin;
    if (m.number == 0)
      out.push_back(claim_of(scan, m));
    else if (rule.series != Series::named)
      by_place[rule.series].push_back(m);
    else if (!m.reporter.empty())
      by_name[name_in(m.reporter)].push_back(m);
    else
      by_place[Series::citation_1].push_back(m);
  }
  ReporterNames names(scan);
  for (const auto& [series, candidates] : by_place)
    if (const std::vector<Match> chosen = choose_pages(scan, candidates); !chosen.empty())
      claim_pages(scan, chosen, names.name(series, chosen.front().number), out);
  for (const auto& [reporter, candidates] : by_name)
    claim_pages(scan, choose_named_pages(scan, names, reporter, candidates), reporter, out);
  return out;
}

std::vector<PageMark> with_reporters_named(std::vector<PageMark> pages) {
  constexpr std::string_view unnamed = "citation ";
  std::unordered_map<std::uint32_t, std::string> next_page; // of a series without a name
  for (const PageMark& p : pages)
    if (p.reporter.starts_with(unnamed)) next_page.try_emplace(p.number + 1, p.reporter);
  std::map<std::string, std::string> names;
  for (const PageMark& p : pages)
    if (!p.reporter.starts_with(unnamed))
      if (const auto before = next_page.find(p.number); before != next_page.end())
        names.try_emplace(before->second, p.reporter);
  for (PageMark& p : pages)
    if (const auto name = names.find(p.reporter); name != names.end()) p.reporter = name->second;
  return pages;
}

} // namespace recension::markup
