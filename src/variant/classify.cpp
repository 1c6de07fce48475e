#include "classify.hpp"

#include "facts.hpp"
#include "forms_of_words.hpp"

#include <algorithm>
#include <array>

namespace recension::variant {
namespace {

using std::string_view;

const Habits& habits(const Facts& f, std::size_t side) {
  return f.witnesses[side]->printing.form->habits;
}

// --- what the rules ask ---------------------------------------------------------------------------------------

bool has_sign(const Facts& f, std::size_t side, char32_t sign) {
  return std::any_of(f.atoms[side].begin(), f.atoms[side].end(),
                     [&](const Atom& a) { return !a.is_word && a.sign == sign; });
}

// Two signs with nothing between them that do not follow one another in prose: what stood between is gone.
bool leaves_doubled_punctuation(const Facts& f) {
  constexpr std::array<string_view, 12> doubled = {", ,", ", ;", ", .", ",,",  ",;",  ", )",
                                                   "( )", "()",  "; ;", "[ ]", "( ,", "(,"};
  const string_view raw = f.raw_slot(f.lost);
  return std::any_of(doubled.begin(), doubled.end(), [&](string_view d) { return raw.find(d) != string_view::npos; });
}

// Blanks where prose has none: before a comma or stop, behind an opening quote, several in a row.
bool leaves_stray_blank(const Facts& f) {
  const string_view raw = f.raw_slot(f.lost);
  if (raw.find("  ") != string_view::npos) return true;
  for (const string_view s : {" ,", " .", " ;", " )", "\" ", "' ", "“ ", "( "})
    if (raw.find(s) != string_view::npos) return true;
  return false;
}

bool opens_with_bracket(const Facts& f) {
  const string_view text = f.text(f.has);
  return text.starts_with('[') || (text.size() > 1 && !f.atoms[f.has].empty() && text.find('[') == 0);
}

// The words behind or before the place belong to a citation that both have.
bool beside_a_citation(const Facts& f) {
  const Witness& w = *f.witnesses[f.has];
  const std::size_t end = f.place.side[f.has].words.end.value;
  const string_view gap = f.gap_before(f.has);
  if (is_number(f.word_before(f.has)) && gap.find_first_of(";.(") == string_view::npos) return true;
  const std::size_t last = std::min<std::size_t>(end + 6, w.words.size());
  if (end >= last) return false;
  const ReadRange behind(w.words[end].begin, w.words[last - 1].end);
  return citation_at(atoms_of(w, behind, WordRange(end, last)), 0, *f.lexicon).has_value();
}

// Single words on both sides.
bool one_word_each(const Facts& f, string_view& a, string_view& b) {
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

// Word by word the same, but for pairs of which `test` holds.
bool word_for_word(const Facts& f, bool (*test)(string_view, string_view)) {
  std::array<std::vector<string_view>, 2> keys;
  for (std::size_t s = 0; s < 2; ++s)
    for (const Atom& atom : f.atoms[s])
      if (atom.is_word) keys[s].push_back(f.key(atom));
  if (keys[0].size() != keys[1].size()) return false;
  for (std::size_t i = 0; i < keys[0].size(); ++i)
    if (keys[0][i] != keys[1][i] && !test(keys[0][i], keys[1][i])) return false;
  return true;
}

// --- the rules, in their order ------------------------------------------------------------------------------------

bool is_section_sign_for_word(const Facts& f) {
  if (!f.one_sided || !(has_sign(f, f.lost, U'§') || has_sign(f, f.lost, U'¶'))) return false;
  return std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), [&](const Atom& a) {
    const string_view k = a.is_word ? f.key(a) : string_view("section");
    return k == "section" || k == "sections" || k == "sec" || k == "secs" || k == "par" || k == "paragraph";
  });
}

bool is_parallel_citation(const Facts& f) {
  return f.one_sided && f.cited[f.has].only_citations && beside_a_citation(f);
}

bool is_eaten_bracket(const Facts& f) {
  return f.one_sided && opens_with_bracket(f) &&
         (habits(f, f.lost).eats_brackets || leaves_stray_blank(f) || leaves_doubled_punctuation(f));
}

bool is_lost_link(const Facts& f) {
  return f.one_sided && habits(f, f.lost).loses_link_text && f.cited[f.has].only_citations;
}

bool is_lost_between_signs(const Facts& f) {
  return f.one_sided && leaves_doubled_punctuation(f);
}

// "520 U.S.     (1997)": a slot of a citation stands empty, and blanks show that it does.
bool is_empty_slot(const Facts& f) {
  if (!f.one_sided || f.raw_slot(f.lost).find("  ") == string_view::npos) return false;
  return std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(),
                     [&](const Atom& a) { return !a.is_word || is_number(f.key(a)); });
}

bool is_court_in_parenthesis(const Facts& f) {
  if (!f.one_sided || !f.gap_before(f.has).ends_with('(')) return false;
  const string_view year = f.word_after(f.has);
  constexpr std::size_t most_words = 6;
  return year.size() == 4 && is_number(year) && f.place.side[f.has].words.size() <= most_words;
}

bool is_reference_dropped(const Facts& f) {
  if (!f.one_sided) return false;
  const bool all = std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), [&](const Atom& a) {
    return !a.is_word || (is_reference_word(f.key(a)) && f.key(a) != "and");
  });
  return all && (is_reference_word(f.word_after(f.has)) || is_number(f.word_after(f.has)));
}

bool is_other_form_of_citation(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1]) return false;
  for (std::size_t s = 0; s < 2; ++s)
    if (f.cited[s].cross_reference && f.cited[1 - s].only_citations) return true;
  if (!f.cited[0].only_citations || !f.cited[1].only_citations) return false;
  return f.cited[0].places.front().reporter != f.cited[1].places.front().reporter;
}

bool is_page_range(const Facts& f) {
  string_view a, b;
  return one_word_each(f, a, b) && are_page_ranges(a, b);
}

bool is_abbreviation(const Facts& f) {
  return f.has_words[0] && f.has_words[1] && word_for_word(f, are_abbreviations);
}

bool is_and_sign(const Facts& f) {
  return f.one_sided && has_sign(f, f.lost, U'&') && f.atoms[f.has].size() == 1 && f.key(f.atoms[f.has][0]) == "and";
}

bool is_same_letters_cited(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1] || squeeze(f.text(0)) != squeeze(f.text(1))) return false;
  return has_sign(f, 0, U'.') || has_sign(f, 1, U'.');
}

bool is_same_letters(const Facts& f) {
  return f.has_words[0] && f.has_words[1] && squeeze(f.text(0)) == squeeze(f.text(1));
}

bool is_spelling(const Facts& f) {
  return f.has_words[0] && f.has_words[1] && word_for_word(f, are_spellings);
}

bool always(const Facts&) {
  return true;
}

struct WordRule {
  string_view name;
  VariantClass klass;
  bool (*holds)(const Facts&);
  string_view fact;
};

constexpr std::array<WordRule, 16> word_rules = {{
    {"section-sign", VariantClass::citation_form, is_section_sign_for_word,
     "one printing has the word section where the other has the sign"},
    {"parallel-citation", VariantClass::parallel_citation, is_parallel_citation,
     "citations to another reporter, beside one that both have"},
    {"eaten-bracket", VariantClass::lacuna, is_eaten_bracket,
     "bracketed words vanish in this publisher's export, or have left a blank or a doubled sign"},
    {"lost-link", VariantClass::lacuna, is_lost_link, "this publisher's text loses citations with their links"},
    {"doubled-punctuation", VariantClass::lacuna, is_lost_between_signs,
     "two signs stand together that prose does not put together: what stood between is gone"},
    {"empty-slot", VariantClass::lacuna, is_empty_slot, "blanks stand where a citation's number should"},
    {"court-in-parenthesis", VariantClass::citation_form, is_court_in_parenthesis,
     "house styles name the court before the year, or leave it out"},
    {"reference-dropped", VariantClass::citation_form, is_reference_dropped,
     "words of reference (ante, at, p.) go by house style"},
    {"other-citation", VariantClass::citation_form, is_other_form_of_citation,
     "the same authority, cited within the volume in one printing and by reporter in the other"},
    {"page-range", VariantClass::citation_form, is_page_range, "536-37 and 536-537 are the same pages"},
    {"abbreviation", VariantClass::citation_form, is_abbreviation, "a word and its customary abbreviation"},
    {"ampersand", VariantClass::citation_form, is_and_sign, "the sign & for the word and"},
    {"closed-up", VariantClass::citation_form, is_same_letters_cited,
     "the same abbreviation with or without its stops"},
    {"same-letters", VariantClass::orthography, is_same_letters, "the same letters, divided or hyphened otherwise"},
    {"spelling", VariantClass::orthography, is_spelling, "a word of two spellings"},
    {"words-differ", VariantClass::substantive, always, "no habit of print explains the difference"},
}};

// --- findings --------------------------------------------------------------------------------------------------

// Citations to other reporters inside a reading that also holds the official one, or stands for a cross-reference.
void add_parallels(const Facts& f, std::size_t side, Finding& out) {
  const std::vector<CitedPlace>& places = f.cited[side].places;
  const auto official =
      std::find_if(places.begin(), places.end(), [](const CitedPlace& p) { return p.reporter == "us"; });
  if (official == places.end() || std::next(official) == places.end()) return;
  const std::vector<Atom>& atoms = f.atoms[side];
  Finding::Inner inner{VariantClass::parallel_citation, "parallel-citation", f.reading};
  inner.reading[side] = {atoms[std::next(official)->begin].range.begin, atoms[places.back().end - 1].range.end};
  const ReadPos nowhere = f.reading[1 - side].end;
  inner.reading[1 - side] = {nowhere, nowhere};
  out.inner.push_back(inner);
}

Finding classify_words(const Facts& f) {
  Finding out;
  const auto rule = std::find_if(word_rules.begin(), word_rules.end(), [&](const WordRule& r) { return r.holds(f); });
  out.klass = rule->klass;
  out.rule = rule->name;
  out.reading = f.reading;
  for (std::size_t s = 0; s < 2; ++s)
    out.state[s] = !f.atoms[s].empty() ? ReadingState::present : ReadingState::omitted;
  if (out.klass == VariantClass::lacuna) {
    out.state[f.lost] = ReadingState::lacuna;
    add_parallels(f, f.has, out);
  }
  if (rule->holds == is_other_form_of_citation)
    for (std::size_t s = 0; s < 2; ++s)
      if (f.cited[1 - s].cross_reference) add_parallels(f, s, out);
  return out;
}

// The stretch of each side that is not the same, byte by byte, in both; signs are not cut in two.
std::array<ReadRange, 2> differing_stretch(const Two& w, const Place& place) {
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
  if (front == n && front == m) front = back = 0; // only the blanks differ: all of it shows where
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
Finding classify_signs(const Two& w, const Place& place) {
  Finding out;
  std::array<std::vector<Atom>, 2> signs;
  for (std::size_t s = 0; s < 2; ++s) {
    signs[s] = signs_of(*w[s], place.side[s].slot);
    std::erase_if(signs[s], [](const Atom& a) { return is_house_sign(a.sign); });
  }
  const bool alike = std::equal(signs[0].begin(), signs[0].end(), signs[1].begin(), signs[1].end(), same);
  out.klass = alike ? VariantClass::typography : VariantClass::punctuation;
  out.rule = alike ? "same-signs" : "signs-differ";
  out.reading = differing_stretch(w, place);
  for (std::size_t s = 0; s < 2; ++s)
    out.state[s] = out.reading[s].empty() ? ReadingState::omitted : ReadingState::present;
  return out;
}

std::string without(string_view text, std::initializer_list<string_view> drop) {
  std::string out(text);
  for (const string_view d : drop)
    for (std::size_t at = out.find(d); at != std::string::npos; at = out.find(d))
      out.erase(at, d.size());
  return out;
}

// The same word in other dress.
Finding classify_dress(const Two& w, const Place& place) {
  Finding out;
  std::array<std::string, 2> plain, bare;
  for (std::size_t s = 0; s < 2; ++s) {
    out.reading[s] = place.side[s].slot;
    const string_view text = w[s]->text(out.reading[s]);
    plain[s] = without(text, {"'", "’", "–", "\xC2\xAD"});
    if (is_number(without(text, {"–", "-"}))) plain[s] = without(plain[s], {"-"});
    bare[s] = without(plain[s], {"[", "]"});
  }
  const auto lower = [](string_view text) { return fold_word(text); };
  if (plain[0] == plain[1]) {
    out.klass = VariantClass::typography;
    out.rule = "same-signs";
  } else if (bare[0] == bare[1]) {
    out.klass = VariantClass::punctuation;
    out.rule = "brackets-within-word";
  } else if (without(bare[0], {"-", "‐", "‑"}) != without(bare[1], {"-", "‐", "‑"}) &&
             lower(bare[0]) == lower(bare[1])) {
    out.klass = VariantClass::capitalization;
    out.rule = "case";
  } else {
    out.klass = VariantClass::orthography;
    out.rule = "hyphen";
  }
  return out;
}

// Other blanks inside an abbreviation: the whole abbreviation is the reading.
Finding classify_abbreviation(const Two& w, const Place& place) {
  Finding out;
  out.klass = VariantClass::citation_form;
  out.rule = "spacing-of-abbreviation";
  for (std::size_t s = 0; s < 2; ++s) {
    const WordRange words = place.side[s].words;
    const std::size_t first = words.begin.value - 1, last = words.end.value;
    ReadPos end = w[s]->words[last].end;
    if (w[s]->text({end, std::min(end + 1, ReadPos(w[s]->structure.reading.text.size()))}) == ".") ++end;
    out.reading[s] = {w[s]->words[first].begin, end};
  }
  return out;
}

Finding classify_paragraphs(const Two& w, const Place& place, const Lexicon& lexicon) {
  Finding out = classify_words(gather_facts(w, place, lexicon));
  out.inner.clear();
  out.klass = VariantClass::structure;
  const std::size_t has = place.side[0].words.empty() ? 1 : 0;
  // The paragraph begins behind the line end before its first word; what stands before that belongs to the one above.
  const WordRange words = place.side[has].words;
  const ReadPos slot = place.side[has].slot.begin, first_word = w[has]->words[words.begin.value].begin;
  const std::size_t line_end = w[has]->text({slot, first_word}).rfind('\n');
  out.reading[has] = {line_end == string_view::npos ? slot : slot + line_end + 1, w[has]->read_range(words).end};
  const string_view shown = w[has]->text(out.reading[has]);
  out.rule = parse_byline(shown).length > 0 ? "byline" : shown.starts_with('[') ? "cross-reference" : "paragraph";
  out.reading[1 - has].end = out.reading[1 - has].begin;
  out.state[has] = ReadingState::present;
  out.state[1 - has] = ReadingState::omitted;
  const ReadRange rest(out.reading[has].end, place.side[has].slot.end); // the stop or bracket that closes it
  const string_view tail = w[has]->text(rest);
  out.reading[has].end = rest.begin + std::min(tail.find('\n'), tail.find_last_not_of(" \n") + 1);
  return out;
}

Finding classify_break(const Two& w, const Place& place) {
  Finding out;
  out.klass = VariantClass::structure;
  out.rule = "paragraph-break";
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

Finding classify(const Two& witnesses, const Place& place, const Lexicon& lexicon) {
  switch (place.kind) {
  case PlaceKind::words:
    break;
  case PlaceKind::signs:
    return classify_signs(witnesses, place);
  case PlaceKind::dress:
    return classify_dress(witnesses, place);
  case PlaceKind::abbreviation:
    return classify_abbreviation(witnesses, place);
  case PlaceKind::paragraph:
    return classify_break(witnesses, place);
  case PlaceKind::paragraphs:
    return classify_paragraphs(witnesses, place, lexicon);
  }
  return classify_words(gather_facts(witnesses, place, lexicon));
}

std::vector<RuleOfClass> rules_of_classes() {
  std::vector<RuleOfClass> out;
  for (const WordRule& r : word_rules)
    out.push_back({r.name, r.klass, r.fact});
  return out;
}

} // namespace recension::variant
