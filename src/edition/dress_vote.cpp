#include "dress_vote.hpp"

#include <algorithm>
#include <span>

namespace recension::edition {
namespace {

Dress dress_at(std::size_t index) {
  return static_cast<Dress>(index);
}

using DressedWords = std::span<const PlacedDress>;

// What more than half of the words are set as; a row's cells begin where words do.
void set_paragraph(CriticalParagraph& p, DressedWords words, std::size_t begin) {
  for (const Dress d : {Dress::quotation, Dress::heading, Dress::item, Dress::row}) {
    const auto times =
        std::count_if(words.begin(), words.end(), [d](const PlacedDress& w) { return w.dress.has(d); });
    if (static_cast<std::size_t>(times) * 2 > words.size()) p.set_as = d;
  }
  if (p.set_as != Dress::row) return;
  for (const PlacedDress& w : words)
    if (w.dress.has(Dress::cell)) p.cells.push_back(w.begin - begin);
}

// "280 U.S. 98 (1929": the bracket that closes one within goes with it. Gives the new end.
std::size_t with_closing(const std::string& text, std::size_t begin, std::size_t end) {
  const auto inside = [&](char c) {
    return std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                      text.begin() + static_cast<std::ptrdiff_t>(end), c);
  };
  for (const auto& [opening, closing] : {std::pair('(', ')'), std::pair('[', ']')})
    if (end < text.size() && text[end] == closing && inside(opening) > inside(closing)) ++end;
  return end;
}

// Runs of words of one dress. A word between that another witness's reading has put there goes with them.
void add_spans(CriticalParagraph& p, DressedWords words, std::size_t begin) {
  for (std::size_t d = 0; d < inline_dress_count; ++d)
    for (std::size_t i = 0; i < words.size();) {
      if (!words[i].dress.has(dress_at(d))) {
        ++i;
        continue;
      }
      std::size_t last = i;
      while (last + 1 < words.size() && words[last + 1].dress.has(dress_at(d)))
        ++last;
      p.spans.push_back({words[i].begin - begin,
                         with_closing(p.text, words[i].begin - begin, words[last].end - begin), dress_at(d)});
      i = last + 1;
    }
  std::stable_sort(p.spans.begin(), p.spans.end(),
                   [](const CriticalSpan& a, const CriticalSpan& b) { return a.begin < b.begin; });
}

} // namespace

DressVote::DressVote(Pairs& pairs) : pairs_(pairs), uses_(pairs.count()) {
  for (std::size_t w = 0; w < pairs.count(); ++w) {
    dress_.push_back(dress_of(pairs.witness(w)));
    for (std::size_t d = 0; d < dress_count; ++d)
      uses_[w][d] =
          std::any_of(dress_[w].begin(), dress_[w].end(), [d](DressSet set) { return set.has(dress_at(d)); });
  }
}

bool DressVote::nobody_marks(const DressedPassage& p) const {
  return dress_[p.base].empty() &&
         std::all_of(p.others.begin(), p.others.end(), [this](std::size_t w) { return dress_[w].empty(); });
}

DressSet DressVote::voted(const DressedPassage& p, WordIndex word) {
  std::array<int, dress_count> votes{};  // for, less those against
  std::array<bool, dress_count> first{}; // what the first voter says
  std::array<bool, dress_count> heard{};
  const auto vote = [&](std::size_t w, WordIndex at) {
    for (std::size_t d = 0; d < dress_count; ++d) {
      if (!uses_[w][d]) continue;
      const bool has = dress_[w][at.value].has(dress_at(d));
      if (!heard[d]) first[d] = has;
      heard[d] = true;
      votes[d] += has ? 1 : -1;
    }
  };
  vote(p.base, word);
  for (const std::size_t w : p.others)
    if (const auto there = pairs_.of(p.base, w).to_other.word(word)) vote(w, *there);
  DressSet out;
  for (std::size_t d = 0; d < dress_count; ++d)
    if (votes[d] > 0 || (votes[d] == 0 && first[d])) out.add(dress_at(d));
  return out;
}

std::vector<PlacedDress> DressVote::placed(const PassageText& text, const DressedPassage& p) {
  const Witness& base = pairs_.witness(p.base);
  std::vector<PlacedDress> out;
  for (WordIndex k = base.word_at(p.range.begin); k.value < base.words.size(); ++k.value) {
    const Word word = base.words[k.value];
    if (word.begin >= p.range.end) break;
    const std::string_view written = base.text({word.begin, word.end});
    const std::size_t begin = text.offset_of(word.begin);
    if (text.text.compare(begin, written.size(), written) != 0) continue; // another reading is in its place
    if (!out.empty() && begin < out.back().end) continue;
    out.push_back({begin, begin + written.size(), voted(p, k)});
  }
  return out;
}

void DressVote::dress(Paragraphs& paragraphs, const PassageText& text, const DressedPassage& passage) {
  if (nobody_marks(passage)) return;
  const std::vector<PlacedDress> words = placed(text, passage);
  std::size_t next = 0;
  for (std::size_t i = 0; i < paragraphs.all().size(); ++i) {
    CriticalParagraph& p = paragraphs.all()[i];
    const std::size_t begin = paragraphs.begin_of(i), end = begin + p.text.size();
    while (next < words.size() && words[next].begin < begin)
      ++next;
    const std::size_t from = next;
    while (next < words.size() && words[next].end <= end)
      ++next;
    const std::span<const PlacedDress> own = std::span(words).subspan(from, next - from);
    set_paragraph(p, own, begin);
    add_spans(p, own, begin);
  }
}

} // namespace recension::edition
