#include "suggestion.hpp"

#include <algorithm>

namespace recension::cli {
namespace {

std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

} // namespace

std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::string nearest_name(std::string_view given, const std::vector<std::string>& known) {
  constexpr std::size_t shortest_beginning = 3, longest = 100, letters_an_edit = 3;
  if (given.empty() || given.size() > longest) return {};
  const std::string meant = small(given);
  std::string best;
  std::size_t least = 1 + std::max<std::size_t>(1, meant.size() / letters_an_edit);
  for (const std::string& name : known) {
    const bool begins = meant.size() >= shortest_beginning && small(name).starts_with(meant);
    const std::size_t edits = begins ? 1 : edits_between(meant, small(name));
    if (edits >= least) continue;
    least = edits;
    best = name;
  }
  return best;
}

std::string suggestion(std::string_view given, const std::vector<std::string>& known, std::string_view what) {
  const std::string name = nearest_name(given, known);
  if (!name.empty()) return "; did you mean " + name + "?";
  std::string out = "; " + std::string(what);
  for (const std::string& k : known)
    out += (&k == &known.front() ? " " : ", ") + k;
  return out;
}

} // namespace recension::cli
