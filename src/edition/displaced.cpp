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

// A note of `other` has just these words of `w`.
bool is_note(const Witness& other, const Witness& w, WordRange words) {
  const std::span<const WordId> ids = w.words.ids(words);
  return std::any_of(other.note_words.begin(), other.note_words.end(),
                     [&](const WordRange& n) { return are_same_words(other.words.ids(n), ids); });
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

// The Court's own statement of the case is set above the opinion, after the dates: long, and no syllabus or counsel.
bool may_be_statement(const Witness& w, WordRange words) {
  constexpr std::uint32_t shortest = 60; // words
  const std::size_t section = w.section_of(words.begin);
  return words.size() >= shortest && section < w.structure.sections.size() &&
         w.structure.sections[section].kind == SectionKind::front_matter;
}

} // namespace

bool is_displaced(Pairs& pairs, std::size_t w, ReadRange range, bool in_opinion) {
  constexpr std::uint32_t run = 6, least = 4; // words: fewer are repeated by chance
  const Witness& witness = pairs.witness(w);
  const WordRange words = words_within(witness, range);
  if (words.empty()) return false;
  if (in_opinion && is_reporters(witness, words.begin) && !may_be_statement(witness, words)) return true;
  for (std::size_t v = 0; v < pairs.count(); ++v)
    if (v != w && is_note(pairs.witness(v), witness, without_label(witness, words))) return true;
  if (words.size() < least) return false;
  const std::uint32_t length = std::clamp(static_cast<std::uint32_t>(words.size()) / 2, least, run);
  const std::uint32_t last = words.end.value - length;
  const std::array<std::uint32_t, 3> begins = {words.begin.value, words.begin.value + (last - words.begin.value) / 2,
                                               last};
  // "APPEAL FROM THE SUPREME COURT OF OHIO." is not what the opinion tells of the appeal.
  constexpr std::uint32_t longest_line = 24; // words
  const bool reporters = words.size() <= longest_line && is_reporters(witness, words.begin);
  const auto counts = [&](const Witness& other, WordIndex at) { return !reporters || is_reporters(other, at); };
  return std::any_of(begins.begin(), begins.end(), [&](std::uint32_t at) {
    return pairs.usage().is_elsewhere(w, WordRange(at, at + length), counts);
  });
}

} // namespace recension::edition
