#include "forms_of_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace recension::variant {
namespace {

using std::string_view;
using Pair = std::pair<string_view, string_view>;

// Words that American courts and their printers have spelt in two ways (Garner, A Dictionary of Modern Legal Usage).
constexpr std::array<Pair, 30> spellings = {{
    {"intervenor", "intervener"},
    {"employee", "employe"},
    {"employees", "employes"},
    {"subpoena", "subpena"},
    {"subpoenas", "subpenas"},
    {"subpoenaed", "subpenaed"},
    {"indorse", "endorse"},
    {"indorsed", "endorsed"},
    {"indorsement", "endorsement"},
    {"gauge", "gage"},
    {"judgment", "judgement"},
    {"judgments", "judgements"},
    {"acknowledgment", "acknowledgement"},
    {"marijuana", "marihuana"},
    {"defense", "defence"},
    {"offense", "offence"},
    {"offenses", "offences"},
    {"license", "licence"},
    {"cannot", "cannot"},
    {"inquire", "enquire"},
    {"inquiry", "enquiry"},
    {"impaneled", "impanelled"},
    {"impaneling", "impanelling"},
    {"traveled", "travelled"},
    {"canceled", "cancelled"},
    {"labeled", "labelled"},
    {"program", "programme"},
    {"clew", "clue"},
    {"wilful", "willful"},
    {"wilfully", "willfully"},
}};

// The Bluebook's abbreviations (tables T6, T7, T10, T13) that printings set for the word or the word for.
constexpr std::array<Pair, 65> abbreviations = {{
    {"p", "page"},
    {"pp", "pages"},
    {"p", "pages"},
    {"pp", "page"},
    {"n", "note"},
    {"nn", "notes"},
    {"ry", "railway"},
    {"rr", "railroad"},
    {"r", "railroad"},
    {"co", "company"},
    {"corp", "corporation"},
    {"inc", "incorporated"},
    {"ltd", "limited"},
    {"assn", "association"},
    {"ass'n", "association"},
    {"bd", "board"},
    {"dept", "department"},
    {"dep't", "department"},
    {"commn", "commission"},
    {"comm'n", "commission"},
    {"comm", "commission"},
    {"commr", "commissioner"},
    {"comm'r", "commissioner"},
    {"com'r", "commissioner"},
    {"govt", "government"},
    {"gov't", "government"},
    {"intl", "international"},
    {"int'l", "international"},
    {"natl", "national"},
    {"nat'l", "national"},
    {"univ", "university"},
    {"sec", "section"},
    {"secs", "sections"},
    {"art", "article"},
    {"arts", "articles"},
    {"amdt", "amendment"},
    {"amend", "amendment"},
    {"cl", "clause"},
    {"const", "constitution"},
    {"stat", "statutes"},
    {"no", "number"},
    {"nos", "numbers"},
    {"vs", "v"},
    {"mr", "mister"},
    {"st", "street"},
    {"ave", "avenue"},
    {"bros", "brothers"},
    {"mfg", "manufacturing"},
    {"ins", "insurance"},
    {"cty", "county"},
    {"dist", "district"},
    {"asst", "assistant"},
    {"atty", "attorney"},
    {"gen", "general"},
    {"jan", "january"},
    {"feb", "february"},
    {"mar", "march"},
    {"apr", "april"},
    {"aug", "august"},
    {"sept", "september"},
    {"oct", "october"},
    {"nov", "november"},
    {"dec", "december"},
    {"educ", "education"},
    {"ed", "education"},
}};

bool paired(const auto& table, string_view a, string_view b) {
  return std::any_of(table.begin(), table.end(), [&](const Pair& p) {
    return (p.first == a && p.second == b) || (p.first == b && p.second == a);
  });
}

// British and American: colour, realise, centre. The stem must be long enough for the ending to be one.
bool differ_by_ending(string_view a, string_view b) {
  constexpr std::array<Pair, 8> endings = {{{"our", "or"},
                                            {"ours", "ors"},
                                            {"oured", "ored"},
                                            {"ise", "ize"},
                                            {"ised", "ized"},
                                            {"ising", "izing"},
                                            {"isation", "ization"},
                                            {"tre", "ter"}}};
  constexpr std::size_t shortest_stem = 3;
  for (const auto& [x, y] : endings) {
    if (!a.ends_with(x) || !b.ends_with(y)) continue;
    const string_view stem = a.substr(0, a.size() - x.size());
    if (stem.size() >= shortest_stem && stem == b.substr(0, b.size() - y.size())) return true;
  }
  return false;
}

} // namespace

bool are_spellings(string_view a, string_view b) {
  return paired(spellings, a, b) || differ_by_ending(a, b) || differ_by_ending(b, a);
}

bool are_abbreviations(string_view a, string_view b) {
  return paired(abbreviations, a, b);
}

std::vector<std::uint32_t> page_range(string_view key) {
  constexpr std::size_t most_digits = 6;
  const std::size_t dash = std::min(key.find('-'), key.size());
  std::string first(key.substr(0, dash)), last(key.substr(std::min(dash + 1, key.size())));
  const auto is_plain = [](const std::string& digits) {
    return !digits.empty() && digits.size() <= most_digits &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (last.empty()) last = first;
  if (last.size() < first.size()) last = first.substr(0, first.size() - last.size()) + last;
  if (!is_plain(first) || !is_plain(last)) return {};
  const auto from = static_cast<std::uint32_t>(std::stoul(first)), to = static_cast<std::uint32_t>(std::stoul(last));
  if (to < from) return {};
  return {from, to};
}

bool are_page_ranges(string_view a, string_view b) {
  const std::size_t dash_a = a.find('-'), dash_b = b.find('-');
  if (dash_a == string_view::npos || dash_b == string_view::npos || a.substr(0, dash_a) != b.substr(0, dash_b))
    return false;
  const string_view first = a.substr(0, dash_a);
  const auto whole = [&](string_view last) {
    if (last.size() >= first.size()) return std::string(last);
    return std::string(first.substr(0, first.size() - last.size())) + std::string(last);
  };
  return whole(a.substr(dash_a + 1)) == whole(b.substr(dash_b + 1));
}

} // namespace recension::variant
