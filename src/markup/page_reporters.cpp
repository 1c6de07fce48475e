#include "page_reporters.hpp"

#include "text_facts.hpp"

#include <algorithm>
#include <optional>

namespace recension::markup {
namespace {

constexpr std::uint32_t longest_case = 400; // pages: the longest opinions of the United States Reports fill some 300

// "219 L. Ed. 2d 511": the number of a series is no page.
std::optional<Match> citation_at(std::string_view line, std::size_t at) {
  static const Pattern of_series("{volume} {reporter} {2d|3d|4th|5th|6th|7th} {page}"),
      plain("{volume} {reporter} {page}");
  const auto m = of_series.match_at(line, at);
  return m ? m : plain.match_at(line, at);
}

// What is between the volume and the page.
std::string_view reporter_of(std::string_view citation) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t begin = citation.find_first_not_of(digits), end = citation.find_last_not_of(digits) + 1;
  return without_blanks_around(citation.substr(begin, end - begin));
}

// What may be between the citations of a list, and after the last: "397 U.S. 254 (1970)".
std::size_t after_separator(std::string_view line, std::size_t at) {
  while (at < line.size() && std::string_view(",;|* ").find(line[at]) != std::string_view::npos)
    ++at;
  return at;
}

bool is_rest_of_citation(std::string_view rest) {
  return rest.empty() || (rest.front() == '(' && rest.find(')') + 2 >= rest.size());
}

} // namespace

std::string close_up(std::string_view reporter) {
  std::string out;
  std::copy_if(reporter.begin(), reporter.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

ReporterNames::ReporterNames(const Scan& scan) : scan_(scan) {
  for (const std::string& citation : scan.decoded.record.citations)
    read_line(citation);
  read_head();
}

// The case's citations are lines of their own above the opinion; on some pages the site sets them, above the case.
void ReporterNames::read_head() {
  constexpr std::size_t head_lines = 80; // with text: what a page has above the case, caption, docket, dates
  std::size_t with_text = 0;
  for (const Line& l : scan_.lines) {
    if (l.ink.empty()) continue;
    const std::string_view line = slice(scan_.text, l.ink);
    if (++with_text > head_lines || parse_byline(line).length > 0) return;
    read_line(line);
  }
}

void ReporterNames::read_line(std::string_view line) {
  std::vector<Citation> found;
  for (std::size_t at = 0; at < line.size();) {
    const auto m = citation_at(line, at);
    if (!m || m->reporter.find('.') == std::string_view::npos) {
      if (!is_rest_of_citation(line.substr(at))) return;
      break;
    }
    found.push_back({close_up(reporter_of(slice(line, m->range))), m->number});
    at = after_separator(line, m->range.end.value);
  }
  for (const Citation& c : found)
    if (std::none_of(own_.begin(), own_.end(),
                     [&](const Citation& o) { return o.reporter == c.reporter && o.page == c.page; }))
      own_.push_back(c);
}

std::string ReporterNames::of_court(std::size_t nth) const {
  const Court* court = find_court(scan_.text, [this](TextPos p) { return !scan_.is_of_site(p); });
  return court != nullptr && nth < court->reporters.size() ? std::string(court->reporters[nth]) : std::string();
}

bool ReporterNames::is_of_case(std::string_view reporter, std::uint32_t page) const {
  return std::any_of(own_.begin(), own_.end(), [&](const Citation& c) {
    return c.reporter == reporter && c.page <= page && page < c.page + longest_case;
  });
}

std::string ReporterNames::name(Series series, std::uint32_t first_page) {
  const std::size_t nth = static_cast<std::size_t>(series) - static_cast<std::size_t>(Series::citation_1);
  const auto fits = [&](const Citation& c) {
    if (c.reporter.ends_with("LEXIS")) return !c.taken && &c == &own_[std::min(nth, own_.size() - 1)];
    return !c.taken && c.page <= first_page && first_page < c.page + longest_case;
  };
  auto own = own_.end();
  if (nth < own_.size() && fits(own_[nth])) own = own_.begin() + static_cast<std::ptrdiff_t>(nth);
  if (own == own_.end()) own = std::find_if(own_.begin(), own_.end(), fits);
  if (own != own_.end()) {
    for (Citation& c : own_) // no other series is of this reporter too
      c.taken = c.taken || c.reporter == own->reporter;
    return own->reporter;
  }
  if (std::string reporter = of_court(nth); !reporter.empty()) return reporter;
  return "citation " + std::to_string(nth + 1);
}

} // namespace recension::markup
