#include "classify.hpp"

#include "cited_matter.hpp"
#include "cited_part.hpp"
#include "word_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace recension::variant {
namespace {

using std::string_view;

// --- findings --------------------------------------------------------------------------------------------------

// Citations to other reporters inside a reading that also holds the official one, or stands for a cross-reference.
void add_parallels(const Facts& f, std::size_t side, Classification& out) {
  const std::vector<CitedPlace>& places = f.cited[side].places;
  const auto official =
      std::find_if(places.begin(), places.end(), [](const CitedPlace& p) { return p.reporter == "us"; });
  if (official == places.end() || std::next(official) == places.end()) return;
  const std::vector<Atom>& atoms = f.atoms[side];
  Classification::Inner inner{VariantClass::parallel_citation, VariantRule::parallel_citation, f.reading};
  inner.reading[side] = {atoms[std::next(official)->begin].range.begin, atoms[places.back().end - 1].range.end};
  const ReadPos nowhere = f.reading[1 - side].end;
  inner.reading[1 - side] = {nowhere, nowhere};
  out.inner.push_back(inner);
}

// The citations, to other reporters, after a pin.
void add_cited(const Facts& f, std::size_t side, Classification& out) {
  const std::vector<CitedPlace>& places = f.cited[side].places;
  if (places.empty()) return;
  Classification::Inner inner{VariantClass::parallel_citation, VariantRule::parallel_citation, f.reading};
  inner.reading[side] = {f.atoms[side][places.front().begin].range.begin,
                         f.atoms[side][places.back().end - 1].range.end};
  const ReadPos nowhere = f.reading[1 - side].end;
  inner.reading[1 - side] = {nowhere, nowhere};
  out.inner.push_back(inner);
}

// A place that two rules explain together: what publishers add beside citations, and what the rules say of the rest.
std::optional<Classification> classify_beside_additions(const Facts& f) {
  const std::optional<Remainder> remainder = without_additions(f);
  if (!remainder) return std::nullopt;
  const Facts* rest = &remainder->facts;
  Classification out;
  out.reading = f.reading;
  for (std::size_t s = 0; s < 2; ++s)
    out.state[s] = !f.atoms[s].empty() ? ReadingState::present : ReadingState::omitted;
  if (!rest->has_words[0] && !rest->has_words[1]) {
    out.variant_class = VariantClass::parallel_citation;
    out.rule = VariantRule::parallel_citation;
    return out;
  }
  const bool same_words = std::equal(rest->atoms[0].begin(), rest->atoms[0].end(), rest->atoms[1].begin(),
                                     rest->atoms[1].end(), [](const Atom& a, const Atom& b) { return same(a, b); });
  const WordRule& rule = rule_for(*rest);
  if (!same_words && (rule.variant_class == VariantClass::substantive || rule.variant_class == VariantClass::lacuna))
    return std::nullopt;
  out.variant_class = same_words ? VariantClass::parallel_citation : rule.variant_class;
  out.rule = same_words ? VariantRule::parallel_citation : rule.name;
  out.fact = same_words ? std::string_view{} : rule.fact;
  for (std::size_t s = 0; s < 2 && !same_words; ++s) {
    if (!remainder->added[s]) continue;
    Classification::Inner inner{VariantClass::parallel_citation, VariantRule::parallel_citation, f.reading};
    inner.reading[s] = *remainder->added[s];
    inner.reading[1 - s].end = inner.reading[1 - s].begin;
    out.inner.push_back(inner);
  }
  return out;
}

// A place whose words are quiet when seen a few words further on.
std::optional<Classification> classify_along(const Facts& f);
std::optional<Classification> classify_with_dashes(const Facts& f);

Classification classify_words(const Facts& f, bool may_move = true) {
  Classification out;
  const WordRule* rule = &rule_for(f);
  if (rule->variant_class == VariantClass::substantive) {
    if (auto both = classify_beside_additions(f)) return *both;
    if (f.one_sided && may_move)
      if (auto along = classify_along(f)) return *along;
    if (auto apart = classify_with_dashes(f)) return *apart;
  }
  out.variant_class = rule->variant_class;
  out.rule = rule->name;
  out.fact = rule->fact;
  if (out.variant_class == VariantClass::substantive) out.cited_part = part_that_differs(f);
  out.reading = f.reading;
  for (std::size_t s = 0; s < 2; ++s)
    out.state[s] = !f.atoms[s].empty() ? ReadingState::present : ReadingState::omitted;
  if (out.variant_class == VariantClass::lacuna) {
    out.state[f.lost] = ReadingState::lacuna;
    add_parallels(f, f.has, out);
  }
  if (rule->name == VariantRule::other_pin)
    for (std::size_t s = 0; s < 2; ++s)
      add_cited(f, s, out);
  if (rule->name == VariantRule::other_citation)
    for (std::size_t s = 0; s < 2; ++s)
      if (f.cited[1 - s].cross_reference) add_parallels(f, s, out);
  return out;
}

std::optional<Classification> classify_with_dashes(const Facts& f) {
  const auto apart = with_dashes_apart(f);
  if (!apart) return std::nullopt;
  Classification out;
  if (apart->has_words[0] || apart->has_words[1])
    out = classify_words(*apart, false);
  else {
    out.variant_class = VariantClass::typography;
    out.rule = VariantRule::dash;
  }
  if (out.variant_class == VariantClass::substantive || out.variant_class == VariantClass::lacuna)
    return std::nullopt;
  out.inner.clear();
  out.reading = f.reading;
  out.state = {ReadingState::present, ReadingState::present};
  return out;
}

std::optional<Classification> classify_along(const Facts& f) {
  constexpr int furthest = 4; // words
  for (const int direction : {1, -1})
    for (int by = 1; by <= furthest; ++by) {
      const auto place = moved_along(f.witnesses, f.place, by * direction);
      if (!place) break;
      Classification there = classify_words(gather_facts(f.witnesses, *place, *f.lexicon), false);
      if (there.variant_class == VariantClass::parallel_citation) return there;
    }
  return std::nullopt;
}

// Where only blanks differ they are the reading, with the signs between them; a blank at either end that both have is
// not.
std::array<ReadRange, 2> with_blanks_that_differ(const WitnessPair& w, const Difference& place) {
  std::array<ReadRange, 2> out = {place.side[0].slot, place.side[1].slot};
  const auto both = [&](bool at_front) {
    return std::all_of(out.begin(), out.end(), [&, s = std::size_t{0}](const ReadRange& r) mutable {
      const string_view text = w[s++]->text(r);
      return text.size() > 1 && (at_front ? text.front() : text.back()) == ' ';
    });
  };
  while (both(true))
    for (ReadRange& r : out)
      ++r.begin;
  while (both(false))
    for (ReadRange& r : out)
      r.end = r.end - 1;
  return out;
}

// "$300", as against "50 $Stat.": a stray sign is the misprint of the printing that has it.
bool is_before_digit(const Witness& w, const Atom& a) {
  const string_view next = w.text({a.range.end, a.range.end + 1});
  return !next.empty() && next.front() >= '0' && next.front() <= '9';
}

// The stretch of each side that is not the same, byte by byte, in both; signs are not cut in two.
std::array<ReadRange, 2> differing_stretch(const WitnessPair& w, const Difference& place) {
  std::array<std::vector<Atom>, 2> signs;
  for (std::size_t s = 0; s < 2; ++s)
    signs[s] = signs_of(*w[s], place.side[s].slot);
  const auto equal = [&](std::size_t i, std::size_t j) {
    return w[0]->text(signs[0][i].range) == w[1]->text(signs[1][j].range);
  };
  const std::size_t n = signs[0].size(), m = signs[1].size(), fewer = std::min(n, m);
  std::size_t front = 0, back = 0;
  while (front < fewer && equal(front, front))
    ++front;
  while (back < fewer - front && equal(n - 1 - back, m - 1 - back))
    ++back;
  if (front == n && front == m) return with_blanks_that_differ(w, place);
  std::array<ReadRange, 2> out;
  for (std::size_t s = 0; s < 2; ++s) {
    const std::size_t count = signs[s].size() - front - back;
    const ReadPos at = front > 0 ? signs[s][front - 1].range.end : place.side[s].slot.begin;
    out[s] = count == 0 ? ReadRange(at, at)
                        : ReadRange(signs[s][front].range.begin, signs[s][front + count - 1].range.end);
  }
  return out;
}

// Signs between the same words.
Classification classify_signs(const WitnessPair& w, const Difference& place) {
  Classification out;
  std::array<std::vector<Atom>, 2> signs;
  for (std::size_t s = 0; s < 2; ++s) {
    signs[s] = signs_of(*w[s], place.side[s].slot);
    std::erase_if(signs[s], [](const Atom& a) { return is_house_sign(a.sign); });
  }
  const bool alike = std::equal(signs[0].begin(), signs[0].end(), signs[1].begin(), signs[1].end(), same);
  out.variant_class = alike ? VariantClass::typography : VariantClass::punctuation;
  out.rule = alike ? VariantRule::same_signs : VariantRule::signs_differ;
  out.reading = differing_stretch(w, place);
  for (std::size_t s = 0; s < 2; ++s)
    out.state[s] = out.reading[s].empty() ? ReadingState::omitted : ReadingState::present;
  for (std::size_t s = 0; s < 2; ++s) { // a sum is not a number: the sign was lost
    const auto dollar = [&](const Atom& a) { return a.sign == U'$' && is_before_digit(*w[1 - s], a); };
    const auto other = [](const Atom& a) { return a.sign == U'$' || a.sign == U'§'; };
    if (std::any_of(signs[1 - s].begin(), signs[1 - s].end(), dollar) &&
        std::none_of(signs[s].begin(), signs[s].end(), other)) {
      out.variant_class = VariantClass::lacuna;
      out.rule = VariantRule::lost_sign;
      out.state[s] = ReadingState::lacuna;
    }
  }
  return out;
}

std::string without(string_view text, std::initializer_list<string_view> drop) {
  std::string out(text);
  for (const string_view d : drop)
    for (std::size_t at = out.find(d); at != std::string::npos; at = out.find(d))
      out.erase(at, d.size());
  return out;
}

// En dashes as hyphens: in a range they are one sign.
std::string with_hyphens(std::string text) {
  constexpr string_view en_dash = "–";
  for (std::size_t at = text.find(en_dash); at != std::string::npos; at = text.find(en_dash))
    text.replace(at, en_dash.size(), "-");
  return text;
}

// The same word, or words in succession, in other dress.
Classification classify_dress(const WitnessPair& w, const Difference& place) {
  Classification out;
  std::array<std::string, 2> plain, bare;
  for (std::size_t s = 0; s < 2; ++s) {
    out.reading[s] = place.side[s].slot;
    const string_view text = w[s]->text(out.reading[s]);
    plain[s] = with_hyphens(without(text, {"'", "’", "\xC2\xAD"}));
    bare[s] = without(plain[s], {"[", "]"});
  }
  const auto lower = [](string_view text) { return fold_word(text); };
  if (plain[0] == plain[1]) {
    out.variant_class = VariantClass::typography;
    out.rule = VariantRule::same_signs;
  } else if (bare[0] == bare[1]) {
    out.variant_class = VariantClass::punctuation;
    out.rule = VariantRule::brackets_within_word;
  } else if (without(bare[0], {"-", "‐", "‑"}) != without(bare[1], {"-", "‐", "‑"}) &&
             lower(bare[0]) == lower(bare[1])) {
    out.variant_class = VariantClass::capitalization;
    out.rule = VariantRule::letter_case;
  } else {
    out.variant_class = VariantClass::orthography;
    out.rule = VariantRule::hyphen;
  }
  return out;
}

// A number is near: "233 U. S. 52", as against a person's initials.
bool is_cited(const Witness& w, WordRange words) {
  constexpr std::size_t near = 4;
  const std::size_t from = words.begin.value > near ? words.begin.value - near : 0;
  const std::size_t to = std::min<std::size_t>(words.end.value + near, w.words.size());
  for (std::size_t i = from; i < to; ++i) {
    const string_view word = w.text(w.words[i].range());
    if (!word.empty() && word.front() >= '0' && word.front() <= '9') return true;
  }
  return false;
}

// Other blanks inside an abbreviation: the whole abbreviation is the reading.
Classification classify_abbreviation(const WitnessPair& w, const Difference& place) {
  Classification out;
  out.variant_class = is_cited(*w[0], place.side[0].words) ? VariantClass::citation_form : VariantClass::typography;
  out.rule = VariantRule::spacing_of_abbreviation;
  for (std::size_t s = 0; s < 2; ++s) {
    const WordRange words = place.side[s].words;
    const std::size_t first = words.begin.value - 1, last = words.end.value;
    ReadPos end = w[s]->words[last].end;
    if (w[s]->text({end, std::min(end + 1, ReadPos(w[s]->structure.reading.text.size()))}) == ".") ++end;
    out.reading[s] = {w[s]->words[first].begin, end};
  }
  return out;
}

Classification classify_paragraphs(const WitnessPair& w, const Difference& place, const Lexicon& lexicon) {
  Classification out = classify_words(gather_facts(w, place, lexicon));
  out.inner.clear();
  out.fact = out.cited_part = {};
  out.variant_class = VariantClass::structure;
  const std::size_t has = place.side[0].words.empty() ? 1 : 0;
  // The paragraph begins after the line end before its first word; what is before that belongs to the one above.
  const WordRange words = place.side[has].words;
  const ReadPos slot = place.side[has].slot.begin, first_word = w[has]->words[words.begin.value].begin;
  const std::size_t line_end = w[has]->text({slot, first_word}).rfind('\n');
  out.reading[has] = {line_end == string_view::npos ? slot : slot + line_end + 1, w[has]->read_range(words).end};
  const string_view shown = w[has]->text(out.reading[has]);
  out.rule = parse_byline(shown).length > 0 ? VariantRule::byline
             : shown.starts_with('[')       ? VariantRule::cross_reference
                                            : VariantRule::paragraph;
  out.reading[1 - has].end = out.reading[1 - has].begin;
  out.state[has] = ReadingState::present;
  out.state[1 - has] = ReadingState::omitted;
  const ReadRange rest(out.reading[has].end, place.side[has].slot.end); // the stop or bracket that closes it
  const string_view tail = w[has]->text(rest);
  out.reading[has].end = rest.begin + std::min(tail.find('\n'), tail.find_last_not_of(" \n") + 1);
  return out;
}

Classification classify_break(const WitnessPair& w, const Difference& place) {
  Classification out;
  out.variant_class = VariantClass::structure;
  out.rule = VariantRule::paragraph_break;
  for (std::size_t s = 0; s < 2; ++s) {
    const string_view text = w[s]->text(place.side[s].slot);
    const std::size_t at = text.find('\n');
    const std::size_t blank = std::min(text.find(' '), text.size());
    const ReadPos here = place.side[s].slot.begin + (at == string_view::npos ? blank : at);
    out.reading[s] = {here, at == string_view::npos ? here : here + 1};
    out.state[s] = at == string_view::npos ? ReadingState::omitted : ReadingState::present;
  }
  return out;
}

} // namespace

Classification classify(const WitnessPair& witnesses, const Difference& place, const Lexicon& lexicon) {
  switch (place.kind) {
  case DifferenceKind::words:
    break;
  case DifferenceKind::signs:
    return classify_signs(witnesses, place);
  case DifferenceKind::dress:
    return classify_dress(witnesses, place);
  case DifferenceKind::abbreviation:
    return classify_abbreviation(witnesses, place);
  case DifferenceKind::paragraph:
    return classify_break(witnesses, place);
  case DifferenceKind::paragraphs:
    return classify_paragraphs(witnesses, place, lexicon);
  }
  return classify_words(gather_facts(witnesses, place, lexicon));
}

} // namespace recension::variant
