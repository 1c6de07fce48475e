#include "../printing/word_lists.hpp"
#include "../source/ascii.hpp"
#include "captions.hpp"
#include "titles.hpp"

#include <recension/metadata.hpp>

#include <tables.hpp>

#include <algorithm>
#include <map>

namespace recension {
namespace {

using std::string;
using std::string_view;
using Values = std::vector<string>;

// Letters and digits alone, small: what two printings must have the same to say the same.
string letters_of(string_view text) {
  string out;
  for (const char c : text)
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
      out += c;
    else if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c | 0x20);
  return out;
}

// --- one witness -------------------------------------------------------------------------------------------------

bool is_separator(char c) {
  return string_view(" .,;:-").find(c) != string_view::npos || static_cast<unsigned char>(c) >= 0x80; // dashes
}

string_view trimmed(string_view text) {
  while (!text.empty() && is_separator(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_separator(text.back()))
    text.remove_suffix(1);
  return text;
}

// Where in a line a date begins: a word such as "Argued" that begins the line or follows the end of something else.
std::size_t next_date(string_view line, std::size_t from) {
  for (std::size_t at = from; at < line.size(); ++at)
    if ((at == 0 || is_separator(line[at - 1])) && begins_with_any(line.substr(at), tables::front::dates)) return at;
  return string_view::npos;
}

bool has_digit(string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

// "Argued January 11, 1938 - Decided March 7, 1938" are two dates, "Argued and Submitted June 3, 1988" is one.
void add_dates(string_view line, Values& out) {
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = next_date(line, begin + 1);
    while (end != string_view::npos && !has_digit(line.substr(begin, end - begin)))
      end = next_date(line, end + 1);
    end = std::min(end, line.size());
    if (const string_view date = trimmed(line.substr(begin, end - begin)); is_whole_date(date))
      out.emplace_back(date);
    begin = end;
  }
}

bool is_year(string_view text) {
  return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit);
}

// "No. 86. Argued March 4, 2019 - Decided June 10, 2019."
void add_docket(string_view line, CaseMetadata& out) {
  const std::size_t dates = std::min(next_date(line, 1), line.size());
  if (const string_view docket = trimmed(line.substr(0, dates)); has_digit(docket) && !is_year(docket))
    out.dockets.emplace_back(docket);
  add_dates(line.substr(dates), out.dates);
}

// Where the next citation begins: after a comma or semicolon, or after a page where no sign is between them.
std::size_t end_of_citation(string_view line, std::size_t begin) {
  for (std::size_t at = begin + 1; at + 1 < line.size(); ++at) {
    const bool sign = line[at - 1] == ',' || line[at - 1] == ';' || is_digit(line[at - 1]);
    if (sign && line[at] == ' ' && is_digit(line[at + 1])) return at;
  }
  return line.size();
}

// "304 U.S. 201 (1938)", "447 N.J.Super. 391, 148 A.3d 441", "612 U.S. 101; 144 S. Ct. 2001"
void add_citations(string_view line, Values& out) {
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = end_of_citation(line, begin);
    const string_view item = line.substr(begin, end - begin);
    if (const string_view citation = trimmed(item.substr(0, item.find(" ("))); !citation.empty())
      out.emplace_back(citation);
    begin = end + 1;
  }
}

// "IN THE SUPREME COURT OF THE UNITED STATES"
string name_of_court(string_view line) {
  const string name = with_usual_capitals(trimmed(line.substr(0, line.find(" No. "))));
  return begins_in_any_case(name, "in the ") ? name.substr(string_view("in the ").size()) : name;
}

void add_line(string_view line, CaseMetadata& out) {
  switch (front_part(line)) {
  case FrontPart::citation:
    add_citations(line, out.citations);
    break;
  case FrontPart::court:
    if (out.court.empty()) out.court = name_of_court(line);
    break;
  case FrontPart::docket:
    add_docket(line, out);
    break;
  case FrontPart::date:
    add_dates(line, out.dates);
    break;
  default:
    break;
  }
}

// A date without a word is that of the decision.
bool says_decided(string_view date) {
  if (!begins_with_any(date, tables::front::dates)) return true;
  return begins_with_any(date, tables::front::dates_of_decision);
}

// "Before", "Lipez, Baldock and Howard,", "Circuit Judges.": in print they are lines of their own.
void add_judges(const Values& lines, Values& out) {
  constexpr std::size_t most_lines = 6;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (front_part(lines[i]) != FrontPart::judges) continue;
    string judges = lines[i];
    if (judges == "Before") {
      const std::size_t end = std::min(i + most_lines, lines.size() - 1);
      std::size_t last = i;
      do
        judges += " " + lines[++last];
      while (last < end && front_part(lines[last]) != FrontPart::judges);
      i = last;
    }
    out.push_back(std::move(judges));
  }
}

CaseMetadata said_by(const Witness& w) {
  CaseMetadata out;
  Values lines = lines_of_head(w);
  out.name = name_in(lines);
  if (out.name.empty()) {
    const Values headings = lines_of_excised_headings(w);
    lines.insert(lines.end(), headings.begin(), headings.end());
    out.name = name_in(lines);
  }
  for (const string& line : lines)
    add_line(line, out);
  add_judges(lines, out.judges);
  const CaseRecord& record = w.decoded.record;
  if (!record.court.empty()) out.court = record.court;
  for (const string& c : record.citations)
    if (!c.starts_with("0 ")) out.citations.push_back(c); // a record that keeps no volume
  if (out.dockets.empty()) out.dockets = record.dockets;
  std::erase_if(out.dockets,
                [](const string& d) { return begins_with_any(d, tables::front::months) || is_year(trimmed(d)); });
  out.decided = iso_date(record.date);
  for (const string& date : out.dates)
    if (out.decided.empty() && says_decided(date)) out.decided = iso_date(date);
  return out;
}

// --- the vote ----------------------------------------------------------------------------------------------------

// Of each witness a value; the one that most have, of equals the first. Empty ones have no vote.
template <class Value, class Key> Value most_voted(const std::vector<Value>& values, Key key) {
  std::map<string, std::size_t> votes;
  Value out;
  std::size_t most = 0;
  for (const Value& v : values)
    if (!v.empty()) ++votes[key(v)];
  for (const Value& v : values)
    if (!v.empty() && votes[key(v)] > most) {
      most = votes[key(v)];
      out = v;
    }
  return out;
}

string key_of_all(const Values& values) {
  string out;
  for (const string& v : values)
    out += letters_of(v) + "|";
  return out;
}

// "304 U.S. 201" of its reporter: "us".
string reporter_of(string_view citation) {
  string out = letters_of(citation);
  std::erase_if(out, [](char c) { return c >= '0' && c <= '9'; });
  return out;
}

// Each citation that a witness has, one of a reporter: of two the one that more have. The United States Reports
// first.
Values voted_citations(const std::vector<CaseMetadata>& all) {
  static constexpr string_view official = "us";
  std::vector<string> reporters;
  std::map<string, Values> of_reporter;
  for (const CaseMetadata& m : all)
    for (const string& c : m.citations) {
      const string reporter = reporter_of(c);
      if (!of_reporter.contains(reporter)) reporters.push_back(reporter);
      of_reporter[reporter].push_back(c);
    }
  std::stable_partition(reporters.begin(), reporters.end(), [](const string& r) { return r == official; });
  Values out;
  for (const string& r : reporters)
    out.push_back(most_voted(of_reporter[r], [](const string& v) { return letters_of(v); }));
  return out;
}

// "HODNETTv.STANCO Masonry": a record whose line breaks are lost.
bool is_run_together(string_view name) {
  for (std::size_t at = name.find("v."); at != string_view::npos; at = name.find("v.", at + 1))
    if (at > 0 && name[at - 1] != ' ' && at + 2 < name.size() && name[at + 2] != ' ') return true;
  return false;
}

} // namespace

CaseMetadata metadata_of(const std::vector<const Witness*>& witnesses) {
  std::vector<CaseMetadata> all;
  Values recorded, of_pages;
  for (const Witness* w : witnesses) {
    all.push_back(said_by(*w));
    const string recorded_name = one_line(w->decoded.record.name);
    recorded.push_back(is_run_together(recorded_name) ? string() : name_of_case(recorded_name));
    of_pages.push_back(name_in_page_title(one_line(w->decoded.page_title)));
  }
  const auto of_all = [&](auto member) {
    std::vector<std::decay_t<decltype(all.front().*member)>> values;
    for (const CaseMetadata& m : all)
      values.push_back(m.*member);
    return values;
  };
  const auto letters = [](const string& v) { return letters_of(v); };
  CaseMetadata out;
  for (const Values& names : {recorded, of_all(&CaseMetadata::name), of_pages}) // the surest first
    if (out.name.empty()) out.name = most_voted(names, letters);
  out.citations = voted_citations(all);
  out.court = most_voted(of_all(&CaseMetadata::court), letters);
  out.dockets = most_voted(of_all(&CaseMetadata::dockets), key_of_all);
  out.dates = most_voted(of_all(&CaseMetadata::dates), key_of_all);
  out.decided = most_voted(of_all(&CaseMetadata::decided), letters);
  out.judges = most_voted(of_all(&CaseMetadata::judges), key_of_all);
  return out;
}

} // namespace recension
