#include "captions.hpp"

#include "../printing/word_lists.hpp"
#include "titles.hpp"

#include <recension/metadata.hpp>

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace recension {
namespace {

using std::string;
using std::string_view;
using Lines = std::span<const string>;

constexpr std::size_t longest_line = 300;   // bytes; a syllabus's text begins with a longer paragraph
constexpr std::size_t longest_caption = 16; // lines

bool is_heading(string_view line) {
  return is_any(line, tables::headings::syllabus_headings) || is_any(line, tables::headings::opinion_headings);
}

bool is_in_capitals(string_view line) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::count_if(line.begin(), line.end(), is_small) <= 2; // "v.", "McCANN"
}

bool has_digit(string_view line) {
  return line.find_first_of("0123456789") != string_view::npos;
}

bool has_letter(string_view line) { // "_________________" has none
  return std::any_of(line.begin(), line.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

// "v.", or "v. SARAUSAD": its parties are on lines of their own.
bool opens_with_versus(string_view line) {
  return is_any(line.substr(0, line.find(' ')), tables::headings::versus_alone) ||
         is_any(line, tables::headings::versus_alone);
}

// A line that may be of a caption: no date, no docket, no line of counsel.
bool may_be_of_caption(string_view line) {
  const FrontPart part = front_part(line);
  return (part == FrontPart::title || part == FrontPart::other) && !is_heading(line) && line.size() <= longest_line &&
         has_letter(line) && !has_digit(line.substr(0, 1)) && !has_any(line, tables::headings::counsel_closings) &&
         !has_any(line, tables::headings::counsel_phrases);
}

bool ends_with_versus(string_view line) {
  return is_any(line.substr(line.rfind(' ') + 1), tables::headings::versus_alone);
}

bool names_two_parties(string_view line) {
  return (has_any(line, tables::headings::versus) || ends_with_versus(line)) && may_be_of_caption(line);
}

bool goes_on_with(string_view line, bool in_capitals) {
  return may_be_of_caption(line) && (!in_capitals || (is_in_capitals(line) && !has_digit(line)));
}

// The caption around line `at`, which holds the "v.".
string caption_around(Lines lines, std::size_t at) {
  const bool alone = opens_with_versus(lines[at]) || ends_with_versus(lines[at]),
             capitals = is_in_capitals(lines[at]) && !alone;
  std::size_t begin = at, end = at + 1;
  if (alone || capitals) {
    while (begin > 0 && at - begin < longest_caption && goes_on_with(lines[begin - 1], capitals))
      --begin;
    while (end < lines.size() && end - at < longest_caption && goes_on_with(lines[end], capitals))
      ++end;
  }
  string out;
  for (std::size_t i = begin; i < end; ++i) {
    const bool divided = out.ends_with('-') && capitals; // "ALABAMA DEPART-", "MENT OF REVENUE"
    if (divided) out.pop_back();
    out += (out.empty() || divided ? "" : " ") + lines[i];
  }
  return out;
}

string name_of_two_parties(Lines lines) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (names_two_parties(lines[i]) || opens_with_versus(lines[i]))
      if (string name = name_of_case(caption_around(lines, i)); !name.empty()) return name;
  return {};
}

// "HOLT v. MILLS No. 12-77. Argued November 2, 2012": lines run together; where that of the docket begins, or npos.
std::size_t docket_within(string_view line) {
  std::size_t at = string_view::npos;
  for (const string_view date : tables::front::dates)
    at = std::min(at, line.find(" " + string(date) + " "));
  if (at == string_view::npos) return at;
  const string_view before = line.substr(0, at);
  std::size_t docket = string_view::npos;
  for (const string_view number : {" No. ", " Nos. "})
    docket = std::min(docket, before.rfind(number));
  return docket;
}

// Where another line begins within it, or npos: lines of a caption that run together.
std::size_t next_line_within(string_view line) {
  for (const string_view court : tables::front::court_headings)
    if (line.starts_with(court)) return court.size() - 1;
  return docket_within(line);
}

void add_lines(string_view text, std::vector<string>& out) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(' ', begin), end);
    string line = one_line(text.substr(first, end - first));
    for (std::size_t at = next_line_within(line); at != string::npos; at = next_line_within(line)) {
      out.push_back(line.substr(0, at));
      line.erase(0, at + 1);
    }
    if (!line.empty() && !is_heading(line)) out.push_back(std::move(line));
    begin = end + 1;
  }
}

bool closes_as_name_of_case(string_view line) {
  while (line.ends_with('.') || line.ends_with(' '))
    line.remove_suffix(1);
  return ends_with_any(line, tables::headings::names_of_cases_end);
}

} // namespace

string one_line(string_view text) {
  string out;
  for (const char c : text)
    if (c == '\n' || c == ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c;
    }
  while (out.ends_with(' '))
    out.pop_back();
  return out;
}

std::vector<string> lines_of_head(const Witness& w) {
  std::vector<string> out;
  for (const Section& s : w.structure.sections) {
    if (s.kind != SectionKind::front_matter && s.kind != SectionKind::counsel && s.kind != SectionKind::syllabus)
      break;
    if (s.kind == SectionKind::counsel) continue;
    for (const ReadRange p : s.paragraphs) {
      const string_view text = w.text(p);
      const bool prose = text.size() > longest_line || begins_with_any(text, tables::headings::holdings);
      if (s.kind == SectionKind::syllabus && prose) break;
      add_lines(text, out);
    }
  }
  return out;
}

std::vector<string> lines_of_excised_headings(const Witness& w) {
  std::vector<string> out;
  const auto opinion = std::find_if(w.structure.sections.begin(), w.structure.sections.end(),
                                    [](const Section& s) { return is_opinion(s.kind); });
  if (opinion == w.structure.sections.end()) return out;
  const SourcePos end = w.source_range(opinion->range).begin;
  for (const LedgerEntry& e : w.ledger.entries) {
    if (e.source.begin >= end) break;
    if (e.disposition != Disposition::excised || e.kind != MarkupKind::heading) continue;
    add_lines(slice(w.decoded.view(), e.text), out);
  }
  return out;
}

string name_in(const std::vector<string>& lines) {
  if (string name = name_of_two_parties(lines); !name.empty()) return name;
  for (const string& line : lines)
    if (front_part(line) == FrontPart::title && may_be_of_caption(line) && line.find(" against ") == string::npos)
      return name_of_case(line);
  for (const string& line : lines) // "THE CHICAGO JUNCTION CASE."
    if (is_in_capitals(line) && may_be_of_caption(line) && closes_as_name_of_case(line)) return name_of_case(line);
  return {};
}

string name_in_page_title(string_view title) {
  if (front_part(title) != FrontPart::title) return {};
  std::size_t end = title.size();
  for (const string_view site : {" | ", " :: ", " - "})
    end = std::min(end, title.find(site));
  for (const string_view citation : {", ", " (", " "}) // ", 557 U.S. 1 (2009)", " (2010)"
    for (std::size_t at = title.find(citation); at < end; at = title.find(citation, at + 1))
      if (at + citation.size() < end && has_digit(title.substr(at + citation.size(), 1))) end = at;
  return name_of_case(title.substr(0, end));
}

} // namespace recension
