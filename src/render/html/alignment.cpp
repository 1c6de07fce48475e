#include "alignment.hpp"

#include "../../comparison/reading_chars.hpp"

#include <algorithm>

namespace recension::render::html {
Alignment::Alignment(const Witness& from, const Witness& to, const Collation& collation, std::size_t side)
    : where(from, to, collation, side), from_(from), to_(to), collation_(collation), side_(side) {
  for (const Passage& p : collation.passages)
    if (p.is_note && !p.moved && !p.parts[side].empty()) notes_[p.parts[side].front()] = &p;
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

// Where in `to` the text of a cut begins: at its first aligned word, or at that word's paragraph if what is there
// before the word is aligned with nothing.
std::optional<ReadPos> Alignment::cut_at(ReadRange range, const std::vector<ReadRange>& paragraphs) const {
  const auto word = where.next_aligned(from_.word_at(range.begin));
  if (!word || *word >= from_.word_at(range.end)) return std::nullopt;
  const std::size_t other = where.word_in_order(*word)->value;
  ReadPos at = to_.words[other].begin;
  const auto behind = std::upper_bound(paragraphs.begin(), paragraphs.end(), at,
                                       [](ReadPos p, const ReadRange& r) { return p < r.begin; });
  if (behind == paragraphs.begin()) return at;
  const ReadPos paragraph = std::prev(behind)->begin;
  std::size_t before = other;
  while (before > 0 && to_.words[before - 1].begin >= paragraph && !where.is_aligned_there(WordIndex(before - 1)))
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
      for (; c != cuts.end() && c->begin <= whole.end; ++c) // at the end: what is added after it
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
