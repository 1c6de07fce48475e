#include <recension/pattern.hpp>

#include <algorithm>
#include <bit>
#include <utility>

namespace recension {
namespace {

bool blank_or_edge_before(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] == '\n' || blank_before(text, at) > 0) return true;
  return text[at - 1] == '(' || text[at - 1] == '[' || text[at - 1] == '"' || text[at - 1] == ']';
}

bool may_begin_at(Where where, std::string_view text, std::size_t at, bool opens_line) {
  switch (where) {
  case Where::line:
  case Where::line_start:
    return opens_line;
  case Where::between_blanks:
    return blank_or_edge_before(text, at);
  case Where::glued:
    return at > 0 && text[at - 1] != '\n' && blank_before(text, at) == 0;
  case Where::anywhere:
  case Where::element:
    return true;
  }
  return false;
}

Pattern::Ends ends_of(Where where) {
  if (where == Where::line) return Pattern::Ends::line;
  const bool word = where == Where::between_blanks || where == Where::glued;
  return word ? Pattern::Ends::word : Pattern::Ends::anywhere;
}

} // namespace

Scanner::Scanner(const std::vector<Sought>& table) {
  constexpr std::size_t bits = 64;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Sought& s = table[i];
    if (s.where == Where::element) continue;
    if (banks_.empty() || banks_.back().rows.size() == bits) banks_.emplace_back();
    Bank& bank = banks_.back();
    const std::uint64_t bit = std::uint64_t{1} << bank.rows.size();
    const bool opens = s.where == Where::line || s.where == Where::line_start;
    if (opens) bank.opening |= bit;
    Pattern pattern(s.pattern);
    const ByteSet firsts = pattern.bytes_at(0), seconds = pattern.bytes_at(1);
    firsts.for_each([&](unsigned char b) { bank.first[b] |= bit; });
    seconds.for_each([&](unsigned char b) { bank.second[b] |= bit; });
    pattern.bytes_at(2).for_each([&](unsigned char b) { bank.third[b] |= bit; });
    if (!opens) allow_midline(firsts, seconds, i);
    bank.rows.push_back({s.where, std::move(pattern), static_cast<std::uint32_t>(i)});
  }
}

void Scanner::allow_midline(const ByteSet& firsts, const ByteSet& seconds, std::size_t row) {
  const std::uint64_t group = std::uint64_t{1} << (row % 64);
  firsts.for_each([&](unsigned char b) { midline_first_[b] |= group; });
  seconds.for_each([&](unsigned char b) { midline_second_[b] |= group; });
}

// The first place from `at` on, before `end`, where something may begin; else `end`. At the text's last byte nothing
// follows that could tell.
std::size_t Scanner::next_midline(std::string_view text, std::size_t at, std::size_t end) const {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t told = std::min(end, text.size() - 1);
  while (at < told && (midline_first_[byte(at)] & midline_second_[byte(at + 1)]) == 0)
    ++at;
  return at;
}

std::uint64_t Scanner::Bank::rows_at(std::string_view text, std::size_t at, bool opens_line) const {
  std::uint64_t found = first[static_cast<unsigned char>(text[at])];
  if (!opens_line) found &= ~opening;
  if (at + 1 < text.size()) found &= second[static_cast<unsigned char>(text[at + 1])];
  if (at + 2 < text.size()) found &= third[static_cast<unsigned char>(text[at + 2])];
  return found;
}

void Scanner::try_rows(const Bank& bank, std::uint64_t rows, std::string_view text, std::size_t at, bool opens_line,
                       std::vector<Match>& out) {
  for (; rows != 0; rows &= rows - 1) {
    const SoughtRow& row = bank.rows[static_cast<std::size_t>(std::countr_zero(rows))];
    if (!may_begin_at(row.where, text, at, opens_line)) continue;
    auto match = row.pattern.match_at(text, at, ends_of(row.where));
    if (!match) continue;
    match->rule = row.index;
    out.push_back(*match);
  }
}

void Scanner::try_at(std::string_view text, std::size_t at, bool opens_line, std::vector<Match>& out) const {
  for (const Bank& bank : banks_)
    if (const std::uint64_t rows = bank.rows_at(text, at, opens_line); rows != 0)
      try_rows(bank, rows, text, at, opens_line, out);
}

// Line by line: up to and with the first ink a match may open the line, after it no more. A run of blanks is tried
// at its beginning.
std::vector<Match> Scanner::scan(std::string_view text) const {
  std::vector<Match> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t last = std::min(end, text.size() - 1); // the line end too
    std::size_t ink = begin;
    while (ink < end && blank_at(text, ink) > 0)
      ink += blank_at(text, ink);
    try_at(text, begin, true, out);
    if (ink > begin && ink <= last) try_at(text, ink, true, out);
    for (std::size_t at = next_midline(text, ink + 1, last + 1); at <= last;
         at = next_midline(text, at + 1, last + 1)) {
      if (blank_at(text, at) > 0 && blank_before(text, at) > 0) continue;
      try_at(text, at, false, out);
    }
    begin = end + 1;
  }
  return out;
}

} // namespace recension
