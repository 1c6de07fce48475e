#include "moved.hpp"

#include "shingles.hpp"

#include <algorithm>
#include <numeric>

namespace recension::collation {
namespace {

constexpr std::uint32_t least_moved = 8;   // words; shorter ones recur by chance
constexpr std::uint32_t nearest_piece = 8; // words between two pieces of one moved block

struct Moved {
  std::uint32_t a, b, length;
};

// Words of one witness that are unaligned, as ranges in text order.
std::vector<WordRange> unaligned(const Collation& c, std::size_t witness) {
  std::vector<WordRange> out;
  for (std::size_t i = 0; i < c.kinds.size(); ++i)
    if (c.kinds[i] == ColumnKind::differ && c.cell(i, witness).size() >= least_moved)
      out.push_back(c.cell(i, witness));
  std::sort(out.begin(), out.end(), [](const WordRange& x, const WordRange& y) { return x.begin < y.begin; });
  return out;
}

// Of every word of the ranges that begins a sequence: `part` is the word.
std::vector<Shingle> shingles_by_word(const Witness& w, const std::vector<WordRange>& ranges,
                                      const Lexicon& lexicon) {
  std::vector<Shingle> out;
  for (const WordRange& r : ranges) {
    const std::size_t first = out.size();
    add_shingles(w, r, 0, 0, lexicon, out);
    for (std::size_t k = first; k < out.size(); ++k)
      out[k].part = static_cast<std::uint32_t>(r.begin.value + (k - first));
  }
  return out;
}

class MoveFinder {
public:
  MoveFinder(const Witness& a, const Witness& b, const Lexicon& lexicon, const Collation& c)
      : a_(a), b_(b), in_a_(unaligned(c, 0)), in_b_(unaligned(c, 1)), places_(shingles_by_word(a, in_a_, lexicon)),
        of_b_(places_.empty() ? std::vector<Shingle>{} : shingles_by_word(b, in_b_, lexicon)) {}

  std::vector<Moved> run() {
    std::vector<Moved> out;
    std::size_t range = 0;
    for (std::size_t k = 0; k < of_b_.size();) {
      while (in_b_[range].end.value <= of_b_[k].part)
        ++range;
      const Moved m = longest_at(of_b_[k], in_b_[range].end.value);
      if (m.length >= least_moved) out.push_back(m);
      const std::uint32_t next = of_b_[k].part + std::max<std::uint32_t>(m.length, 1);
      while (k < of_b_.size() && of_b_[k].part < next)
        ++k;
    }
    drop_overlaps(out);
    return out;
  }

private:
  const Witness &a_, &b_;
  std::vector<WordRange> in_a_, in_b_; // ascending
  ShingleParts places_;                // words of a
  std::vector<Shingle> of_b_;          // by their words

  // From the word of b on where `here` is, within the range that ends at `end`.
  [[nodiscard]] Moved longest_at(const Shingle& here, std::uint32_t end) const {
    const std::uint32_t place = places_.of(here.hash);
    if (place == ShingleParts::nobody || place == ShingleParts::several) return {0, here.part, 0};
    Moved m{place, here.part, 0};
    const auto range = std::upper_bound(in_a_.begin(), in_a_.end(), place,
                                        [](std::uint32_t word, const WordRange& r) { return word < r.begin.value; });
    const std::uint32_t limit = std::prev(range)->end.value;
    while (m.a + m.length < limit && m.b + m.length < end &&
           a_.words[m.a + m.length].id == b_.words[m.b + m.length].id)
      ++m.length;
    return m;
  }

  static void drop_overlaps(std::vector<Moved>& moved) {
    std::stable_sort(moved.begin(), moved.end(), [](const Moved& x, const Moved& y) { return x.a < y.a; });
    std::uint32_t end = 0;
    std::erase_if(moved, [&](const Moved& m) {
      if (m.a < end) return true;
      end = m.a + m.length;
      return false;
    });
  }
};

// The piece that follows each in b; the pieces are in the order of a.
std::vector<std::size_t> next_in_b(const std::vector<Moved>& pieces) {
  std::vector<std::size_t> by_b(pieces.size()), out(pieces.size(), pieces.size());
  std::iota(by_b.begin(), by_b.end(), std::size_t{0});
  std::sort(by_b.begin(), by_b.end(), [&](std::size_t x, std::size_t y) { return pieces[x].b < pieces[y].b; });
  for (std::size_t i = 0; i + 1 < by_b.size(); ++i)
    out[by_b[i]] = by_b[i + 1];
  return out;
}

// Pieces that follow one another closely in both witnesses are one block, with what differs between them.
std::vector<Block> join_pieces(const std::vector<Moved>& pieces) {
  const std::vector<std::size_t> next = next_in_b(pieces);
  std::vector<Block> out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Moved& m = pieces[i];
    const WordRange a(std::size_t{m.a}, std::size_t{m.a} + m.length),
        b(std::size_t{m.b}, std::size_t{m.b} + m.length);
    const bool goes_on = !out.empty() && next[i - 1] == i && out.back().a.end <= a.begin &&
                         a.begin - out.back().a.end <= nearest_piece && out.back().b.end <= b.begin &&
                         b.begin - out.back().b.end <= nearest_piece;
    if (goes_on) {
      out.back().a.end = a.end;
      out.back().b.end = b.end;
    } else {
      out.push_back({a, b});
    }
  }
  return out;
}

// Of words between pieces some may be aligned where they are: then the pieces are not one block.
bool is_unaligned(const std::vector<WordRange>& unaligned, WordRange words) {
  const auto after = std::upper_bound(unaligned.begin(), unaligned.end(), words.begin,
                                      [](WordIndex w, const WordRange& r) { return w < r.begin; });
  return after != unaligned.begin() && std::prev(after)->end >= words.end;
}

WordRange without(WordRange cell, const std::vector<WordRange>& cuts, std::vector<WordRange>& rest) {
  auto it = std::lower_bound(cuts.begin(), cuts.end(), cell.begin,
                             [](const WordRange& r, WordIndex w) { return r.begin < w; });
  WordIndex at = cell.begin;
  for (; it != cuts.end() && it->end <= cell.end; ++it) {
    if (at < it->begin) rest.emplace_back(at, it->begin);
    at = it->end;
  }
  if (at < cell.end || rest.empty()) rest.emplace_back(at, cell.end);
  const WordRange first = rest.front();
  rest.erase(rest.begin());
  return first;
}

} // namespace

std::vector<Block> find_moved_blocks(const Witness& a, const Witness& b, const Lexicon& lexicon, const Collation& c) {
  const std::vector<Moved> pieces = MoveFinder(a, b, lexicon, c).run();
  std::vector<Block> out;
  const std::vector<WordRange> in_a = unaligned(c, 0), in_b = unaligned(c, 1);
  for (const Block& block : join_pieces(pieces)) {
    if (is_unaligned(in_a, block.a) && is_unaligned(in_b, block.b)) {
      out.push_back(block);
      continue;
    }
    for (const Moved& m : pieces) // the pieces one by one
      if (block.a.contains(WordIndex(std::size_t{m.a})))
        out.push_back({WordRange(std::size_t{m.a}, std::size_t{m.a} + m.length),
                       WordRange(std::size_t{m.b}, std::size_t{m.b} + m.length)});
  }
  return out;
}

void cut_out(const std::vector<Block>& blocks, Collation& c) {
  std::vector<WordRange> cuts[2];
  for (const Block& block : blocks) {
    cuts[0].push_back(block.a);
    cuts[1].push_back(block.b);
  }
  for (std::vector<WordRange>& side : cuts)
    std::sort(side.begin(), side.end(), [](const WordRange& x, const WordRange& y) { return x.begin < y.begin; });
  std::vector<ColumnKind> kinds;
  std::vector<WordRange> cells;
  for (Passage& p : c.passages) {
    const std::size_t first = kinds.size();
    for (std::size_t i = p.first_column; i < p.end_column; ++i) {
      std::vector<WordRange> rest[2];
      WordRange cell[2];
      for (std::size_t s = 0; s < 2; ++s)
        cell[s] = c.kinds[i] == ColumnKind::agree ? c.cell(i, s) : without(c.cell(i, s), cuts[s], rest[s]);
      const auto add = [&](WordRange a, WordRange b) {
        if (c.kinds[i] == ColumnKind::differ && a.empty() && b.empty()) return;
        kinds.push_back(c.kinds[i]);
        cells.push_back(a);
        cells.push_back(b);
      };
      add(cell[0], cell[1]);
      for (const WordRange& a : rest[0])
        add(a, {cell[1].end, cell[1].end});
      for (const WordRange& b : rest[1])
        add({cell[0].end, cell[0].end}, b);
    }
    p.first_column = first;
    p.end_column = kinds.size();
  }
  c.kinds = std::move(kinds);
  c.cells = std::move(cells);
}

void find_moved_sections(const Witness& a, const Witness& b, Collation& c) {
  std::vector<std::pair<std::size_t, std::size_t>> order; // first sections of a and b
  for (const Passage& p : c.passages)
    if (!p.is_note && !p.moved && !p.parts[0].empty() && !p.parts[1].empty())
      order.emplace_back(p.parts[0].front(), p.parts[1].front());
  std::sort(order.begin(), order.end());
  std::size_t highest = 0;
  for (const auto& [in_a, in_b] : order) {
    if (in_b >= highest) {
      highest = in_b;
      continue;
    }
    c.moved.push_back({{a.section_words[in_a], b.section_words[in_b]}, true});
  }
}

} // namespace recension::collation
