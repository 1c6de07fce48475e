// The name of a case and the headings of its opinions, as people know them.
#include "titles.hpp"

#include "../printing/word_lists.hpp"
#include "../source/ascii.hpp"

#include <recension/metadata.hpp>

#include <tables.hpp>

#include <algorithm>
#include <array>

namespace recension {
namespace {

using std::string;
using std::string_view;
namespace heading_words = tables::headings;

// "McREYNOLDS", "O'BRIEN", "U.S.": no small letter but the c of Mc.
bool is_in_capitals(string_view word) {
  if (word.starts_with("Mc") || word.starts_with("Ma")) word.remove_prefix(2);
  return std::any_of(word.begin(), word.end(), is_upper) && std::none_of(word.begin(), word.end(), is_lower);
}

bool is_initials(string_view word) {
  return word.size() > 1 && word[1] == '.' && is_upper(word[0]);
}

bool is_roman(string_view word) {
  return word.size() > 1 && word.find_first_not_of("IVX") == string_view::npos;
}

// "CSX": no word without a vowel, but for a few short forms; "LLC,": a kind of company.
bool is_acronym(string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == '.'))
    word.remove_suffix(1);
  const string small = lower(word);
  if (is_any(small, heading_words::acronyms)) return true;
  return word.size() > 2 && small.find_first_of("aeiouy") == string::npos &&
         !is_any(small, heading_words::short_forms);
}

// "HARBOR" as "Harbor", "McCANN" as "McCann", "O'BRIEN" as "O'Brien", "OF" as "of".
string usual_word(string_view word, bool first, bool last) {
  if (!is_in_capitals(word) || is_initials(word) || is_roman(word) || is_acronym(word)) return string(word);
  string out = lower(word);
  if (!first && !last && is_any(out, heading_words::small_words_of_titles)) return out;
  bool begins = true;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (begins && is_lower(out[i])) out[i] = static_cast<char>(out[i] & ~0x20);
    const bool possessive = out[i] == '\'' && i + 1 < out.size() && out[i + 1] == 's' &&
                            (i + 2 == out.size() || !is_lower(out[i + 2])); // "SMITH'S"
    begins = !is_upper(out[i]) && !is_lower(out[i]) && !possessive;
    if (i == 1 && out[0] == 'M' && out[1] == 'c') begins = true;
  }
  return out;
}

// "GULF, MOBILE & NORTHERN R. CO.": places that a company is named by.
bool goes_on_as_company(string_view rest) {
  rest = rest.substr(0, rest.find(','));
  const string last = lower(rest.substr(rest.rfind(' ') + 1));
  return rest.find(" & ") != string_view::npos && is_any(last, heading_words::companies);
}

// The first name of a party: to the comma before an office or another name. ", Inc." goes on.
string_view without_offices(string_view party) {
  party = party.substr(0, party.find(" (", 1)); // "(Respondent)"
  for (std::size_t at = party.find(','); at != string_view::npos; at = party.find(',', at + 1)) {
    const std::size_t next = std::min(party.find_first_not_of(' ', at + 1), party.size());
    if (goes_on_as_company(party.substr(next))) continue;
    const std::size_t end = std::min(party.find_first_of(" ,", next), party.size());
    if (!is_any(lower(party.substr(next, end - next)), heading_words::companies)) return party.substr(0, at);
  }
  return party;
}

// Of two captions in one line the first: "… v. DAWSON & COMPANY. INDUSTRIAL COMMISSION v. ROLPH COMPANY."
string_view without_second_case(string_view party) {
  const std::size_t versus = first_of(party, heading_words::versus);
  if (versus == string_view::npos) return party;
  constexpr std::size_t whole_word = 4; // letters; shorter ones with a stop are initials or abbreviations
  for (std::size_t at = party.find(". "); at < versus; at = party.find(". ", at + 1))
    if (at >= whole_word && party.substr(at - whole_word, whole_word).find_first_of(" .") == string_view::npos)
      return party.substr(0, at);
  return party.substr(0, versus);
}

string_view without_others(string_view party) {
  for (const string_view others : {" et al", " ET AL", " Et Al", " et ux", " ET UX", " et vir", " ET VIR"})
    if (const std::size_t at = party.find(others); at != string_view::npos) party = party.substr(0, at);
  return party;
}

// The stop of "Co." stays, that of a sentence goes.
string_view without_end(string_view party) {
  while (!party.empty() && (party.back() == ' ' || party.back() == ','))
    party.remove_suffix(1);
  if (party.ends_with('.')) {
    const std::size_t word = party.rfind(' ') == string_view::npos ? 0 : party.rfind(' ') + 1;
    const string last = lower(party.substr(word));
    const bool short_word = is_any(last, heading_words::companies) || is_initials(party.substr(word));
    if (!short_word) party.remove_suffix(1);
  }
  return party;
}

string name_of_party(string_view party) {
  return with_usual_capitals(without_end(without_others(without_offices(party))));
}

// "MR. JUSTICE CALDER, dissenting" and "CALDER, Circuit Judge" say what the writer is called: "Justice ", "Judge ".
string title_of_writer(string_view author, string_view byline) {
  const string name = lower(author), small = lower(byline);
  for (const string_view row : heading_words::titles_of_writers) { // "chief justice | Chief Justice"
    const std::size_t bar = row.find(" | ");
    const string written(row.substr(0, bar));
    const string before = string(written).append(" ").append(name), after = string(name).append(", ").append(written);
    if (small.find(before) != string::npos || small.find(after) != string::npos)
      return string(row.substr(bar + 3)) + ' ';
  }
  return {};
}

} // namespace

string with_usual_capitals(string_view text) {
  string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) {
      if (!out.empty()) out += ' ';
      out += usual_word(text.substr(begin, end - begin), out.empty(), end == text.size());
    }
    begin = end + 1;
  }
  return out;
}

string name_of_case(string_view caption) {
  for (const string_view versus : heading_words::versus)
    if (const std::size_t at = caption.find(versus); at != string_view::npos) {
      const string first = name_of_party(caption.substr(0, at)),
                   second = name_of_party(without_second_case(caption.substr(at + versus.size())));
      return first.empty() || second.empty() ? string() : string(first).append(" v. ").append(second);
    }
  return with_usual_capitals(without_end(caption));
}

string heading_of(SectionKind kind, string_view author, string_view opening) {
  constexpr std::array<string_view, 8> alone = {"Caption",     "Syllabus", "Counsel", "Opinion of the Court",
                                                "Concurrence", "Dissent",  "Opinion", "Appendix"};
  constexpr std::array<string_view, 8> written = {"",           "",           "",        "opinion of the Court",
                                                  "concurring", "dissenting", "opinion", "appendix"};
  const auto index = static_cast<std::size_t>(kind);
  if (author.empty() || written[index].empty()) return string(alone[index]);
  const string_view byline = opening.substr(0, opening.find('\n'));
  const bool both = kind == SectionKind::concurrence && lower(byline).find("dissenting") != string::npos;
  return title_of_writer(author, byline) + with_usual_capitals(author) + ", " +
         (both ? "concurring in part and dissenting in part" : string(written[index]));
}

} // namespace recension
