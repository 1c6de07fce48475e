#include "cited_matter.hpp"

#include "citation_rules.hpp"
#include "matter_reader.hpp"
#include "numerals.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>

namespace recension::variant {
namespace {

using std::string_view;

// Every number of these is one of those: "372-74" is "372, 374", and "373" is within it.
bool are_among(const std::vector<Numbers>& these, const Matter& those) {
  const auto is_named = [&](std::uint32_t n) {
    const auto has = [&](const Numbers& x) { return x.first <= n && n <= x.last; };
    return n != 0 && (std::any_of(those.loose.begin(), those.loose.end(), has) ||
                      std::any_of(those.cited.begin(), those.cited.end(), has));
  };
  return std::all_of(these.begin(), these.end(),
                     [&](const Numbers& x) { return is_named(x.first) && is_named(x.last); });
}

// The place of a side becomes that of the words which are left. A court that was after them is passed over: what
// follows them is the citation.
void narrow_words(Facts& f, std::size_t side, bool court_after) {
  const auto is_word = [](const Atom& a) { return a.is_word; };
  const auto first = std::find_if(f.atoms[side].begin(), f.atoms[side].end(), is_word);
  const auto last = std::find_if(f.atoms[side].rbegin(), f.atoms[side].rend(), is_word);
  const WordIndex end = court_after ? f.place.side[side].words.end : WordIndex(last->word + 1);
  f.place.side[side].words = {WordIndex(first->word), end};
}

} // namespace

bool publisher_adds(const Facts& f) {
  return f.witnesses[f.has]->printing.form->habits.adds_parallels;
}

std::optional<Remainder> without_additions(const Facts& f) {
  std::array<std::vector<bool>, 2> added;
  for (std::size_t s = 0; s < 2; ++s)
    added[s] = find_additions(f, s, f.one_sided || f.witnesses[s]->printing.form->habits.adds_parallels);
  const auto has_any = [](const std::vector<bool>& which) {
    return std::find(which.begin(), which.end(), true) != which.end();
  };
  if (!has_any(added[0]) && !has_any(added[1])) return std::nullopt;
  Remainder out{f, {}};
  Facts& rest = out.facts;
  std::array<bool, 2> ends_in_court{};
  for (std::size_t s = 0; s < 2; ++s) {
    rest.atoms[s].clear();
    for (std::size_t i = 0; i < added[s].size(); ++i)
      if (!added[s][i])
        rest.atoms[s].push_back(f.atoms[s][i]);
      else
        out.added[s] = {out.added[s].value_or(f.atoms[s][i].range).begin, f.atoms[s][i].range.end};
    ends_in_court[s] = !added[s].empty() && added[s].back() && f.atoms[s].back().sign == U')';
  }
  for (std::vector<Atom>& atoms : rest.atoms)
    std::erase_if(atoms,
                  [](const Atom& a) { return !a.is_word && (a.sign == U',' || a.sign == U';' || a.sign == U'.'); });
  note_words(rest);
  for (std::size_t s = 0; s < 2; ++s) {
    if (!rest.atoms[s].empty()) rest.reading[s] = {rest.atoms[s].front().range.begin, rest.atoms[s].back().range.end};
    if (rest.has_words[s]) narrow_words(rest, s, ends_in_court[s]);
  }
  return out;
}

bool is_citation_matter(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  if (m.other || !m.citations || m.names || !m.loose.empty()) return false;
  return is_beside_citation(f) || publisher_adds(f);
}

bool is_statute_added(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  if (m.other || !m.statutes || m.names || !m.loose.empty()) return false;
  return publisher_adds(f) &&
         (m.west_only || f.text(f.has).find_first_of("([") != string_view::npos || m.cited.size() > 1);
}

bool is_court_added(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  const bool only = !m.other && m.courts && !m.citations && !m.volumes && !m.statutes && !m.names && m.loose.empty();
  if (only && is_beside_citation(f)) return true;
  // "(D. C. S. D. N. Y.)": a court within brackets that both have
  static const WordSet court_words(tables::citation_words::court_words);
  const Witness& w = *f.witnesses[f.has];
  const ReadPos end = f.reading[f.has].end;
  const bool within = f.gap_before(f.has).ends_with('(') || w.text({end, end + 1}) == ")";
  return within && f.text(f.has).find_first_of("0123456789") == string_view::npos &&
         std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(),
                     [&](const Atom& a) { return !a.is_word || court_words.contains(f.key(a)); });
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

bool is_volume_of_pin(const Facts& f) {
  if (!f.one_sided) return false;
  const Matter m = matter_of(f, f.has);
  if (m.other || !m.volumes || m.names || m.statutes || !m.loose.empty()) return false;
  return is_reference_word(f.word_after(f.has)) || is_number(f.word_after(f.has));
}

bool is_other_way_to_cite(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1]) return false;
  const Matter a = matter_of(f, 0);
  if (a.other || a.names) return false;
  const Matter b = matter_of(f, 1);
  if (b.other || b.names) return false;
  const bool cites =
      a.citations || b.citations || a.volumes || b.volumes || a.statutes || b.statutes || a.courts || b.courts;
  if (!cites || !are_among(a.loose, b) || !are_among(b.loose, a)) return false;
  const bool both = (a.citations || a.statutes || a.volumes) && (b.citations || b.statutes || b.volumes);
  return !both || (are_among(a.cited, b) && are_among(b.cited, a));
}

} // namespace recension::variant
