#include "case_names.hpp"

#include "citation_rules.hpp"
#include "cited_matter.hpp"
#include "forms_of_words.hpp"
#include "matter_reader.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace recension::variant {
namespace {

using std::string_view;
namespace words = tables::citation_words;

bool has_capital(const Witness& w, ReadRange word) {
  const char first = w.text(word).front();
  return first >= 'A' && first <= 'Z';
}

// A word of a name, by itself: a capital, or one of the small words between capitals.
bool is_word_of_name(const Facts& f, std::size_t side, const Atom& a) {
  static const WordSet small(words::words_in_names), roles(words::roles_of_parties);
  return has_capital(*f.witnesses[side], a.range) || small.contains(f.key(a)) || roles.contains(f.key(a));
}

// "City of"
bool is_office_of(const Facts& f) {
  static const WordSet words(words::offices_of_places);
  bool of = false;
  for (const Atom& a : f.atoms[f.has]) {
    if (a.is_word && !words.contains(f.key(a))) return false;
    of = of || f.key_of_word(a) == "of";
  }
  return of;
}

// "Ind." of "Independent": the word's beginning, with a stop.
bool is_beginning(const Facts& f, std::size_t side, const Atom& a, string_view whole) {
  const string_view k = f.key(a);
  constexpr std::size_t shortest = 2, longest = 6, least_left_out = 2; // "Stewart." ends a sentence
  return f.is_before_stop(side, a) && k.size() >= shortest && k.size() <= longest &&
         whole.size() > k.size() + least_left_out && whole.starts_with(k);
}

// "Ry. Co., 210 F. 362" and "Ry., D.C., 210 F. 362"
bool is_court_letter(const Facts& f, std::size_t side, const Atom& a) {
  const string_view k = f.key(a);
  return (k == "c" || k == "a" || k == "d") && f.is_before_stop(side, a);
}

// Two words of names that are one in two forms: the same, an initial, an abbreviation, cut short with a stop.
bool are_one_name(const Facts& f, const Atom& x, const Atom& y) {
  const string_view a = f.key(x), b = f.key(y);
  const auto initial = [](string_view brief, string_view whole) {
    return brief.size() == 1 && whole.size() > 1 && brief[0] == whole[0];
  };
  if (is_beginning(f, 0, x, b) || is_beginning(f, 1, y, a)) return true;
  return a == b || initial(a, b) || initial(b, a) || are_abbreviations(a, b);
}

// The words of a side that name a party: not what kind of company it is.
std::vector<const Atom*> names_in(const Facts& f, std::size_t side) {
  std::vector<const Atom*> out;
  for (const Atom& a : f.atoms[side])
    if (a.is_word && !kinds_of_company().contains(f.key(a))) out.push_back(&a);
  return out;
}

// Whether the shorter list of names is in the longer, in its order.
bool is_one_within_other(const Facts& f) {
  const std::array<std::vector<const Atom*>, 2> all = {names_in(f, 0), names_in(f, 1)};
  const std::size_t brief = all[0].size() <= all[1].size() ? 0 : 1;
  std::size_t found = 0;
  for (const Atom* whole : all[1 - brief]) {
    if (found == all[brief].size()) break;
    const Atom* name = all[brief][found];
    const bool possessive = f.key(*whole) == std::string(f.key(*name)) + "'s"; // "Keller's Estate" and "Keller"
    if (possessive || (brief == 0 ? are_one_name(f, *name, *whole) : are_one_name(f, *whole, *name))) ++found;
  }
  return found == all[brief].size() && all[0].size() != all[1].size();
}

// Not far after the place its citation begins on this side, or "supra" refers to one.
bool is_before_its_citation(const Facts& f, std::size_t side) {
  constexpr std::size_t longest = 10; // words
  static const WordSet elsewhere = {"supra", "ante", "post"};
  const Witness& w = *f.witnesses[side];
  const std::size_t begin = f.place.side[side].words.end.value;
  for (std::size_t i = begin; i < w.words.size() && i < begin + longest; ++i) {
    const string_view key = f.lexicon->key(w.words[i].id);
    if (elsewhere.contains(key)) return true;
    if (is_number(key)) return is_citation_at(f, side, i);
  }
  return false;
}

// After the place comes the name of a case that has no "v.", and then its citation: "Minnesota Rate Cases, 230 U.S.
// 352".
bool is_before_name_and_citation(const Facts& f, std::size_t side) {
  constexpr std::size_t longest = 8; // words
  static const WordSet small = {"of", "and", "the"};
  const Witness& w = *f.witnesses[side];
  const std::size_t begin = f.place.side[side].words.end.value;
  for (std::size_t i = begin; i < w.words.size() && i < begin + longest; ++i) {
    const string_view key = f.lexicon->key(w.words[i].id);
    if (is_number(key)) return i > begin && is_citation_at(f, side, i);
    if (key == "v" || (!has_capital(w, w.words[i].range()) && !small.contains(key))) return false;
  }
  return false;
}

// Whether a side's party still has a name beside the place, on its side of the "v.".
bool keeps_a_name(const Facts& f, std::size_t side) {
  static const WordSet before_names(words::words_before_names);
  if (!names_in(f, side).empty()) return true;
  const Witness& w = *f.witnesses[side];
  const WordRange here = f.place.side[side].words;
  const auto is_name = [&](std::size_t i) {
    const string_view key = f.lexicon->key(w.words[i].id);
    return has_capital(w, w.words[i].range()) && key != "v" && key != "united" && key != "states" &&
           !before_names.contains(key);
  };
  const bool after = here.end.value < w.words.size() && is_name(here.end.value);
  const bool before =
      here.begin.value > 0 && is_name(here.begin.value - 1) &&
      w.text({w.words[here.begin.value - 1].end, f.reading[side].begin}).find_first_of(";:\n") == string_view::npos;
  return after || before;
}

// With what a side ends: "ante, p." or "312 U.S.".
struct Tail {
  enum Kind : std::uint8_t { none, within_volume, volume } kind = none;
  std::size_t begin = 0; // atom
};

Tail tail_of(const Facts& f, std::size_t side) {
  static const WordSet within = {"ante", "post", "p", "pp", "page", "pages", "this", "day", "decided"};
  const std::vector<Atom>& atoms = f.atoms[side];
  const auto is_within = [&](const Atom& a) {
    return !a.is_word || (within.contains(f.key(a)) && !has_capital(*f.witnesses[side], a.range));
  };
  std::size_t begin = atoms.size();
  while (begin > 0 && is_within(atoms[begin - 1]))
    --begin;
  const auto is_word = [](const Atom& a) { return a.is_word; };
  if (std::any_of(atoms.begin() + static_cast<std::ptrdiff_t>(begin), atoms.end(), is_word))
    return {Tail::within_volume, begin};
  for (std::size_t i = 0; i < atoms.size(); ++i)
    if (is_number(f.key_of_word(atoms[i]))) {
      const std::size_t end = reporter_at(atoms, i + 1, *f.lexicon);
      return {end > i + 1 && end == atoms.size() ? Tail::volume : Tail::none, i};
    }
  return {};
}

} // namespace

// Nothing but words of a name and the signs in it.
bool is_of_name(const Facts& f, std::size_t side) {
  return std::all_of(f.atoms[side].begin(), f.atoms[side].end(), [&](const Atom& a) {
    if (!a.is_word) return a.sign == U',' || a.sign == U'.' || a.sign == U'&' || a.sign == U'"' || a.sign == U'—';
    return is_word_of_name(f, side, a);
  });
}

// The word next to "v." by which a case is found: "Abrams v.", "v. Southern Pacific". Of "v. City of Los Angeles"
// that is no word of its office.
bool is_index_name(const Facts& f) {
  static const WordSet offices(words::offices);
  const AtomWords all = f.words(f.has);
  return all.size() == 1 && !offices.contains(f.key(*all.front())) &&
         (f.word_before(f.has) == "v" || f.word_after(f.has) == "v");
}

// "in" of "the Court in Smith v. Jones", as against "In re Smith v. Jones": the name begins after it.
bool begins_outside(const Facts& f, std::size_t word) {
  const WordSequence& words = f.witnesses[f.has]->words;
  return f.lexicon->key(words[word].id) == "in" && word + 1 < words.size() &&
         f.lexicon->key(words[word + 1].id) != "re";
}

// Whether the place is in the name of a case: between a name and its "v.", or between "v." and the citation.
bool is_in_name_of_case(const Facts& f, std::size_t after) {
  constexpr std::size_t before = 9; // words
  const Witness& w = *f.witnesses[f.has];
  const WordRange here = f.place.side[f.has].words;
  const auto is_versus = [&](std::size_t i) { return f.lexicon->key(w.words[i].id) == "v"; };
  const auto broken = [&](std::size_t from, std::size_t to) {
    const string_view gap = w.text({w.words[from].end, w.words[to].begin});
    return gap != " " && gap.find_first_of(";\n:") != string_view::npos; // as most are
  };
  for (std::size_t i = here.begin.value; i > 0 && i + before > here.begin.value; --i) {
    if (is_versus(i - 1)) return true;
    if (is_number(f.lexicon->key(w.words[i - 1].id))) break; // the citation's: the name is over
    if (i < w.words.size() && broken(i - 1, i)) break;
  }
  for (std::size_t i = here.end.value; i < w.words.size() && i < here.end.value + after; ++i) {
    if (broken(i - 1, i) || begins_outside(f, i)) return false;
    if (is_versus(i)) return true;
  }
  return false;
}

// "Gilbert Gilbert v. Minnesota": a slip of the printer's. Not "New York, New Haven R. R. Co.".
bool repeats_a_neighbour(const Facts& f) {
  if (!f.one_sided) return false;
  const Witness& w = *f.witnesses[f.has];
  const WordRange here = f.place.side[f.has].words;
  const auto is_repeated = [&](std::size_t at) {
    const std::size_t end = at + here.size();
    return end <= w.words.size() && are_same_words(w.words.ids(here), w.words.ids(WordRange(at, end)));
  };
  if (f.lexicon->key(w.words[here.begin.value].id).size() <= 2) return false;
  return is_repeated(here.end.value) ||
         (here.begin.value >= here.size() && is_repeated(here.begin.value - here.size()));
}

// "City of Los Angeles v.", "Motor Boat Sales, Inc.", "Department of Labor & Industries": parties are named more
// fully or less.
bool is_name_of_party(const Facts& f) {
  constexpr std::size_t most_words = 4;
  if (!f.one_sided || f.place.side[f.has].words.size() > most_words) return false;
  const bool one = f.place.side[f.has].words.size() == 1;
  if (one && f.word_after(f.has) == "re") return f.text(f.has).starts_with("In"); // "In re"
  constexpr std::size_t far = 14; // words: "City of Stuart for use of Florida East Coast Ry. Co. v."
  if (!is_in_name_of_case(f) && !(is_office_of(f) && is_in_name_of_case(f, far))) return false;
  return !repeats_a_neighbour(f) && !is_index_name(f) && is_of_name(f, f.has);
}

// "v. Atlantic Insurance Companies, 20 Wall. 323" and "v. Insurance Companies, 20 Wall. 323": the case is the same,
// because its citation is; editors complete the name of a party or cut it. A party that is left without a name, and
// one with other words, is another.
bool is_fuller_name(const Facts& f) {
  if (!f.has_words[0] && !f.has_words[1]) return false;
  for (std::size_t s = 0; s < 2; ++s)
    if (!is_of_name(f, s) || !is_before_its_citation(f, s)) return false;
  if (!is_one_within_other(f) || repeats_a_neighbour(f) || !is_in_name_of_case(f)) return false;
  if (f.one_sided) return keeps_a_name(f, f.lost) && (publisher_adds(f) || !is_index_name(f));
  return f.words(0).size() > 1 || f.words(1).size() > 1; // of one word each, one is a misprint
}

// "United States v. Darby, ante, p. 100" and "United States v. Darby Lumber Co., 312 U.S. 100": the volume could not
// yet be cited by its number when it was printed. The page is the same, so the case is.
bool is_cited_later_by_page(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1] || !is_number(f.word_after(0))) return false;
  const std::array<Tail, 2> tails = {tail_of(f, 0), tail_of(f, 1)};
  if (tails[0].kind == Tail::none || tails[1].kind == Tail::none || tails[0].kind == tails[1].kind) return false;
  Facts rest = f;
  for (std::size_t s = 0; s < 2; ++s)
    rest.atoms[s].resize(tails[s].begin);
  const bool one_name = names_in(rest, 0).empty() || names_in(rest, 1).empty() || is_one_within_other(rest);
  return one_name && is_of_name(rest, 0) && is_of_name(rest, 1);
}

// The words before the place end a sentence or open a bracket.
bool is_after_break(const Facts& f) {
  const std::string_view gap = f.gap_before(f.has);
  return gap.find('.') != string_view::npos || gap.ends_with('(');
}

// "Midcontinent Oil Rates,": two words or more, all with a capital.
bool is_title(const Facts& f) {
  const AtomWords words = f.words(f.has);
  return words.size() > 1 && is_of_name(f, f.has) && has_capital(*f.witnesses[f.has], words.back()->range) &&
         has_capital(*f.witnesses[f.has], words.front()->range);
}

bool is_name_added(const Facts& f) {
  if (!f.one_sided || !is_before_citation(f)) return false;
  if (publisher_adds(f) && is_after_break(f) && is_title(f)) return true;
  static const WordSet roles(words::roles_of_parties); // "In re Chetwood, Petitioner,"
  const AtomWords all = f.words(f.has);
  if (std::all_of(all.begin(), all.end(), [&](const Atom* a) { return roles.contains(f.key(*a)); })) return true;
  const Matter m = matter_of(f, f.has);
  return !m.other && m.names && !m.citations && !m.statutes && m.loose.empty();
}

// "certiorari, Blakey v. Brinson, 285 U. S. 531, 52 S. Ct. 312, 76 L. Ed. —": where the writ was granted.
bool is_grant_cited(const Facts& f) {
  if (!f.one_sided || !publisher_adds(f) || f.word_before(f.has) != "certiorari") return false;
  Facts name = f;
  std::vector<Atom>& atoms = name.atoms[f.has];
  const auto number =
      std::find_if(atoms.begin(), atoms.end(), [&](const Atom& a) { return is_number(f.key_of_word(a)); });
  const std::vector<Atom> cited(number, atoms.end());
  atoms.erase(number, atoms.end());
  std::erase_if(atoms, [&](const Atom& a) { return f.key_of_word(a) == "v"; });
  return find_citations(cited, *f.lexicon).only_citations && !name.words(f.has).empty() && is_of_name(name, f.has);
}

// "Matter of" and "In re", "Ex parte" and "In re"; "Case of State Freight Tax" and "State Freight Tax": what is
// before the name of a case that has no "v.".
bool is_in_re(const Facts& f) {
  static const WordSet titles(words::titles_of_cases);
  const bool after_in = f.word_before(0) == "in" && f.word_before(1) == "in"; // "In re", "In the Matter of"
  for (std::size_t s = 0; s < 2; ++s) {
    std::string said;
    for (const Atom* a : f.words(s))
      (said += said.empty() ? "" : " ") += f.key(*a);
    const bool title = titles.contains(said) || (after_in && titles.contains("in " + said));
    if (f.has_words[s] && (!title || (f.one_sided && !is_before_name_and_citation(f, s)))) return false;
  }
  return f.has_words[0] || f.has_words[1];
}

bool is_kind_of_company(const Facts& f) {
  const WordSet& kinds = kinds_of_company();
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s])
      if (a.is_word && !kinds.contains(f.key(a)) && !(is_court_letter(f, s, a) && is_before_citation(f)))
        return false;
  if ((!f.has_words[0] && !f.has_words[1]) || repeats_a_neighbour(f)) return false;
  return is_in_name_of_case(f) || (is_before_name_and_citation(f, 0) && is_before_name_and_citation(f, 1));
}

// "C., B. & Q. Ry. Co." and "Chicago, Burlington & Quincy R. R. Co.": word by word the same, an initial or short for
// it.
bool is_same_name(const Facts& f) {
  std::array<std::vector<const Atom*>, 2> all;
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s])
      if (a.is_word && !(kinds_of_company().contains(f.key(a)) && !all[s].empty())) all[s].push_back(&a);
  const auto are_one = [&](const Atom* x, const Atom* y) { return are_one_name(f, *x, *y); };
  return !all[0].empty() && std::equal(all[0].begin(), all[0].end(), all[1].begin(), all[1].end(), are_one) &&
         is_in_name_of_case(f);
}

// "Anglo-Chilean Nitrate Corp." and "Anglo-Chilean, etc., Corp."
bool is_name_cut_short(const Facts& f) {
  std::array<bool, 2> etc{};
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom* a : f.words(s)) {
      if (f.key(*a) == "etc")
        etc[s] = true;
      else if (!has_capital(*f.witnesses[s], a->range))
        return false;
    }
  return etc[0] != etc[1] && f.has_words[0] && f.has_words[1] && is_in_name_of_case(f);
}

} // namespace recension::variant
