#include "contested.hpp"

#include "displaced.hpp"
#include "structure_vote.hpp"

#include <algorithm>

namespace recension::edition {
namespace {

// The publisher never prints §, and the other witness has it here.
bool loses_section_sign(const Pairs& pairs, std::size_t witness, const Reading& own, const Reading& other) {
  return pairs.witness(witness).printing.form->habits.loses_section_signs &&
         own.text.find("§") == std::string::npos && other.text.find("§") != std::string::npos;
}

// ", ante, at 331" goes with its link; West's "page" and "Id." are his own.
bool loses_links(const Pairs& pairs, const Attested& a) {
  return pairs.witness(a.witness).printing.form->habits.loses_link_text;
}

const std::string& longer_text(const Variant& v) {
  return v.readings[1].text.size() > v.readings[0].text.size() ? v.readings[1].text : v.readings[0].text;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789 ,") == std::string::npos;
}

// What a variant says of the two witnesses' publishers.
void weigh(const Pairs& pairs, const Variant& v, Attested& mine, Attested& base) {
  mine.classes.insert(v.variant_class);
  bool addition = is_addition(v.rule);
  for (const Part& p : v.parts) {
    mine.classes.insert(p.variant_class);
    addition = addition || is_addition(p.rule);
  }
  const ReadingState ours = v.readings[0].state, theirs = v.readings[1].state;
  if (ours == ReadingState::lacuna) base.lost = true;
  if (theirs == ReadingState::lacuna) mine.lost = true;
  addition = addition && !is_number(longer_text(v)); // a page of the citation itself
  const bool longer = v.readings[1].text.size() > v.readings[0].text.size();
  if (addition && longer) mine.added = true;
  // What a printing has that adds nothing is the Court's own.
  const bool adds = !pairs.witness(base.witness).printing.form->habits.adds_nothing;
  if (addition && !longer && adds && theirs != ReadingState::lacuna) base.added = true;
  if (loses_section_sign(pairs, mine.witness, v.readings[1], v.readings[0])) mine.lost = true;
  if (loses_section_sign(pairs, base.witness, v.readings[0], v.readings[1])) base.lost = true;
  if (v.rule == VariantRule::reference_dropped && loses_links(pairs, longer ? base : mine))
    (longer ? base : mine).lost = true;
}

// A small letter follows, or a number after a number. After a short word with a capital the stop may be an
// abbreviation's: "9 Wall. at 575", "Hughes Co. and".
bool sentence_goes_on(const Witness& w, ReadRange place) {
  const std::string_view text = w.structure.reading.text;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const std::size_t next = text.find_first_not_of(' ', place.end.value);
  if (next == std::string_view::npos || place.begin.value == 0) return false;
  if (is_digit(text[next])) return is_digit(text[place.begin.value - 1]);
  constexpr std::size_t short_word = 5; // letters
  const std::size_t blank = text.find_last_of(" \n", place.begin.value - 1);
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  const bool short_name = text[begin] >= 'A' && text[begin] <= 'Z' && place.begin.value - begin <= short_word;
  return is_small(text[next]) && !short_name && !text.substr(next).starts_with("v.");
}

// Whole paragraphs, from the beginning of one to the end of one; or no words at all.
bool is_whole(const Witness& w, const Attested& a) {
  if (a.words.empty() || !a.place) return true;
  const std::string_view text = w.structure.reading.text;
  std::size_t begin = a.place->begin.value, end = a.place->end.value;
  while (begin < end && (text[begin] == ' ' || text[begin] == '\n'))
    ++begin;
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n'))
    --end;
  return (begin == 0 || text[begin - 1] == '\n') && (end == text.size() || text[end] == '\n');
}

// A paragraph that is a number, "5" or "Page 212": a call or a page that the publisher left. A heading is "5.".
bool is_number_alone(const Attested& a) {
  std::string_view text = a.text;
  text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
  if (text.starts_with("Page ")) text.remove_prefix(5);
  return !a.words.empty() && !text.empty() && text.find_first_not_of("0123456789 \n") == std::string_view::npos;
}

// A disposition that is set twice: "The judgment is affirmed." "Affirmed."
bool repeats_what_is_before(const Witness& base, ReadRange place, const Attested& a) {
  constexpr std::size_t few_bytes = 40;
  if (a.words.empty() || a.text.size() > few_bytes) return false;
  const std::string_view text = base.structure.reading.text;
  const std::size_t begin = place.begin.value > few_bytes ? place.begin.value - few_bytes : 0;
  return words_of(std::string(text.substr(begin, place.begin.value - begin))).ends_with(" " + a.words);
}

// Paragraphs that one witness of several has alone.
void find_displaced(Pairs& pairs, std::size_t base, ReadRange place, ContestedPlace& p) {
  Attested* alone = nullptr;
  std::size_t with_text = 0;
  for (Attested& a : p.readings)
    if (!a.words.empty() && !a.lost) {
      alone = &a;
      ++with_text;
    }
  if (with_text != 1 || p.readings.size() < 2 || !alone->place) return;
  const Witness& w = pairs.witness(base);
  const std::size_t section = w.section_or_last(w.word_at(place.begin));
  alone->displaced =
      is_displaced(pairs, alone->witness, *alone->place, is_opinion(w.structure.sections[section].kind)) ||
      is_number_alone(*alone) || (alone->witness != base && repeats_what_is_before(w, place, *alone));
}

bool holds_words_of(const std::string& longer, const std::string& shorter) {
  const std::string padded = " " + longer + " ";
  std::size_t at = 0;
  for (std::size_t begin = 0; begin < shorter.size();) {
    const std::size_t end = std::min(shorter.find(' ', begin), shorter.size());
    const std::string word = " " + shorter.substr(begin, end - begin) + " ";
    at = padded.find(word, at);
    if (at == std::string::npos) return false;
    at += word.size() - 1;
    begin = end + 1;
  }
  return true;
}

// Where citations were added, in whatever order, every reading that has another's words and more has them added.
void find_additions(ContestedPlace& p) {
  for (Attested& a : p.readings)
    for (const Attested& shorter : p.readings)
      if (!shorter.lost && shorter.words.size() < a.words.size() && holds_words_of(a.words, shorter.words))
        a.added = true;
}

// How often the form of the word occurs in the witnesses, the reading's own place not counted.
std::size_t times_elsewhere(Pairs& pairs, const Attested& a) {
  const std::size_t times = pairs.usage().times(a.text);
  return times > 0 ? times - 1 : 0;
}

// The same of its word, whoever has it here.
std::size_t times_of_word_elsewhere(Pairs& pairs, const ContestedPlace& p, const Attested& a) {
  const std::size_t times = pairs.usage().times_of_word(a.words);
  const auto here = static_cast<std::size_t>(std::count_if(
      p.readings.begin(), p.readings.end(), [&](const Attested& other) { return other.words == a.words; }));
  return times - std::min(times, here);
}

} // namespace

std::string words_of(const std::string& text) {
  std::string out, word;
  const auto flush = [&] {
    if (!word.empty()) out += (out.empty() ? "" : " ") + squeeze(word);
    word.clear();
  };
  for (const char c : text) {
    const bool inside = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                        static_cast<unsigned char>(c) >= 0x80 || c == '\'' || c == '-';
    if (inside)
      word += c;
    else if (c != '[' && c != ']')
      flush();
  }
  flush();
  return out;
}

ContestedPlace contest(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others,
                       const PassageEdits& edits, const PlaceOfEdits& place) {
  ContestedPlace p;
  p.variant_class = VariantClass::typography;
  p.readings.push_back(
      {base, place.range, ReadingState::present, std::string(pairs.witness(base).text(place.range))});
  for (const std::size_t w : others) {
    if (edits.is_absent(w, place.range)) continue;
    Attested a{w, edits.range_of(place, w), ReadingState::present, edits.text_of(place, w)};
    for (const Replacement& e : edits.of(place))
      if (e.witness == w) {
        weigh(pairs, *e.variant, a, p.readings.front());
        p.variant_class = std::min(p.variant_class, e.variant->variant_class);
      }
    p.readings.push_back(std::move(a));
  }
  for (Attested& a : p.readings) {
    a.words = words_of(a.text);
    if (a.lost) a.state = ReadingState::lacuna;
    if (a.text == " ") a.text.clear(); // no paragraph break
  }
  if (std::any_of(p.readings.begin(), p.readings.end(), [](const Attested& a) { return a.added; })) find_additions(p);
  if (p.variant_class == VariantClass::punctuation)
    p.sentence_goes_on = sentence_goes_on(pairs.witness(base), place.range);
  if (p.variant_class == VariantClass::structure) {
    p.whole = std::all_of(p.readings.begin(), p.readings.end(),
                          [&](const Attested& a) { return is_whole(pairs.witness(a.witness), a); });
    find_displaced(pairs, base, place.range, p);
  }
  if (p.variant_class == VariantClass::orthography)
    for (const Attested& a : p.readings)
      p.usage.push_back(times_elsewhere(pairs, a));
  if (p.variant_class == VariantClass::substantive)
    for (const Attested& a : p.readings)
      p.usage.push_back(times_of_word_elsewhere(pairs, p, a));
  return p;
}

} // namespace recension::edition
