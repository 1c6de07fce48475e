#include "cited_words.hpp"

#include "case_names.hpp"
#include "citation_rules.hpp"
#include "cited_matter.hpp"
#include "cited_pages.hpp"
#include "forms_of_words.hpp"
#include "numerals.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace recension::variant {
namespace {

using std::string_view;

// "Act of Mar. 3" and "Act March 3", "as amended September 7" and "as amended by Act Sept. 7"
bool is_date_of_statute(const Facts& f) {
  static const WordSet small = {"of", "by", "act", "acts", "the"};
  std::array<string_view, 2> month;
  std::array<std::size_t, 2> words{};
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom* a : f.words(s)) {
      ++words[s];
      if (small.contains(f.key(*a))) continue;
      if (!month[s].empty() || !is_month(f.key(*a))) return false;
      month[s] = f.key(*a);
    }
  if (f.one_sided) return month[f.has].empty() && words[f.has] > 1 && is_month(f.word_after(f.has));
  return words[0] != words[1] && !month[0].empty() && !month[1].empty() &&
         months().first_of(month[0]) == months().first_of(month[1]);
}

// "15 U.S.C.A. § 78": the code with West's annotations.
bool is_annotated_code(const Facts& f) {
  return f.one_sided && f.place.side[f.has].words.size() == 1 && f.word_before(f.has) == "c" &&
         f.text(f.has).starts_with("A");
}

// "section 6 (206)", "Sec. 5. (§ 905.)": the section of the Code, after that of the Act.
bool is_section_added(const Facts& f) {
  const string_view text = f.text(f.has);
  const AtomWords words = f.words(f.has);
  constexpr std::size_t shortest = 5; // "(206)"
  return f.one_sided && publisher_adds(f) && text.size() >= shortest && text.front() == '(' && text.back() == ')' &&
         words.size() == 1 && is_number(f.key(*words.front())) && is_number(f.word_before(f.has));
}

// "as amended,", "as amended by Act Aug. 26, 1935, § 213,", "as amended by Act May 27, 1926, § 15, 44 Stat. 666, 11
// U.S.C.A. § 104(b),": how West brings a statute up to date.
bool is_amendment_added(const Facts& f) {
  static const WordSet all = {"as",       "amended", "added",   "by", "act", "acts", "of",    "section",
                              "sections", "sec",     "chapter", "c",  "ch",  "and",  "title", "the"};
  static const WordSet first = {"as", "amended", "added", "by"};
  if (!f.one_sided || !publisher_adds(f)) return false;
  const std::vector<Atom>& atoms = f.atoms[f.has];
  const AtomWords words = f.words(f.has);
  if (words.empty() || !first.contains(f.key(*words.front()))) return false;
  bool amended = false;
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (const auto place = citation_at(atoms, i, *f.lexicon)) {
      i = place->end - 1;
      continue;
    }
    const string_view k = f.key_of_word(atoms[i]);
    const bool letter = k.size() == 1; // of a subsection
    if (!k.empty() && !letter && !all.contains(k) && !is_month(k) && !is_number(k)) return false;
    amended = amended || k == "amended" || k == "added";
  }
  const bool by_act = f.word_before(f.has) == "amended" && is_month(f.word_after(f.has));
  return amended || by_act;
}

} // namespace

// "4 id. 353" and "4 Ohio 353": the reporter of the citation before.
bool is_reporter_again(const Facts& f) {
  if (!is_number(f.word_before(0)) || !is_number(f.word_before(1))) return false;
  if (!is_number(f.word_after(0)) || !is_number(f.word_after(1))) return false;
  for (std::size_t s = 0; s < 2; ++s) {
    const AtomWords words = f.words(s);
    if (words.size() != 1 || (f.key(*words.front()) != "id" && f.key(*words.front()) != "ibid")) continue;
    std::size_t end = reporter_at(f.atoms[1 - s], 0, *f.lexicon);
    while (end > 0 && end < f.atoms[1 - s].size() && !f.atoms[1 - s][end].is_word)
      ++end;
    if (end > 0 && end == f.atoms[1 - s].size()) return true;
  }
  return false;
}

// "N.Y. Supp." and "N.Y.S.", where the place is the name's end: the reporter's whole name, from the volume to the
// page. Empty: the place is in none.
std::string reporter_around(const Facts& f, std::size_t side) {
  constexpr std::size_t longest = 6; // words from the place to the page
  const Witness& w = *f.witnesses[side];
  const std::size_t end = f.place.side[side].words.end.value;
  const auto first = word_after_volume(f, side);
  if (!first) return {};
  const std::vector<Atom> atoms =
      atoms_of(w, WordRange(*first, std::min<std::size_t>(end + longest, w.words.size())));
  std::string name;
  const std::size_t page = reporter_at(atoms, 0, *f.lexicon, &name);
  const bool cited = page < atoms.size() && atoms[page].is_word && is_number(f.key(atoms[page]));
  return cited && atoms[page].word >= end ? name : std::string();
}

// "R.S." and "Rev. St.", "I.C.C." and "Interst. Com. Com'n R.": both sides are one reporter's name and nothing else.
bool is_same_reporter(const Facts& f) {
  if (is_reporter_again(f)) return true;
  if (f.has_words[0] && f.has_words[1])
    if (const std::string name = reporter_around(f, 0); !name.empty() && name == reporter_around(f, 1)) return true;
  std::array<std::string, 2> names;
  for (std::size_t s = 0; s < 2; ++s) {
    const std::vector<Atom>& atoms = f.atoms[s];
    std::size_t begin = 0;
    while (begin < atoms.size() && !atoms[begin].is_word)
      ++begin;
    std::size_t end = reporter_at(atoms, begin, *f.lexicon, &names[s]);
    if (end == begin) return false;
    while (end > 0 && end < atoms.size() && !atoms[end].is_word)
      ++end;
    if (end == 0 || end < atoms.size()) return false;
  }
  const bool cited = is_number(f.word_before(0)) || is_number(f.word_after(0)) || is_number(f.word_after(1));
  return cited && (names[0] == names[1] ||
                   reporter_words().same(squeeze(f.text(0)), squeeze(f.text(1)))); // "Cr." and "Cranch"
}

// "52 Tex. Cr. R. 156", "5 Cush. (Mass.) 74": a word of the reporter's name that another printing does without.
bool is_word_of_reporter(const Facts& f) {
  if (!f.one_sided || !is_number(f.word_after(f.has)) || repeats_a_neighbour(f)) return false;
  const Witness& w = *f.witnesses[f.has];
  const std::size_t begin = f.place.side[f.has].words.begin.value, end = f.place.side[f.has].words.end.value;
  const auto first = word_after_volume(f, f.has);
  if (!first || *first == begin) return false;
  const std::vector<Atom> all = atoms_of(w, {w.words[*first].begin, w.words[end].begin}, WordRange(*first, end));
  std::size_t stop = reporter_at(all, 0, *f.lexicon);
  while (stop < all.size() && !all[stop].is_word)
    ++stop;
  constexpr std::array<string_view, 7> of_all = {"r", "rep", "reps", "st", "reports", "report", "rev"};
  const bool bracketed = f.text(f.has).find('(') != string_view::npos;
  const bool small = std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), [&](const Atom& a) {
    return !a.is_word || std::find(of_all.begin(), of_all.end(), f.key(a)) != of_all.end();
  });
  return stop == all.size() && (bracketed || small);
}

// "(1898)" after a citation.
bool is_year_added(const Facts& f) {
  const string_view text = f.text(f.has);
  if (!f.one_sided || text.size() != 6 || text.front() != '(' || text.back() != ')') return false;
  return is_number(text.substr(1, 4)) && is_number(f.word_before(f.has));
}

// "N.Y." and "New York", "U.S." and "United States": the letters with which the words begin.
bool is_initials(const Facts& f) {
  const std::array<AtomWords, 2> all = {f.words(0), f.words(1)};
  if (all[0].size() != all[1].size() || all[0].size() < 2) return false;
  const std::size_t brief = f.key(*all[0].front()).size() == 1 ? 0 : 1;
  return std::equal(all[brief].begin(), all[brief].end(), all[1 - brief].begin(), [&](const Atom* a, const Atom* b) {
    const string_view letter = f.key(*a), word = f.key(*b);
    const char first = f.witnesses[1 - brief]->text(b->range).front();
    return letter.size() == 1 && word.size() > 2 && word.front() == letter.front() && first >= 'A' && first <= 'Z';
  });
}

// "&c." and "etc."
bool is_et_cetera(const Facts& f) {
  std::array<std::size_t, 2> ands{}, counted{};
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s]) {
      if (!a.is_word) ands[s] += a.sign == U'&' ? 1U : 0U;
      if (a.is_word && f.key(a) != "c" && f.key(a) != "etc") return false;
      counted[s] += a.is_word ? 1U : 0U;
    }
  return counted[0] == 1 && counted[1] == 1 && ands[0] + ands[1] == 1;
}

// ", c. 407," where the other printing has named the chapter before, or names it right after.
bool is_given_elsewhere(const Facts& f) {
  constexpr std::size_t before = 30, behind = 12; // words
  static const WordSet kinds = {"c",   "ch",      "chap",  "chapter", "section", "sec",
                                "art", "article", "title", "p",       "pp",      "page"};
  if (!f.one_sided) return false;
  const Witness& other = *f.witnesses[f.lost];
  const std::size_t at = f.place.side[f.lost].words.begin.value;
  const std::size_t from = at > before ? at - before : 0, to = std::min(at + behind, other.words.size());
  std::size_t numbers = 0;
  for (const Atom& a : f.atoms[f.has]) {
    if (!a.is_word || kinds.contains(f.key(a))) continue;
    if (!is_number(f.key(a))) return false;
    ++numbers;
    bool given = false;
    for (std::size_t i = from; i < to && !given; ++i)
      given = other.words[i].id == a.id && i > 0 && kinds.contains(f.lexicon->key(other.words[i - 1].id));
    if (!given) return false;
  }
  return numbers > 0 && f.place.side[f.has].words.size() > numbers;
}

// "Va. Acts 1914" and "Acts Va. 1914", "U. S. Const." and "Const. U. S.": the state on the other side of the word.
bool is_state_moved(const Facts& f) {
  static const WordSet states(tables::citation_words::court_words);
  static const WordSet kinds = {"acts", "laws", "const", "stat", "stats", "st", "code", "sess", "gen", "rev", "comp"};
  const AtomWords words = f.words(f.has);
  if (!f.one_sided) return false;
  if (!kinds.contains(f.word_before(f.has)) && !kinds.contains(f.word_after(f.has))) return false;
  const Witness& other = *f.witnesses[f.lost];
  constexpr std::size_t near = 4; // words
  const std::size_t at = f.place.side[f.lost].words.begin.value;
  const std::size_t from = at > near ? at - near : 0, to = std::min(at + near, other.words.size());
  const std::span<const WordId> around = other.words.ids(WordRange(from, to));
  return std::all_of(words.begin(), words.end(), [&](const Atom* a) {
    return states.contains(f.key(*a)) && std::find(around.begin(), around.end(), a->id) != around.end();
  });
}

bool is_word_of_statute(const Facts& f) {
  if (is_date_of_statute(f) || is_annotated_code(f) || is_section_added(f) || is_amendment_added(f) ||
      is_state_moved(f))
    return true;
  constexpr std::array<string_view, 7> acts = {"act", "acts", "laws", "law", "resolution", "statutes", "code"};
  constexpr std::array<string_view, 4> small = {"of", "the", "in", "act"};
  if (!f.one_sided || f.place.side[f.has].words.size() != 1) return false;
  string_view word;
  for (const Atom& a : f.atoms[f.has])
    if (a.is_word) word = f.key(a);
  if (std::find(small.begin(), small.end(), word) == small.end()) return false;
  const auto is_act = [&](string_view w) { return std::find(acts.begin(), acts.end(), w) != acts.end(); };
  const string_view before = f.word_before(f.has), after = f.word_after(f.has);
  if (word == "act") return is_month(after);
  if (word == "of" && is_month(after)) return true; // "Executive Orders of August 14"
  if (word == "of") return is_act(before) && (is_month(after) || is_number(after));
  return word == "the" && after == "act" &&
         (before == "by" || before == "see" || before == "in" || before == "under");
}

// "p." and "at page": words of reference on both sides.
bool is_other_reference(const Facts& f) {
  static const WordSet words(tables::citation_words::pin_words);
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s])
      if (a.is_word && (!words.contains(f.key(a)) || f.key(a) == "of" || f.key(a) == "on" || f.key(a) == "in" ||
                        f.key(a) == "and"))
        return false;
  return f.has_words[0] && f.has_words[1] && (is_number(f.word_after(0)) || is_number(f.word_after(1)));
}

bool is_name_of_statute(const Facts& f) {
  static const Groups names(tables::word_forms::names_of_statute);
  string_view a, b;
  return one_word_each(f, a, b) && names.same(a, b) && f.word_before(f.has) == "this";
}

} // namespace recension::variant
