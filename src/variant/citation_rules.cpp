#include "citation_rules.hpp"

#include "forms_of_words.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace recension::variant {

using std::string_view;

bool is_citation_at(const Facts& f, std::size_t side, std::size_t word) {
  constexpr std::size_t longest_name = 6; // words of volume, reporter and page
  const Witness& w = *f.witnesses[side];
  const std::size_t end = std::min<std::size_t>(word + longest_name, w.words.size());
  return word < end && citation_at(atoms_of(w, WordRange(word, end)), 0, *f.lexicon).has_value();
}

// A citation begins right after the place.
bool is_before_citation(const Facts& f) {
  return is_citation_at(f, f.has, f.place.side[f.has].words.end.value);
}

// The words before or after the place belong to a citation that both have.
bool is_beside_citation(const Facts& f) {
  const string_view gap = f.gap_before(f.has);
  if (is_number(f.word_before(f.has)) && gap.find_first_of(";.(") == string_view::npos) return true;
  return is_before_citation(f);
}

bool one_word_each(const Facts& f, std::string_view& a, std::string_view& b) {
  std::array<string_view, 2> key;
  for (std::size_t s = 0; s < 2; ++s) {
    std::size_t words = 0;
    for (const Atom& atom : f.atoms[s])
      if (atom.is_word) {
        ++words;
        key[s] = f.key(atom);
      }
    if (words != 1) return false;
  }
  a = key[0];
  b = key[1];
  return true;
}

bool is_parallel_citation(const Facts& f) {
  return f.one_sided && f.cited[f.has].only_citations && is_beside_citation(f);
}

bool is_court_in_parenthesis(const Facts& f) {
  if (!f.one_sided || !f.gap_before(f.has).ends_with('(')) return false;
  const string_view year = f.word_after(f.has);
  constexpr std::size_t most_words = 6;
  return year.size() == 4 && is_number(year) && f.place.side[f.has].words.size() <= most_words;
}

// "9 Cir., 98 F.2d 434", "Id., 2 Cir.": West names the court before the citation.
bool is_court_before_citation(const Facts& f) {
  static const WordSet court_words(tables::citation_words::court_words);
  static const WordSet others = {"id", "inc", "ltd"};
  if (!f.one_sided || !is_before_citation(f)) return false;
  return std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), [&](const Atom& a) {
    return !a.is_word || is_number(f.key(a)) || court_words.contains(f.key(a)) || others.contains(f.key(a));
  });
}

bool is_reference_dropped(const Facts& f) {
  if (!f.one_sided) return false;
  const bool all = std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), [&](const Atom& a) {
    return !a.is_word || (is_reference_word(f.key(a)) && f.key(a) != "and");
  });
  static const WordSet elsewhere = {"supra", "infra", "ante", "post"};
  static const WordSet today = {"this", "day", "decided", "today"};
  std::size_t said = 0;
  const bool to_elsewhere = std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), [&](const Atom& a) {
    said += a.is_word ? (elsewhere.contains(f.key(a)) ? 2U : 1U) : 0U; // "decided this day", "supra"
    return !a.is_word || elsewhere.contains(f.key(a)) || today.contains(f.key(a));
  });
  if ((to_elsewhere && said > 1) || f.cited[f.has].cross_reference) return true; // ", ante, p. 183"
  const bool letter = f.word_after(f.has).size() == 1;                           // "sub. j"
  return all && (letter || is_reference_word(f.word_after(f.has)) || is_number(f.word_after(f.has)));
}

bool is_other_form_of_citation(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1]) return false;
  for (std::size_t s = 0; s < 2; ++s)
    if (f.cited[s].cross_reference && f.cited[1 - s].only_citations) return true;
  if (!f.cited[0].only_citations || !f.cited[1].only_citations) return false;
  return f.cited[0].places.front().reporter != f.cited[1].places.front().reporter;
}

// "311 U.S. 131" for "131": volume and reporter before a page that both have.
bool is_fuller_citation(const Facts& f) {
  const std::size_t full = f.one_sided ? f.has : f.cited[0].cross_reference ? 1 : 0;
  const bool other_is_reference = f.one_sided || f.cited[1 - full].cross_reference;
  const std::vector<Atom>& atoms = f.atoms[full];
  std::size_t i = 0;
  while (i < atoms.size() && !atoms[i].is_word)
    ++i;
  if (!other_is_reference || i >= atoms.size() || !is_number(f.key(atoms[i]))) return false;
  std::size_t end = reporter_at(atoms, i + 1, *f.lexicon);
  if (end == i + 1) return false;
  while (end < atoms.size() && (!atoms[end].is_word || is_reference_word(f.key(atoms[end]))))
    ++end;
  return end == atoms.size() && is_number(f.word_after(full));
}

bool leaves_blank(string_view text) {
  return text.find("__") != string_view::npos || text.find("---") != string_view::npos;
}

bool is_one_of(string_view key, const auto& table) {
  return std::find(table.begin(), table.end(), key) != table.end();
}

// Nothing but numbers, reporters and what names a case that no reporter had paged: "No. 08-974, 78 U.S.L.W. 4437",
// "___ U.S. ___, 130 S.Ct. 2191", "No. 92-1362, slip op. at 7".
bool is_case_matter(const Facts& f, std::size_t side) {
  static const WordSet words = {"no",  "nos", "slip", "op", "at", "id",  "civ", "cir", "wl",   "us",
                                "u",   "s",   "l",    "w",  "ct", "ed",  "led", "sct", "f",    "supp",
                                "app", "lw",  "uslw", "2d", "3d", "4th", "and", "fed", "usapp"};
  bool any = false;
  for (const Atom& a : f.atoms[side]) {
    if (!a.is_word) continue;
    any = true;
    const string_view key = f.key(a);
    const bool blank = key.find_first_not_of('_') == string_view::npos;
    if (!blank && !is_number(key) && !words.contains(key) && !is_reporter(key)) return false;
  }
  return any;
}

// What is cited by number in one printing, and by the page that it then got in the other.
bool is_case_then_paged(const Facts& f) {
  constexpr std::array<string_view, 5> marks = {"no", "nos", "slip", "wl", "uslw"};
  if (!f.has_words[0] || !f.has_words[1] || !is_case_matter(f, 0) || !is_case_matter(f, 1)) return false;
  for (std::size_t s = 0; s < 2; ++s)
    if (leaves_blank(f.text(s)) || std::any_of(f.atoms[s].begin(), f.atoms[s].end(), [&](const Atom& a) {
          return a.is_word && is_one_of(f.key(a), marks);
        }))
      return true;
  return false;
}

// "Fed. Cas. No. 16,740," before a citation, or ", No. 16,740" after it.
bool is_number_of_case(const Facts& f) {
  constexpr std::array<string_view, 12> courts = {"1st", "2d",  "2nd", "3d",  "3rd", "4th",
                                                  "5th", "6th", "7th", "8th", "9th", "10th"};
  if (!f.one_sided) return false;
  const bool before_court = is_one_of(f.word_after(f.has), courts) || is_number(f.word_after(f.has));
  if (!is_number(f.word_before(f.has)) && !is_before_citation(f) && !before_court) return false;
  const std::vector<Atom>& atoms = f.atoms[f.has];
  std::size_t i = 0;
  while (i < atoms.size() && !atoms[i].is_word)
    ++i;
  i = reporter_at(atoms, i, *f.lexicon);
  const bool numbered =
      std::any_of(atoms.begin(), atoms.end(), [&](const Atom& a) { return f.key_of_word(a) == "no"; });
  constexpr std::array<string_view, 6> words = {"no", "nos", "slip", "op", "civ", "at"};
  return numbered && std::all_of(atoms.begin() + static_cast<std::ptrdiff_t>(i), atoms.end(), [&](const Atom& a) {
           return !a.is_word || is_number(f.key(a)) || std::find(words.begin(), words.end(), f.key(a)) != words.end();
         });
}

// "(1st Cir. Dec. 20, 1993)" for "(1st Cir. 1993)": the day before the year.
bool is_day_in_parenthesis(const Facts& f) {
  if (!f.one_sided || f.word_after(f.has).size() != 4 || !is_number(f.word_after(f.has))) return false;
  std::size_t named = 0, numbers = 0, others = 0;
  for (const Atom& a : f.atoms[f.has]) {
    if (!a.is_word) continue;
    ++(is_month(f.key(a)) ? named : is_number(f.key(a)) ? numbers : others);
  }
  return named == 1 && numbers == 1 && others == 0;
}

// West sets the citation where the Court only names the authority.
bool is_added_citation(const Facts& f) {
  return f.one_sided && f.cited[f.has].only_citations && f.witnesses[f.has]->printing.form->habits.adds_parallels;
}

// "[    F.3d    ]": the Court left the numbers open, because the reporter had not been paged.
bool is_left_open(const Facts& f) {
  if (f.raw_slot(f.lost).find("  ") == string_view::npos) return false;
  const bool numbers = std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(),
                                   [&](const Atom& a) { return !a.is_word || is_number(f.key(a)); });
  if (!numbers) return false;
  const string_view before = f.word_before(f.lost);
  const bool series = before == "2d" || before == "3d" || before == "4th"; // of a reporter
  return series || is_reporter(before) || is_reporter(f.word_after(f.lost)) || before == "at";
}

// A citation with its numbers left blank, which the other printing does without.
bool is_blank_citation(const Facts& f) {
  if (!f.one_sided) return false;
  if (leaves_blank(f.text(f.has)) && (f.cited[f.has].only_citations || is_case_matter(f, f.has))) return true;
  return is_left_open(f);
}

} // namespace recension::variant
