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
    for (std::size_t nth = 0; nth < looked_at; ++nth)
      pattern.bytes_at(nth).for_each([&](unsigned char b) {
        bank.may_begin[nth][b] |= bit;
        if (!opens) midline_[nth][b] |= std::uint64_t{1} << (i % bits);
      });
    bank.rows.push_back({s.where, std::move(pattern), static_cast<std::uint32_t>(i)});
  }
}

// The first place from `at` on, before `end`, where something may begin; else `end`.
std::size_t Scanner::next_midline(std::string_view text, std::size_t at, std::size_t end) const {
  const std::size_t told = std::min(end, text.size() - std::min(text.size(), looked_at - 1));
  while (at < told && rows_of(midline_, {text.data() + at, looked_at}) == 0)
    ++at;
  return at;
}

std::uint64_t Scanner::rows_of(const RowsOfByte& rows, std::string_view bytes) {
  std::uint64_t found = ~std::uint64_t{0};
  for (std::size_t nth = 0; nth < bytes.size(); ++nth)
    found &= rows[nth][static_cast<unsigned char>(bytes[nth])];
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
  const std::string_view bytes = text.substr(at, looked_at);
  for (const Bank& bank : banks_) {
    std::uint64_t rows = rows_of(bank.may_begin, bytes);
    if (!opens_line) rows &= ~bank.opening;
    if (rows != 0) try_rows(bank, rows, text, at, opens_line, out);
  }
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
