#include "cited_matter.hpp"

#include "../printing/word_lists.hpp"
#include "citation_rules.hpp"
#include "forms_of_words.hpp"
#include "numerals.hpp"
#include "word_groups.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace recension::variant {
namespace {

using std::string_view;
namespace words = tables::citation_words;
using WordSet = std::unordered_set<string_view>;

WordSet set_of(Words list) {
  return {list.begin(), list.end()};
}

const Groups& months() {
  static const Groups groups(words::months);
  return groups;
}

const WordSet& kinds_of_company() {
  static const WordSet kinds = {"ry",       "r",        "rr",      "rwy",    "co",          "railway",
                                "railroad", "railways", "company", "corp",   "corporation", "inc",
                                "ltd",      "etc",      "c",       "system", "lines"};
  return kinds;
}

// What a stretch is made of.
struct Matter {
  bool citations = false, volumes = false, statutes = false, courts = false, names = false, pins = false,
       years = false;
  bool west_only = false;                  // a statute as only West cites it
  bool other = false;                      // a word that is none of these
  std::vector<std::uint32_t> loose, cited; // numbers outside and inside of citations, ranges spelt out
};

class MatterReader {
public:
  MatterReader(const Facts& f, std::size_t side) : f_(f), side_(side), atoms_(f.atoms[side]) {
    for (std::size_t i = 0; i < atoms_.size() && !out_.other;)
      i = std::max(step(i), i + 1);
  }
  [[nodiscard]] const Matter& matter() const { return out_; }

  // Of each atom whether it is of a citation, a statute or a court, whatever else is beside them.
  static std::vector<bool> additions(const Facts& f, std::size_t side) {
    MatterReader reader(f, side, 0);
    std::vector<bool> out(f.atoms[side].size());
    for (std::size_t i = 0; i < out.size();) {
      const std::size_t end = std::min(reader.addition(i), out.size());
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(i),
                out.begin() + static_cast<std::ptrdiff_t>(std::max(i, end)), true);
      i = std::max(end, i + 1);
    }
    return out;
  }

private:
  const Facts& f_;
  std::size_t side_;
  const std::vector<Atom>& atoms_;
  Matter out_;

  MatterReader(const Facts& f, std::size_t side, int) : f_(f), side_(side), atoms_(f.atoms[side]) {}

  // Behind what publishers add that begins at `i`; `i` if nothing does.
  std::size_t addition(std::size_t i) {
    if (sign(i, U'(') || sign(i, U'[')) {
      if (const std::size_t end = court(i); end > i) return end;
      if (const std::size_t end = statute(i + 1);
          end > i + 1 && (sign(end, U')') || sign(end, U']') || end == atoms_.size()))
        return end + 1;
      return i;
    }
    if (is_number(key(i)) && key(i + 1) == "cir") return i + (sign(i + 2, U'.') ? 3 : 2); // "8 Cir."
    const auto place = citation_at(atoms_, i, *f_.lexicon);
    if (place && place->reporter != "us") return place->end;
    if (place && is_code(i)) return statute(i);
    return i;
  }

  [[nodiscard]] string_view key(std::size_t i) const {
    return i < atoms_.size() ? f_.key_of_word(atoms_[i]) : string_view{};
  }
  [[nodiscard]] bool sign(std::size_t i, char32_t s) const {
    return i < atoms_.size() && !atoms_[i].is_word && atoms_[i].sign == s;
  }
  [[nodiscard]] string_view text(std::size_t i) const { return f_.witnesses[side_]->text(atoms_[i].range); }

  std::size_t step(std::size_t i) {
    if (const std::size_t end = court(i); end > i) return end;
    if (const std::size_t end = citation(i); end > i) return end;
    if (const std::size_t end = statute(i); end > i) return end;
    if (const std::size_t end = name(i); end > i) return end;
    if (!atoms_[i].is_word) return i + 1;
    if (const std::size_t end = date(i); end > i) return end;
    const string_view k = key(i);
    if (is_number(k)) {
      if (is_first_page(i)) {
        add_numbers(k, out_.cited);
        out_.volumes = true;
        return i + 1;
      }
      const bool range = sign(i + 1, U'—') && is_number(key(i + 2));
      add_numbers(range ? std::string(k) + "-" + std::string(key(i + 2)) : std::string(k), out_.loose);
      return i + (range ? 3 : 1);
    }
    if ((k == "no" || k == "nos") && is_number(key(i + (sign(i + 1, U'.') ? 2 : 1)))) // of a case
      return i + (sign(i + 1, U'.') ? 3 : 2);
    static const WordSet pin_words = set_of(words::pin_words);
    out_.other = !pin_words.contains(k) && !kinds_of_company().contains(k);
    out_.pins = true;
    return i + 1;
  }

  // "268 U.S. 64, at page 81" beside "268 U.S. p. 81"
  [[nodiscard]] bool is_first_page(std::size_t i) const {
    std::size_t next = i + 1;
    while (sign(next, U','))
      ++next;
    return i == 0 && key(next) == "at" && is_before_page(f_.word_before(side_));
  }

  // The end of a reporter's name.
  static bool is_before_page(string_view word) {
    return word.size() == 1 || word == "ct" || word == "ed" || word == "2d" || word == "fed";
  }

  static void add_numbers(string_view key, std::vector<std::uint32_t>& to) {
    constexpr std::uint32_t longest_range = 60;
    const std::vector<std::uint32_t> range = page_range(key);
    if (range.empty()) {
      to.push_back(0); // no number that the other side could have
      return;
    }
    for (std::uint32_t n = range.front(); n <= range.back() && n - range.front() <= longest_range; ++n)
      to.push_back(n);
  }

  // "(C. C. A. 2)", "(Tex. Civ. App.)", "(1898)", "(D. C. N. Y. 1925)"
  std::size_t court(std::size_t i) {
    static const WordSet court_words = set_of(words::court_words);
    if (!sign(i, U'(') && !sign(i, U'[')) return i;
    constexpr std::size_t most_words = 8;
    std::size_t at = i + 1, named = 0, numbers = 0;
    for (; at < atoms_.size() && !sign(at, U')') && !sign(at, U']') && named + numbers < most_words; ++at) {
      if (!atoms_[at].is_word) continue;
      const string_view k = key(at);
      if (is_number(k))
        ++numbers;
      else if (court_words.contains(k) || months().has(k))
        ++named;
      else
        return i;
    }
    if (at == atoms_.size() && f_.word_after(side_).empty()) return i;
    if (named + numbers == 0 || (named == 0 && !is_year(key(i + 1)))) return i;
    (named > 0 ? out_.courts : out_.years) = true;
    return at + 1;
  }

  static bool is_year(string_view k) { return is_number(k) && k.size() == 4 && (k[0] == '1' || k[0] == '2'); }

  std::size_t citation(std::size_t i) {
    if (const auto place = citation_at(atoms_, i, *f_.lexicon)) {
      out_.citations = true;
      for (std::size_t a = i; a < place->end && a < atoms_.size(); ++a)
        if (is_number(key(a))) add_numbers(key(a), out_.cited);
      return pages_at(place->end);
    }
    if (!is_number(key(i))) return i;
    const std::size_t end = reporter_at(atoms_, i + 1, *f_.lexicon);
    if (end == i + 1 || is_of_code(i + 1)) return i;
    out_.volumes = true; // and the page comes later: "282 U.S. at page"
    return end;
  }

  // "(section 4)", "(chapter)": what the Code has for the Act
  static bool is_division(string_view k) {
    return k == "section" || k == "sections" || k == "chapter" || k == "title" || k == "subchapter" ||
           k == "subtitle";
  }

  // ", at page 272": pages of the citation before
  std::size_t pages_at(std::size_t end) {
    std::size_t at = end;
    while (sign(at, U','))
      ++at;
    if (key(at) != "at") return end;
    while (key(at) == "at" || key(at) == "page" || key(at) == "pages" || key(at) == "p" || key(at) == "pp" ||
           sign(at, U'.'))
      ++at;
    if (!is_number(key(at))) return end;
    for (; is_number(key(at)) || ((sign(at, U',') || sign(at, U'—')) && is_number(key(at + 1))); ++at) {
      if (reporter_at(atoms_, at + 1, *f_.lexicon) > at + 1) break; // the next citation's volume
      if (is_number(key(at))) add_numbers(key(at), out_.cited);
      end = at + 1;
    }
    return end;
  }

  // "26 U.S.C.A. Int.Rev.Acts, page 490"
  [[nodiscard]] bool is_of_code(std::size_t i) const {
    std::string name;
    reporter_at(atoms_, i, *f_.lexicon, &name);
    return name.starts_with("usc") || name.starts_with("compst");
  }

  // A run of the words of statutes, with a head among them.
  std::size_t statute(std::size_t i) {
    static const WordSet all = set_of(words::code_words), heads = set_of(words::code_heads);
    std::size_t at = i, end = i;
    const bool bracketed = i > 0 && (sign(i - 1, U'(') || sign(i - 1, U'['));
    const bool section = is_section(key(i)) && !is_number(key(i)); // "(77e)"
    bool head = bracketed && (is_division(key(i)) || section), this_title = false, west = false;
    if (is_number(key(i)) && !heads.contains(key(i + 1)) && !is_of_code(i + 1))
      return i; // a subsection of what is before
    for (; at < atoms_.size(); ++at) {
      if (!atoms_[at].is_word) continue;
      const string_view k = key(at);
      if (citation_at(atoms_, at, *f_.lexicon) && !is_code(at)) break;
      if (!is_number(k) && k.size() > 2 && !all.contains(k) && !is_section(k)) break;
      const bool public_law = k == "p" && key(at + (sign(at + 1, U'.') ? 2 : 1)) == "l"; // "P. L. p. 289"
      head = head || heads.contains(k) || is_of_code(at) || public_law;
      this_title = this_title || k == "title" || k == "subtitle" || k == "subchapter";
      west = west || is_of_code(at) || k == "usca" || k == "a" || k == "comp" || k == "compst";
      end = at + 1;
    }
    if (!head || end == i) return i;
    out_.statutes = true;
    out_.west_only = out_.west_only || west || this_title;
    for (std::size_t a = i; a < end; ++a)
      if (is_number(key(a))) add_numbers(key(a), out_.cited);
    return end;
  }

  // "26 U.S.C.A. § 1100", "36 Stat. 291": what is read as a citation may be of a code.
  [[nodiscard]] bool is_code(std::size_t at) const {
    const auto place = citation_at(atoms_, at, *f_.lexicon);
    return place && (place->reporter.starts_with("usc") || place->reporter.starts_with("compst") ||
                     place->reporter == "stat" || place->reporter.starts_with("revst"));
  }

  // "608e", "1152a", "103(b)"
  static bool is_section(string_view k) { return !k.empty() && k.front() >= '0' && k.front() <= '9'; }

  // "Henkels v. Miller", "In re Brown's Estate", "Ex parte Young", "Id."
  std::size_t name(std::size_t i) {
    constexpr std::size_t most_words = 12;
    constexpr std::array<string_view, 12> small = {"of",  "the", "and", "et", "al", "ex",
                                                   "rel", "for", "in",  "re", "on", "v"};
    std::size_t at = i, end = i, counted = 0;
    bool versus = false;
    const bool in_re = (key(i) == "in" && key(i + 1) == "re") || (key(i) == "ex" && key(i + 1) == "parte") ||
                       (key(i) == "matter" && key(i + 1) == "of");
    for (; at < atoms_.size() && counted < most_words; ++at) {
      if (!atoms_[at].is_word) {
        if (atoms_[at].sign == U';' || atoms_[at].sign == U':' || atoms_[at].sign == U'"') break;
        continue;
      }
      const string_view k = key(at);
      const char first = text(at).front();
      const bool capital = first >= 'A' && first <= 'Z';
      const bool small_word = std::find(small.begin(), small.end(), k) != small.end() || k == "parte";
      if (!capital && !small_word) break;
      versus = versus || k == "v";
      end = at + 1;
      ++counted;
    }
    if (end == i || end < atoms_.size() - trailing_signs()) return i;
    const bool id = key(i) == "id" || key(i) == "ibid";
    if (!versus && !in_re && !id) return i;
    out_.names = true;
    return end;
  }

  [[nodiscard]] std::size_t trailing_signs() const {
    std::size_t n = 0;
    while (n < atoms_.size() && !atoms_[atoms_.size() - 1 - n].is_word)
      ++n;
    return n;
  }

  // "decided November 7, 1932", "May 29, 1928"
  std::size_t date(std::size_t i) {
    if (key(i) == "act" && months().has(key(i + (key(i + 1) == "of" ? 2 : 1))))
      return i + (key(i + 1) == "of" ? 2 : 1);
    if (key(i) == "decided") // "decided this day", "decided today, October term, 1939"
      return key(i + 1) == "this" ? i + 3 : key(i + 1) == "today" ? i + 2 : i + 1;
    if (!months().has(key(i))) return i;
    std::size_t end = i + 1;
    for (std::size_t at = i + 1; at < atoms_.size() && at < i + 6; ++at)
      if (key(at) == "term" || (is_number(key(at)) && key(at).size() <= 4)) end = at + 1;
    out_.years = true;
    return end;
  }
};

Matter matter_of(const Facts& f, std::size_t side) {
  return MatterReader(f, side).matter();
}

// Every number of these is one of those.
bool are_among(const std::vector<std::uint32_t>& these, const Matter& those) {
  return std::all_of(these.begin(), these.end(), [&](std::uint32_t n) {
    return n != 0 && (std::find(those.loose.begin(), those.loose.end(), n) != those.loose.end() ||
                      std::find(those.cited.begin(), those.cited.end(), n) != those.cited.end());
  });
}

// The place of a side becomes that of the words which are left.
void narrow_words(Facts& f, std::size_t side) {
  const auto is_word = [](const Atom& a) { return a.is_word; };
  const auto first = std::find_if(f.atoms[side].begin(), f.atoms[side].end(), is_word);
  const auto last = std::find_if(f.atoms[side].rbegin(), f.atoms[side].rend(), is_word);
  f.place.side[side].words = {WordIndex(first->word), WordIndex(last->word + 1)};
}

bool adds(const Facts& f) {
  return f.witnesses[f.has]->printing.form->habits.adds_parallels;
}

} // namespace

std::optional<Remainder> without_additions(const Facts& f) {
  Remainder out{f, {}};
  Facts& rest = out.facts;
  bool any = false;
  for (std::size_t s = 0; s < 2; ++s) {
    if (!f.one_sided && !f.witnesses[s]->printing.form->habits.adds_parallels) continue;
    const std::vector<bool> added = MatterReader::additions(f, s);
    std::vector<Atom> kept;
    for (std::size_t i = 0; i < added.size(); ++i)
      if (!added[i])
        kept.push_back(f.atoms[s][i]);
      else
        out.added[s] = {out.added[s].value_or(f.atoms[s][i].range).begin, f.atoms[s][i].range.end};
    any = any || kept.size() < added.size();
    rest.atoms[s] = std::move(kept);
  }
  if (!any) return std::nullopt;
  std::array<std::size_t, 2> words{};
  for (std::size_t s = 0; s < 2; ++s) {
    std::erase_if(rest.atoms[s],
                  [](const Atom& a) { return !a.is_word && (a.sign == U',' || a.sign == U';' || a.sign == U'.'); });
    words[s] = static_cast<std::size_t>(
        std::count_if(rest.atoms[s].begin(), rest.atoms[s].end(), [](const Atom& a) { return a.is_word; }));
    rest.has_words[s] = words[s] > 0;
    rest.cited[s] = find_citations(rest.atoms[s], *f.lexicon);
    if (!rest.atoms[s].empty()) rest.reading[s] = {rest.atoms[s].front().range.begin, rest.atoms[s].back().range.end};
    if (rest.has_words[s]) narrow_words(rest, s);
  }
  rest.one_sided = rest.has_words[0] != rest.has_words[1];
  rest.has = rest.has_words[0] ? 0 : 1;
  rest.lost = 1 - rest.has;
  return out;
}

bool is_citation_matter(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  if (m.other || !m.citations || m.names || !m.loose.empty()) return false;
  return is_beside_citation(f) || adds(f);
}

bool is_statute_added(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  if (m.other || !m.statutes || m.names || !m.loose.empty()) return false;
  return adds(f) && (m.west_only || f.text(f.has).find_first_of("([") != string_view::npos || m.cited.size() > 1);
}

bool is_court_added(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  const bool only = !m.other && m.courts && !m.citations && !m.volumes && !m.statutes && !m.names && m.loose.empty();
  if (only && is_beside_citation(f)) return true;
  // "(D. C. S. D. N. Y.)": a court within brackets that both have
  static const WordSet court_words = set_of(words::court_words);
  const Witness& w = *f.witnesses[f.has];
  const ReadPos end = f.reading[f.has].end;
  const bool within = f.gap_before(f.has).ends_with('(') || w.text({end, end + 1}) == ")";
  return within && f.text(f.has).find_first_of("0123456789") == string_view::npos &&
         std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(),
                     [&](const Atom& a) { return !a.is_word || court_words.contains(f.key(a)); });
}

bool is_name_added(const Facts& f) {
  if (!f.one_sided || !is_before_citation(f)) return false;
  const Matter m = matter_of(f, f.has);
  return !m.other && m.names && !m.citations && !m.statutes && m.loose.empty();
}

bool is_date_added(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  const bool only =
      !m.other && m.years && !m.citations && !m.volumes && !m.statutes && !m.courts && !m.names && m.loose.empty();
  const string_view after = f.word_after(f.has);
  const auto is_day = [&](const Atom& a) { return a.is_word && is_month(f.key(a)); };
  return only && std::any_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), is_day) &&
         (is_before_citation(f) || after == "c" || after == "ch" || after == "chap");
}

// "Anglo-Chilean Nitrate Corp." and "Anglo-Chilean, etc., Corp."
bool is_name_cut_short(const Facts& f) {
  std::array<bool, 2> etc{};
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s]) {
      if (!a.is_word) continue;
      const char first = f.witnesses[s]->text(a.range).front();
      if (f.key(a) == "etc")
        etc[s] = true;
      else if (first < 'A' || first > 'Z')
        return false;
    }
  return etc[0] != etc[1] && f.has_words[0] && f.has_words[1] && is_in_name_of_case(f);
}

bool is_volume_of_pin(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  if (m.other || !m.volumes || m.names || m.statutes || !m.loose.empty()) return false;
  return is_reference_word(f.word_after(f.has)) || is_number(f.word_after(f.has));
}

bool is_other_way_to_cite(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1]) return false;
  const Matter a = matter_of(f, 0), b = matter_of(f, 1);
  if (a.other || b.other || a.names || b.names) return false;
  const bool cites =
      a.citations || b.citations || a.volumes || b.volumes || a.statutes || b.statutes || a.courts || b.courts;
  if (!cites || !are_among(a.loose, b) || !are_among(b.loose, a)) return false;
  const bool both = (a.citations || a.statutes || a.volumes) && (b.citations || b.statutes || b.volumes);
  return !both || (are_among(a.cited, b) && are_among(b.cited, a));
}

// "R.S." and "Rev. St.", "I.C.C." and "Interst. Com. Com'n R.": both sides are one reporter's name and nothing else.
bool is_same_reporter(const Facts& f) {
  std::array<std::string, 2> names;
  for (std::size_t s = 0; s < 2; ++s) {
    const std::vector<Atom>& atoms = f.atoms[s];
    std::size_t end = atoms.empty() || !atoms.front().is_word ? 0 : reporter_at(atoms, 0, *f.lexicon, &names[s]);
    while (end > 0 && end < atoms.size() && !atoms[end].is_word)
      ++end;
    if (end == 0 || end < atoms.size()) return false;
  }
  const bool cited = is_number(f.word_before(0)) || is_number(f.word_after(0)) || is_number(f.word_after(1));
  return names[0] == names[1] && cited;
}

// "52 Tex. Cr. R. 156", "5 Cush. (Mass.) 74": a word of the reporter's name that another printing does without.
bool is_word_of_reporter(const Facts& f) {
  constexpr std::size_t longest_name = 5;
  if (!f.one_sided || !is_number(f.word_after(f.has)) || repeats_a_neighbour(f)) return false;
  const Witness& w = *f.witnesses[f.has];
  const std::size_t begin = f.place.side[f.has].words.begin.value, end = f.place.side[f.has].words.end.value;
  std::size_t first = begin;
  while (first > 0 && begin - first < longest_name && !is_number(f.lexicon->key(w.words[first - 1].id)))
    --first;
  if (first == 0 || first == begin || !is_number(f.lexicon->key(w.words[first - 1].id))) return false;
  const std::vector<Atom> all = atoms_of(w, {w.words[first].begin, w.words[end].begin}, WordRange(first, end));
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
  std::array<std::vector<const Atom*>, 2> all;
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s])
      if (a.is_word) all[s].push_back(&a);
  if (all[0].size() != all[1].size() || all[0].size() < 2) return false;
  const std::size_t brief = f.key(*all[0][0]).size() == 1 ? 0 : 1;
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

// "Act of Mar. 3" and "Act March 3"
bool is_date_of_statute(const Facts& f) {
  std::array<string_view, 2> month;
  std::array<bool, 2> of{};
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s]) {
      if (!a.is_word) continue;
      if (f.key(a) == "of")
        of[s] = true;
      else if (month[s].empty())
        month[s] = f.key(a);
      else
        return false;
    }
  return of[0] != of[1] && is_month(month[0]) && months().first_of(month[0]) == months().first_of(month[1]);
}

// "15 U.S.C.A. § 78": the code with West's annotations.
bool is_annotated_code(const Facts& f) {
  return f.one_sided && f.place.side[f.has].words.size() == 1 && f.word_before(f.has) == "c" &&
         f.text(f.has).starts_with("A");
}

// "section 6 (206)": the section of the Code, after that of the Act.
bool is_section_added(const Facts& f) {
  const string_view text = f.text(f.has);
  constexpr std::size_t shortest = 5; // "(206)"
  return f.one_sided && adds(f) && text.size() >= shortest && text.front() == '(' && text.back() == ')' &&
         is_number(text.substr(1, text.size() - 2)) && is_number(f.word_before(f.has));
}

// "as amended,", "as amended by": how West brings a statute up to date.
bool is_amendment_added(const Facts& f) {
  constexpr std::array<string_view, 5> all = {"as", "amended", "by", "act", "of"};
  bool amended = false;
  for (const Atom& a : f.atoms[f.has]) {
    if (a.is_word && std::find(all.begin(), all.end(), f.key(a)) == all.end()) return false;
    amended = amended || f.key_of_word(a) == "amended";
  }
  const bool by_act = f.word_before(f.has) == "amended" && is_month(f.word_after(f.has));
  return f.one_sided && adds(f) && (amended || by_act);
}

// "Matter of" and "In re"
bool is_in_re(const Facts& f) {
  std::array<std::string, 2> said;
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s])
      if (a.is_word) said[s] += std::string(f.key(a)) + " ";
  const auto is = [&](std::size_t s, string_view x) { return said[s] == x; };
  for (std::size_t s = 0; s < 2; ++s)
    if (is(s, "in re ") && (is(1 - s, "matter of ") || is(1 - s, "in the matter of ") || is(1 - s, "in matter of ")))
      return true;
  return false;
}

bool is_word_of_statute(const Facts& f) {
  if (is_date_of_statute(f) || is_annotated_code(f) || is_section_added(f) || is_amendment_added(f)) return true;
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

// "Ry. Co., 210 F. 362" and "Ry., D.C., 210 F. 362"
bool is_court_letter(const Facts& f, std::size_t side, const Atom& a) {
  const string_view k = f.key(a), after = f.witnesses[side]->text({a.range.end, a.range.end + 1});
  return (k == "c" || k == "a" || k == "d") && after == ".";
}

bool is_kind_of_company(const Facts& f) {
  const WordSet& kinds = kinds_of_company();
  const bool cited = is_before_citation(f);
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s])
      if (a.is_word && !kinds.contains(f.key(a)) && !(cited && is_court_letter(f, s, a))) return false;
  return (f.has_words[0] || f.has_words[1]) && !repeats_a_neighbour(f) && is_in_name_of_case(f);
}

// "C., B. & Q. Ry. Co." and "Chicago, Burlington & Quincy R. R. Co.": word by word the same, an initial or short for
// it.
bool is_same_name(const Facts& f) {
  std::array<std::vector<const Atom*>, 2> all;
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& a : f.atoms[s])
      if (a.is_word && !(kinds_of_company().contains(f.key(a)) && !all[s].empty())) all[s].push_back(&a);
  if (all[0].size() != all[1].size() || all[0].empty() || !is_in_name_of_case(f)) return false;
  const auto initial = [](string_view a, string_view b) { return a.size() == 1 && b.size() > 1 && a[0] == b[0]; };
  return std::equal(all[0].begin(), all[0].end(), all[1].begin(), [&](const Atom* x, const Atom* y) {
    const string_view a = f.key(*x), b = f.key(*y);
    return a == b || initial(a, b) || initial(b, a) || are_abbreviations(a, b);
  });
}

// "p." and "at page": words of reference on both sides.
bool is_other_reference(const Facts& f) {
  static const WordSet words = set_of(tables::citation_words::pin_words);
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
