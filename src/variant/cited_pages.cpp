#include "cited_pages.hpp"

#include "citation_rules.hpp"
#include "cited_matter.hpp"
#include "forms_of_words.hpp"
#include "word_sets.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace recension::variant {
namespace {

using std::string_view;

// The pages that a pin cites, a range spelt out; other words make it none.
std::optional<std::vector<std::uint32_t>> pages_of(const Facts& f, std::size_t side) {
  constexpr std::uint32_t longest_range = 50;
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < f.atoms[side].size();) {
    if (const auto place = out.empty() ? std::nullopt : citation_at(f.atoms[side], i, *f.lexicon)) {
      i = place->end; // another reporter's pages
      continue;
    }
    const Atom& a = f.atoms[side][i++];
    if (!a.is_word) continue;
    const string_view key = f.key(a);
    if (is_reference_word(key) || (key == "act" && is_month(f.word_after(side)))) continue; // "; Act June 7"
    if (!is_number(key)) return std::nullopt;
    const std::vector<std::uint32_t> range = page_range(key);
    if (range.empty() || range.back() - range.front() > longest_range) return std::nullopt;
    for (std::uint32_t page = range.front(); page <= range.back(); ++page)
      out.push_back(page);
  }
  return out;
}

// "536-37", also where a dash parts the numbers: "536—537". Empty: there is more, or no number.
std::string range_in(const Facts& f, std::size_t side) {
  std::string out;
  for (const Atom& a : f.atoms[side]) {
    if (a.is_word ? !is_number(f.key(a)) : a.sign != U'—') return {};
    out += a.is_word ? f.key(a) : string_view("-");
  }
  return out;
}

} // namespace

// "159, 160, 55 S.Ct. 46" for "159-160": the same pages pinned, with another reporter's after them.
bool is_other_form_of_pin(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1]) return false;
  const auto a = pages_of(f, 0);
  return a && !a->empty() && a == pages_of(f, 1);
}

bool is_page_range(const Facts& f) {
  const std::string a = range_in(f, 0), b = range_in(f, 1);
  return !a.empty() && !b.empty() && are_page_ranges(a, b);
}

// "(pp. 423, 424)" and "(page 669 of 177 N. E.)": the pages of one reporter, and of another whose volume is named.
bool is_pin_of_other_reporter(const Facts& f) {
  for (std::size_t s = 0; s < 2; ++s) {
    const std::vector<Atom>& atoms = f.atoms[s];
    std::size_t of = 0;
    while (of < atoms.size() && f.key_of_word(atoms[of]) != "of")
      ++of;
    if (of + 1 >= atoms.size() || !is_number(f.key_of_word(atoms[of + 1]))) continue;
    std::string name;
    std::size_t end = reporter_at(atoms, of + 2, *f.lexicon, &name);
    while (end < atoms.size() && !atoms[end].is_word)
      ++end;
    const auto is_pin = [&](const Atom& a) {
      return !a.is_word || is_number(f.key(a)) || is_reference_word(f.key(a));
    };
    const bool pins = std::all_of(atoms.begin(), atoms.begin() + static_cast<std::ptrdiff_t>(of), is_pin) &&
                      std::all_of(f.atoms[1 - s].begin(), f.atoms[1 - s].end(), is_pin);
    if (pins && !name.empty() && name != "us" && end == atoms.size() && f.has_words[1 - s]) return true;
  }
  return false;
}

// The words from the place on are a reporter's name and a number.
bool is_before_reporter(const Facts& f) {
  constexpr std::size_t longest = 8; // words
  const Witness& w = *f.witnesses[f.has];
  const std::size_t begin = f.place.side[f.has].words.end.value;
  const std::size_t end = std::min<std::size_t>(begin + longest, w.words.size());
  if (begin >= end) return false;
  const std::vector<Atom> atoms = atoms_of(w, WordRange(begin, end));
  const std::size_t name = reporter_at(atoms, 0, *f.lexicon);
  return name > 0 && name < atoms.size() && atoms[name].is_word && is_number(f.key(atoms[name]));
}

std::optional<std::size_t> word_after_volume(const Facts& f, std::size_t side) {
  constexpr std::size_t longest = 6; // words: the volume and a reporter's name
  const std::size_t begin = f.place.side[side].words.begin.value;
  for (std::size_t n = 1; n <= longest && n <= begin; ++n)
    if (is_number(f.lexicon->key(f.witnesses[side]->words[begin - n].id))) return begin - n + 1;
  return std::nullopt;
}

// A volume and a reporter's name, and nothing else, are right before the place.
bool is_after_reporter(const Facts& f) {
  const std::size_t end = f.place.side[f.has].words.begin.value;
  const auto name = word_after_volume(f, f.has);
  if (!name || *name == end) return false;
  const std::vector<Atom> atoms = atoms_of(*f.witnesses[f.has], WordRange(*name, end));
  return reporter_at(atoms, 0, *f.lexicon) == atoms.size();
}

// "295 U.S. 495, at p. 537" and "295 U.S. at p. 537": the page on which what is cited begins. It is no later than the
// page that both have.
bool is_first_page(const Facts& f) {
  if (!f.one_sided || f.words(f.has).size() != 1 || !is_after_reporter(f)) return false;
  const std::vector<std::uint32_t> first = page_range(f.key(*f.words(f.has).front()));
  const WordSequence& words = f.witnesses[f.has]->words;
  const auto key_at = [&](std::size_t i) { return f.lexicon->key(words[i].id); };
  std::size_t next = f.place.side[f.has].words.end.value;
  while (next < words.size() && (is_reference_word(key_at(next)) || key_at(next) == "no"))
    ++next;
  if (first.empty() || next >= words.size()) return false;
  if (f.word_after(f.has) == "no") return true; // a reporter that numbers its cases: "Fed. Cas. 27, No. 6410"
  const std::vector<std::uint32_t> page = page_range(key_at(next));
  return !page.empty() && first.front() == first.back() && first.front() <= page.front();
}

// "65 Pac. 714, 718" and "65 Pac. 714": publishers who add citations to other reporters add the pages there too.
bool is_pin_added(const Facts& f) {
  constexpr std::size_t longest = 12;                                            // words of the citation before
  if (!f.one_sided || !publisher_adds(f) || is_before_reporter(f)) return false; // a volume
  for (const Atom& a : f.atoms[f.has])
    if (a.is_word ? !is_number(f.key(a)) : a.sign != U',' && a.sign != U'—') return false;
  const Witness& w = *f.witnesses[f.has];
  const std::size_t end = f.place.side[f.has].words.begin.value;
  for (std::size_t n = 3; n <= longest && n <= end; ++n) {
    if (!is_number(f.lexicon->key(w.words[end - n].id))) continue;
    const std::vector<Atom> atoms = atoms_of(w, WordRange(end - n, end));
    if (const auto place = citation_at(atoms, 0, *f.lexicon); place && place->end == atoms.size())
      return place->reporter != "us";
  }
  return false;
}

} // namespace recension::variant
