#include "reading_chars.hpp"

#include <recension/correspondence.hpp>

#include <algorithm>
#include <utility>

namespace recension {
namespace {

// How far two texts go on together: a character each where they are the same, a blank that one of them has alone.
std::pair<std::size_t, std::size_t> steps(char x, char y) {
  if (x == y || (is_blank(x) && is_blank(y))) return {1, 1};
  return {is_blank(x) ? 1 : 0, is_blank(x) ? 0 : is_blank(y) ? 1 : 0};
}

} // namespace

ReadRange trimmed(const Witness& w, ReadRange r) {
  const std::string& text = w.structure.reading.text;
  while (r.begin < r.end && is_blank(text[r.end.value - 1]))
    r.end = r.end - 1;
  while (r.begin < r.end && is_blank(text[r.begin.value]))
    ++r.begin;
  return r;
}

Correspondence::Correspondence(const Witness& from, const Witness& to, const Collation& collation, std::size_t side)
    : from_(&from), to_(&to) {
  for (const Passage& p : collation.passages) {
    const std::vector<std::size_t>&mine = p.parts[side], &theirs = p.parts[1 - side];
    if (p.is_note && !p.moved && !mine.empty() && !theirs.empty()) notes_.try_emplace(mine.front(), theirs.front());
    for (std::size_t c = p.first_column; c < p.end_column; ++c) {
      if (collation.kinds[c] != ColumnKind::agree) continue;
      const WordRange here = collation.cell(c, side), other = collation.cell(c, 1 - side);
      const Stretch s{here.begin.value, other.begin.value, static_cast<std::uint32_t>(here.size())};
      by_from_.push_back(s);
      if (!p.moved) in_order_.push_back(s);
    }
  }
  const auto by = [](std::uint32_t Stretch::*which) {
    return [which](const Stretch& x, const Stretch& y) { return x.*which < y.*which; };
  };
  by_to_ = in_order_;
  std::sort(by_from_.begin(), by_from_.end(), by(&Stretch::from));
  std::sort(in_order_.begin(), in_order_.end(), by(&Stretch::from));
  std::sort(by_to_.begin(), by_to_.end(), by(&Stretch::to));
}

// The last stretch that begins before `end`, or null.
const Correspondence::Stretch* Correspondence::last_before(const Stretches& s, std::uint32_t end,
                                                           std::uint32_t Stretch::*side) {
  const auto after =
      std::lower_bound(s.begin(), s.end(), end, [side](const Stretch& x, std::uint32_t w) { return x.*side < w; });
  return after == s.begin() ? nullptr : &*std::prev(after);
}

std::optional<WordIndex> Correspondence::aligned(const Stretches& stretches, WordIndex w) {
  const Stretch* s = last_before(stretches, w.value + 1, &Stretch::from);
  if (s == nullptr || w.value - s->from >= s->length) return std::nullopt;
  return WordIndex(s->to + (w.value - s->from));
}

std::optional<WordIndex> Correspondence::word(WordIndex w) const {
  return aligned(by_from_, w);
}

std::optional<WordIndex> Correspondence::word_in_order(WordIndex w) const {
  return aligned(in_order_, w);
}

bool Correspondence::is_aligned_there(WordIndex there) const {
  const Stretch* s = last_before(by_to_, there.value + 1, &Stretch::to);
  return s != nullptr && there.value - s->to < s->length;
}

WordIndex Correspondence::place_of(WordIndex w) const {
  const Stretch* s = last_before(by_from_, w.value + 1, &Stretch::from);
  return s == nullptr ? WordIndex() : WordIndex(s->to + std::min(w.value - s->from, s->length));
}

std::optional<WordIndex> Correspondence::next_aligned(WordIndex w) const {
  if (word_in_order(w)) return w;
  const auto next = std::lower_bound(in_order_.begin(), in_order_.end(), w.value,
                                     [](const Stretch& s, std::uint32_t v) { return s.from < v; });
  return next == in_order_.end() ? std::nullopt : std::optional(WordIndex(next->from));
}

std::optional<WordIndex> Correspondence::last_aligned_before(std::size_t end) const {
  const Stretch* s = last_before(in_order_, static_cast<std::uint32_t>(end), &Stretch::from);
  if (s == nullptr) return std::nullopt;
  return WordIndex(std::min<std::size_t>(end, s->from + s->length) - 1);
}

std::optional<ReadRange> Correspondence::image(ReadRange range) const {
  const std::size_t first = from_->word_at(range.begin).value, end = from_->word_at(range.end).value;
  const auto there = [this](WordIndex w) { return to_->words[word_in_order(w)->value]; };
  ReadRange out;
  if (first < end && from_->words[first].begin == range.begin && word_in_order(WordIndex(first)))
    out.begin = there(WordIndex(first)).begin;
  else if (const auto last = last_aligned_before(first))
    out.begin = there(*last).end;
  else
    return std::nullopt;
  if (end > first && from_->words[end - 1].end == range.end && word_in_order(WordIndex(end - 1)))
    out.end = there(WordIndex(end - 1)).end;
  else if (const auto next = next_aligned(WordIndex(end)))
    out.end = there(*next).begin;
  else
    return std::nullopt;
  if (out.end < out.begin) return std::nullopt; // the words around it are in two parts
  return trimmed(*to_, out);
}

std::optional<ReadRange> Correspondence::same_text(ReadRange range) const {
  range = trimmed(*from_, range);
  std::size_t first = from_->word_at(range.begin).value;
  if (first == from_->words.size() || from_->words[first].begin >= range.end ||
      from_->words[first].begin > range.begin) {
    if (first == 0) return std::nullopt;
    --first; // a sign after a word
  }
  const auto aligned_with = word(WordIndex(first));
  if (!aligned_with) return std::nullopt;
  // From the word on, or from its end, all must be the same.
  const Word &here = from_->words[first], &there = to_->words[aligned_with->value];
  const bool after = range.begin >= here.end;
  const ReadRange mine(after ? here.end : here.begin, range.end);
  const ReadPos begin = after ? there.end : there.begin;
  if (begin.value + mine.size() > to_->structure.reading.text.size()) return std::nullopt;
  const std::string_view text = from_->text(mine), other = to_->text({begin, begin + mine.size()});
  const bool same = std::equal(text.begin(), text.end(), other.begin(),
                               [](char x, char y) { return x == y || (is_blank(x) && is_blank(y)); });
  if (!same) return std::nullopt;
  const ReadPos out = begin + (range.begin - mine.begin);
  return ReadRange(out, out + range.size());
}

ReadRange Correspondence::around(ReadRange range, ReadRange here, ReadRange there) const {
  ReadRange out = there;
  const std::size_t size = to_->structure.reading.text.size();
  while (here.begin > range.begin && out.begin > ReadPos()) {
    const auto [x, y] = steps(char_before(*from_, here.begin), char_before(*to_, out.begin));
    if (x + y == 0) break;
    here.begin = here.begin - x;
    out.begin = out.begin - y;
  }
  while (here.end < range.end && out.end.value < size) {
    const auto [x, y] = steps(char_at(*from_, here.end), char_at(*to_, out.end));
    if (x + y == 0) break;
    here.end = here.end + x;
    out.end = out.end + y;
  }
  while (out.begin < there.begin && in_character(char_at(*to_, out.begin)))
    ++out.begin;
  while (out.end > there.end && in_character(char_at(*to_, out.end)))
    out.end = out.end - 1;
  return out;
}

std::optional<std::size_t> Correspondence::note(std::size_t footnote) const {
  const auto found = notes_.find(footnote);
  return found == notes_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace recension
