#include "alignment.hpp"

#include <algorithm>

namespace recension::render::html {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

bool is_blank(char c) {
  return c == ' ' || c == '\n';
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

Alignment::Alignment(const Witness& from, const Witness& to, const Collation& collation, std::size_t side)
    : from_(from), to_(to), collation_(collation), side_(side), there_(from.words.size(), none),
      back_(to.words.size(), none), anywhere_(from.words.size(), none) {
  for (const Passage& p : collation.passages) {
    if (p.is_note && !p.moved && !p.parts[side].empty()) notes_[p.parts[side].front()] = &p;
    for (std::size_t c = p.first_column; c < p.end_column; ++c) {
      if (collation.kinds[c] != ColumnKind::agree) continue;
      const WordRange here = collation.cell(c, side), other = collation.cell(c, 1 - side);
      for (std::uint32_t i = 0; i < here.size(); ++i) {
        anywhere_[here.begin.value + i] = other.begin.value + i;
        if (p.moved) continue; // out of order
        there_[here.begin.value + i] = other.begin.value + i;
        back_[other.begin.value + i] = here.begin.value + i;
      }
    }
  }
  last_.assign(there_.size() + 1, none);
  next_.assign(there_.size() + 1, none);
  for (std::uint32_t i = 0; i < there_.size(); ++i)
    last_[i + 1] = there_[i] == none ? last_[i] : i;
  for (std::size_t i = there_.size(); i-- > 0;)
    next_[i] = there_[i] == none ? next_[i + 1] : static_cast<std::uint32_t>(i);
}

std::optional<ReadRange> Alignment::image(ReadRange range) const {
  const std::size_t first = from_.word_at(range.begin).value, end = from_.word_at(range.end).value;
  ReadRange out;
  if (first < end && from_.words[first].begin == range.begin && there_[first] != none)
    out.begin = to_.words[there_[first]].begin;
  else if (last_[first] != none)
    out.begin = to_.words[there_[last_[first]]].end;
  else
    return std::nullopt;
  if (end > first && from_.words[end - 1].end == range.end && there_[end - 1] != none)
    out.end = to_.words[there_[end - 1]].end;
  else if (next_[end] != none)
    out.end = to_.words[there_[next_[end]]].begin;
  else
    return std::nullopt;
  if (out.end < out.begin) return std::nullopt; // the words around it stand in two parts
  return trimmed(to_, out);
}

std::optional<ReadRange> Alignment::same_text(ReadRange range) const {
  range = trimmed(from_, range);
  std::size_t word = from_.word_at(range.begin).value;
  if (word == from_.words.size() || from_.words[word].begin >= range.end || from_.words[word].begin > range.begin) {
    if (word == 0) return std::nullopt;
    --word; // a sign behind a word
  }
  if (anywhere_[word] == none) return std::nullopt;
  // From the word on, or from behind it, all must be the same.
  const Word &here = from_.words[word], &there = to_.words[anywhere_[word]];
  const bool behind = range.begin >= here.end;
  const ReadRange mine(behind ? here.end : here.begin, range.end);
  const ReadPos begin = behind ? there.end : there.begin;
  if (begin.value + mine.size() > to_.structure.reading.text.size()) return std::nullopt;
  const std::string_view text = from_.text(mine), other = to_.text({begin, begin + mine.size()});
  const bool same = std::equal(text.begin(), text.end(), other.begin(),
                               [](char x, char y) { return x == y || (is_blank(x) && is_blank(y)); });
  if (!same) return std::nullopt;
  const ReadPos out = begin + (range.begin - mine.begin);
  return ReadRange(out, out + range.size());
}

std::vector<ReadRange> Alignment::paragraphs_there(const Passage& p) const {
  std::vector<ReadRange> out;
  for (const std::size_t part : p.parts[1 - side_]) {
    const std::vector<ReadRange>& own =
        p.is_note ? to_.structure.footnotes[part].paragraphs : to_.structure.sections[part].paragraphs;
    out.insert(out.end(), own.begin(), own.end());
  }
  std::sort(out.begin(), out.end(), [](ReadRange x, ReadRange y) { return x.begin < y.begin; });
  return out;
}

// Where in `to` the text of a cut begins: at its first aligned word, or at that word's paragraph if what stands there
// before the word is aligned with nothing.
std::optional<ReadPos> Alignment::cut_at(ReadRange range, const std::vector<ReadRange>& paragraphs) const {
  const std::size_t word = next_[from_.word_at(range.begin).value];
  if (word == none || word >= from_.word_at(range.end).value) return std::nullopt;
  const std::size_t other = there_[word];
  ReadPos at = to_.words[other].begin;
  const auto behind = std::upper_bound(paragraphs.begin(), paragraphs.end(), at,
                                       [](ReadPos p, const ReadRange& r) { return p < r.begin; });
  if (behind == paragraphs.begin()) return at;
  const ReadPos paragraph = std::prev(behind)->begin;
  std::size_t before = other;
  while (before > 0 && to_.words[before - 1].begin >= paragraph && back_[before - 1] == none)
    --before;
  if (before == 0 || to_.words[before - 1].begin < paragraph) return paragraph;
  while (at > paragraph && !is_blank(to_.structure.reading.text[at.value - 1])) // a quotation mark before the word
    at = at - 1;
  return at;
}

void Alignment::cut_up(const Passage& p, const std::vector<ReadRange>& cuts,
                       const std::vector<std::optional<ReadPos>>& begins,
                       std::span<std::vector<ReadRange>> out) const {
  const std::vector<ReadRange> paragraphs = paragraphs_there(p);
  if (cuts.empty() || paragraphs.empty()) return;
  std::vector<ReadPos> ends(cuts.size(), paragraphs.back().end);
  for (std::size_t c = cuts.size(); c-- > 1;)
    ends[c - 1] = std::min((begins[c] ? begins[c] : cut_at(cuts[c], paragraphs)).value_or(ends[c]), ends[c]);
  std::size_t c = 0;
  for (ReadRange left : paragraphs)
    while (!left.empty()) {
      while (c + 1 < cuts.size() && ends[c] <= left.begin)
        ++c;
      const ReadPos end = c + 1 < cuts.size() ? std::min(left.end, ends[c]) : left.end;
      out[c].push_back({left.begin, end});
      left.begin = end;
    }
}

std::vector<std::vector<ReadRange>>
Alignment::section_pieces(const std::vector<ReadRange>& cuts,
                          const std::vector<std::optional<ReadPos>>& begins) const {
  std::vector<std::vector<ReadRange>> out(cuts.size());
  for (const Passage& p : collation_.passages) {
    if (p.moved || p.is_note || p.parts[side_].empty()) continue;
    std::vector<std::size_t> mine;
    for (const std::size_t part : p.parts[side_]) {
      const ReadRange whole = from_.structure.sections[part].range;
      auto c = std::lower_bound(cuts.begin(), cuts.end(), whole.begin,
                                [](const ReadRange& r, ReadPos at) { return r.begin < at; });
      for (; c != cuts.end() && c->begin <= whole.end; ++c) // at the end: what is added behind it
        mine.push_back(static_cast<std::size_t>(c - cuts.begin()));
    }
    std::sort(mine.begin(), mine.end());
    std::vector<ReadRange> ranges;
    std::vector<std::optional<ReadPos>> here;
    for (const std::size_t m : mine) {
      ranges.push_back(cuts[m]);
      here.push_back(m < begins.size() ? begins[m] : std::nullopt);
    }
    std::vector<std::vector<ReadRange>> cut(mine.size());
    cut_up(p, ranges, here, cut);
    for (std::size_t i = 0; i < mine.size(); ++i)
      out[mine[i]] = std::move(cut[i]);
  }
  return out;
}

const Passage* Alignment::passage_of_note(std::size_t footnote) const {
  const auto found = notes_.find(footnote);
  return found == notes_.end() ? nullptr : found->second;
}

std::optional<std::size_t> Alignment::note_there(std::size_t footnote) const {
  const Passage* p = passage_of_note(footnote);
  return p == nullptr || p->parts[1 - side_].empty() ? std::nullopt : std::optional(p->parts[1 - side_].front());
}

std::vector<std::vector<ReadRange>> Alignment::note_pieces(std::size_t footnote, std::vector<ReadRange> cuts) const {
  if (cuts.empty()) cuts.emplace_back();
  std::vector<std::vector<ReadRange>> out(cuts.size());
  if (const Passage* p = passage_of_note(footnote))
    cut_up(*p, cuts, std::vector<std::optional<ReadPos>>(cuts.size()), out);
  return out;
}

std::vector<Alignment::Alone> Alignment::alone() const {
  std::vector<Alone> out;
  for (const Passage& p : collation_.passages)
    if (!p.moved && p.parts[side_].empty())
      for (const std::size_t part : p.parts[1 - side_])
        out.push_back({p.is_note, part});
  return out;
}

} // namespace recension::render::html
