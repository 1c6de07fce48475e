#include "displaced.hpp"

#include "structure_vote.hpp"

#include <algorithm>
#include <array>

namespace recension::edition {
namespace {

WordRange words_within(const Witness& w, ReadRange range) {
  const WordIndex begin = w.word_at(range.begin), end = w.word_at(range.end);
  return {begin, std::max(begin, end)};
}

// The words that `w` has in `run` are among those that `other` has `within`.
bool has_run(const Witness& other, const Witness& w, WordRange run, WordRange within) {
  const auto begin = w.words.begin() + run.begin.value, end = w.words.begin() + run.end.value;
  const auto first = other.words.begin() + within.begin.value, last = other.words.begin() + within.end.value;
  const auto same = [](const Word& a, const Word& b) { return a.id == b.id; };
  return std::search(first, last, begin, end, same) != last;
}

// A note of `other` has just these words.
bool is_note(const Witness& other, const Witness& w, WordRange words) {
  return std::any_of(other.note_words.begin(), other.note_words.end(),
                     [&](const WordRange& n) { return n.size() == words.size() && has_run(other, w, words, n); });
}

// "8 See Note 1." without the label.
WordRange without_label(const Witness& w, WordRange words) {
  const std::string_view first = w.text(w.words[words.begin.value].range());
  const bool label = first.find_first_not_of("0123456789") == std::string_view::npos;
  return label && words.size() > 1 ? WordRange(words.begin.value + 1, words.end.value) : words;
}

bool is_reporters(const Witness& w, WordIndex word) {
  const std::size_t section = w.section_of(word);
  return section < w.structure.sections.size() && !is_opinion(w.structure.sections[section].kind);
}

} // namespace

bool is_displaced(const Pairs& pairs, std::size_t w, ReadRange range, bool in_opinion) {
  constexpr std::uint32_t run = 6, least = 4; // words: fewer are repeated by chance
  const Witness& witness = pairs.witness(w);
  const WordRange words = words_within(witness, range);
  if (words.empty()) return false;
  if (in_opinion && is_reporters(witness, words.begin)) return true;
  for (std::size_t v = 0; v < pairs.count(); ++v)
    if (v != w && is_note(pairs.witness(v), witness, without_label(witness, words))) return true;
  if (words.size() < least) return false;
  const std::uint32_t length = std::clamp(static_cast<std::uint32_t>(words.size()) / 2, least, run);
  const std::uint32_t last = words.end.value - length;
  const std::array<std::uint32_t, 3> begins = {words.begin.value, words.begin.value + (last - words.begin.value) / 2,
                                               last};
  for (std::size_t v = 0; v < pairs.count(); ++v)
    for (const std::uint32_t at : begins)
      if (v != w &&
          has_run(pairs.witness(v), witness, WordRange(at, at + length), {0U, pairs.witness(v).words.size()}))
        return true;
  return false;
}

} // namespace recension::edition
