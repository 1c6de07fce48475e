#include "courts_and_dates.hpp"

#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>

namespace recension::variant {
namespace {

using std::string_view;

bool is_decided_year(string_view k) {
  return is_number(k) && k.size() == 4 && (k[0] == '1' || k[0] == '2');
}

// "decided this day", "decided by this Court May 1, 1937", "decided today, October term, 1939": the atom before the
// date
std::size_t after_decided(const SideAtoms& in, std::size_t i) {
  if (in.key(i + 1) == "by" && in.key(i + 3) == "court") return i + 4;
  return in.key(i + 1) == "this" ? i + 3 : in.key(i + 1) == "today" ? i + 2 : i + 1;
}

} // namespace

std::size_t read_court(const SideAtoms& in, std::size_t i, Matter& out) {
  static const WordSet court_words(tables::citation_words::court_words);
  constexpr std::size_t most_words = 8;
  if (!in.opens(i)) return i;
  std::size_t at = i + 1, named = 0, numbers = 0;
  for (; at < in.size() && !in.closes(at) && named + numbers < most_words; ++at) {
    if (!in.is_word(at)) continue;
    const string_view k = in.key(at);
    if (!is_number(k) && !court_words.contains(k) && !months().has(k)) return i;
    ++(is_number(k) ? numbers : named);
  }
  if (at == in.size() && in.word_after().empty()) return i;
  const bool letter = named + numbers == 1 && in.key(i + 1).size() == 1; // "(k)": a subsection
  if (letter || named + numbers == 0 || (named == 0 && !is_decided_year(in.key(i + 1)))) return i;
  (named > 0 ? out.courts : out.years) = true;
  return at + 1;
}

std::size_t read_circuit(const SideAtoms& in, std::size_t i) {
  return is_number(in.key(i)) && in.key(i + 1) == "cir" ? in.after_stop(i + 1) : i;
}

std::size_t read_date(const SideAtoms& in, std::size_t i, Matter& out) {
  const std::size_t after_act = in.key(i + 1) == "of" ? i + 2 : i + 1;
  const bool act = in.key(i) == "act";
  if (act && months().has(in.key(after_act))) return after_act;
  if (act && i + 1 >= in.size() && months().has(in.word_after())) return i + 1; // "Act June 7"
  if (in.key(i) == "decided") return after_decided(in, i);
  if (!months().has(in.key(i))) return i;
  constexpr std::size_t longest = 6, longest_number = 4;
  std::size_t end = i + 1;
  for (std::size_t at = i + 1; at < in.size() && at < i + longest; ++at)
    if (in.key(at) == "term" || (is_number(in.key(at)) && in.key(at).size() <= longest_number)) end = at + 1;
  out.years = true;
  return end;
}

} // namespace recension::variant
