#include "facts.hpp"

#include <algorithm>

namespace recension::variant {
namespace {

// Both sides without the atoms they share at either end; gives how many they share in front.
std::size_t trim(std::array<std::vector<Atom>, 2>& atoms) {
  std::size_t front = 0;
  const std::size_t fewer = std::min(atoms[0].size(), atoms[1].size());
  while (front < fewer && same(atoms[0][front], atoms[1][front]))
    ++front;
  std::size_t back = 0;
  while (back < fewer - front && same(atoms[0][atoms[0].size() - 1 - back], atoms[1][atoms[1].size() - 1 - back]))
    ++back;
  for (std::vector<Atom>& side : atoms) {
    side.resize(side.size() - back);
    side.erase(side.begin(), side.begin() + static_cast<std::ptrdiff_t>(front));
  }
  return front;
}

// ", 101 S.Ct. 1908" rather than "101 S.Ct. 1908,": of two commas the citation takes the one before it.
// True if one did.
bool lead_with_comma(const std::array<std::vector<Atom>, 2>& all, std::array<std::vector<Atom>, 2>& trimmed,
                     const Lexicon& lexicon) {
  bool moved = false;
  for (std::size_t s = 0; s < 2; ++s) {
    std::vector<Atom>& atoms = trimmed[s];
    if (!trimmed[1 - s].empty() || atoms.size() < 2 || atoms.back().is_word || atoms.back().sign != U',') continue;
    const auto first = std::find_if(all[s].begin(), all[s].end(),
                                    [&](const Atom& a) { return a.range.begin == atoms.front().range.begin; });
    const bool number = atoms.front().is_word && first != all[s].begin() && !std::prev(first)->is_word &&
                        std::prev(first)->sign == U',';
    if (!number || !find_citations(atoms, lexicon).only_citations) continue;
    atoms.insert(atoms.begin(), *std::prev(first));
    atoms.pop_back();
    moved = true;
  }
  return moved;
}

bool has_dash(const std::vector<Atom>& atoms) {
  return std::any_of(atoms.begin(), atoms.end(), [](const Atom& a) { return !a.is_word && a.sign == U'—'; });
}

// "northward-five" as "northward", a dash and "five", where both are words of the texts.
std::vector<Atom> parted_at_hyphens(const std::vector<Atom>& atoms, const Witness& w, const Lexicon& lexicon) {
  std::vector<Atom> out;
  for (const Atom& a : atoms) {
    const std::string_view text = w.text(a.range);
    const std::size_t hyphen = a.is_word ? text.rfind('-') : std::string_view::npos;
    const auto id_of = [&](std::string_view part) { return lexicon.find(fold_word(part)); };
    const auto before = hyphen == std::string_view::npos ? std::nullopt : id_of(text.substr(0, hyphen));
    const auto after = before ? id_of(text.substr(hyphen + 1)) : std::nullopt;
    if (!before || !after) {
      out.push_back(a);
      continue;
    }
    const ReadPos at = a.range.begin + hyphen;
    out.push_back({{a.range.begin, at}, true, *before, 0, a.word});
    out.push_back({{at, at + 1}, false, 0, U'—', 0});
    out.push_back({{at + 1, a.range.end}, true, *after, 0, a.word});
  }
  return out;
}

// Where nothing is left of a side its reading is the empty range at which the other's would be.
ReadRange reading_of(const std::vector<Atom>& trimmed, const std::vector<Atom>& all, std::size_t front,
                     ReadRange slot) {
  if (!trimmed.empty()) return {trimmed.front().range.begin, trimmed.back().range.end};
  const ReadPos at = front > 0 ? all[front - 1].range.end : slot.begin;
  return {at, at};
}

} // namespace

void note_words(Facts& f) {
  for (std::size_t s = 0; s < 2; ++s) {
    f.has_words[s] = std::any_of(f.atoms[s].begin(), f.atoms[s].end(), [](const Atom& a) { return a.is_word; });
    f.cited[s] = find_citations(f.atoms[s], *f.lexicon);
  }
  f.one_sided = f.has_words[0] != f.has_words[1];
  f.has = f.has_words[0] ? 0 : 1;
  f.lost = 1 - f.has;
}

Facts gather_facts(const WitnessPair& witnesses, const Difference& place, const Lexicon& lexicon) {
  Facts f;
  f.witnesses = witnesses;
  f.lexicon = &lexicon;
  f.place = place;
  std::array<std::vector<Atom>, 2> all;
  for (std::size_t s = 0; s < 2; ++s)
    all[s] = atoms_of(*witnesses[s], place.side[s].slot, place.side[s].words);
  f.atoms = all;
  std::size_t front = trim(f.atoms);
  if (lead_with_comma(all, f.atoms, lexicon)) --front; // the comma is the citation's
  for (std::size_t s = 0; s < 2; ++s)
    f.reading[s] = reading_of(f.atoms[s], all[s], front, place.side[s].slot);
  note_words(f);
  return f;
}

std::optional<Facts> with_dashes_apart(const Facts& f) {
  const std::array<bool, 2> dash = {has_dash(f.atoms[0]), has_dash(f.atoms[1])};
  if (dash[0] == dash[1]) return std::nullopt;
  const std::size_t joined = dash[0] ? 1 : 0;
  Facts out = f;
  out.atoms[joined] = parted_at_hyphens(f.atoms[joined], *f.witnesses[joined], *f.lexicon);
  if (out.atoms[joined].size() == f.atoms[joined].size()) return std::nullopt;
  trim(out.atoms);
  note_words(out);
  return out;
}

std::optional<Difference> moved_along(const WitnessPair& witnesses, const Difference& place, int by) {
  const std::size_t has = place.side[0].words.empty() ? 1 : 0;
  const auto word_at = [&](std::size_t side, std::ptrdiff_t i) -> std::optional<Word> {
    const WordSequence& words = witnesses[side]->words;
    if (i < 0 || i >= static_cast<std::ptrdiff_t>(words.size())) return std::nullopt;
    return words[static_cast<std::size_t>(i)];
  };
  const auto begin = [&](std::size_t side) {
    return static_cast<std::ptrdiff_t>(place.side[side].words.begin.value);
  };
  const auto end = [&](std::size_t side) { return static_cast<std::ptrdiff_t>(place.side[side].words.end.value); };
  for (std::ptrdiff_t i = std::min(by, 0); i < std::max(by, 0); ++i) {
    const std::optional<Word> x = word_at(has, begin(has) + i), y = word_at(has, end(has) + i),
                              z = word_at(1 - has, begin(1 - has) + i);
    if (!x || !y || !z || x->id != y->id || x->id != z->id) return std::nullopt;
  }
  Difference out = place;
  for (std::size_t s = 0; s < 2; ++s) {
    const std::optional<Word> before = word_at(s, begin(s) + by - 1), after = word_at(s, end(s) + by);
    if (!before || !after) return std::nullopt;
    out.side[s].slot = {before->end, after->begin};
    out.side[s].words = {static_cast<std::uint32_t>(begin(s) + by), static_cast<std::uint32_t>(end(s) + by)};
  }
  return out;
}

bool Facts::has_sign(std::size_t side, char32_t sign) const {
  return std::any_of(atoms[side].begin(), atoms[side].end(),
                     [&](const Atom& a) { return !a.is_word && a.sign == sign; });
}

bool Facts::is_before_stop(std::size_t side, const Atom& a) const {
  return witnesses[side]->text({a.range.end, a.range.end + 1}) == ".";
}

std::string_view Facts::raw_slot(std::size_t side) const {
  const Witness& w = *witnesses[side];
  const ReadRange slot = place.side[side].slot;
  const BarePos begin = w.structure.reading.to_bare(slot.begin), end = w.structure.reading.to_bare(slot.end);
  if (end <= begin) return {};
  const TextPos text_begin = begin.value > 0 ? w.ledger.to_text(begin - 1) + 1 : TextPos();
  const TextPos text_end = w.ledger.to_text(end);
  return text_begin < text_end ? slice(w.decoded.view(), TextRange(text_begin, text_end)) : std::string_view{};
}

std::string_view Facts::word_before(std::size_t side) const {
  const std::size_t i = place.side[side].words.begin.value;
  return i == 0 ? std::string_view{} : lexicon->key(witnesses[side]->words[i - 1].id);
}

std::string_view Facts::word_after(std::size_t side) const {
  const std::size_t i = place.side[side].words.end.value;
  return i >= witnesses[side]->words.size() ? std::string_view{} : lexicon->key(witnesses[side]->words[i].id);
}

std::string_view Facts::gap_before(std::size_t side) const {
  return witnesses[side]->text(
      {place.side[side].slot.begin, std::max(place.side[side].slot.begin, reading[side].begin)});
}

} // namespace recension::variant
