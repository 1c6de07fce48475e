#include "moved.hpp"
#include "shingles.hpp"

#include <algorithm>

namespace recension::collation {
namespace {

constexpr std::uint32_t least_moved = 8; // words; shorter ones recur by chance

struct Moved {
  std::uint32_t a, b, length;
};

// Words of one witness that stand unaligned, as ranges in text order.
std::vector<WordRange> unaligned(const Collation& c, std::size_t witness) {
  std::vector<WordRange> out;
  for (std::size_t i = 0; i < c.kinds.size(); ++i)
    if (c.kinds[i] == ColumnKind::differ && c.cell(i, witness).size() >= least_moved)
      out.push_back(c.cell(i, witness));
  std::sort(out.begin(), out.end(), [](const WordRange& x, const WordRange& y) { return x.begin < y.begin; });
  return out;
}

class MoveFinder {
public:
  MoveFinder(const Witness& a, const Witness& b, const Lexicon& lexicon, const Collation& c)
      : a_(a), b_(b), in_a_(unaligned(c, 0)), in_b_(unaligned(c, 1)) {
    std::vector<Shingle> shingles;
    for (const WordRange& r : in_a_)
      for (std::uint32_t i = r.begin.value; i + shingle_words <= r.end.value; ++i) {
        add_shingles(a, WordRange(std::size_t{i}, i + shingle_words), i, 0, lexicon, shingles);
        ends_[i] = r.end.value;
      }
    places_ = by_hash(shingles);
    lexicon_ = &lexicon;
  }

  std::vector<Moved> run() {
    std::vector<Moved> out;
    if (places_.empty()) return out;
    for (const WordRange& r : in_b_)
      for (std::uint32_t j = r.begin.value; j + shingle_words <= r.end.value;) {
        const Moved m = longest_at(j, r.end.value);
        if (m.length >= least_moved) out.push_back(m);
        j += std::max<std::uint32_t>(m.length, 1);
      }
    drop_overlaps(out);
    return out;
  }

private:
  const Witness &a_, &b_;
  const Lexicon* lexicon_ = nullptr;
  std::vector<WordRange> in_a_, in_b_;
  std::unordered_map<std::uint64_t, std::uint32_t> places_;
  std::unordered_map<std::uint32_t, std::uint32_t> ends_; // where the unaligned range ends that a place is in

  [[nodiscard]] Moved longest_at(std::uint32_t j, std::uint32_t end) const {
    std::vector<Shingle> here;
    add_shingles(b_, WordRange(std::size_t{j}, j + shingle_words), 0, 0, *lexicon_, here);
    const auto found = here.empty() ? places_.end() : places_.find(here.front().hash);
    if (found == places_.end() || found->second == several) return {0, j, 0};
    Moved m{found->second, j, 0};
    const std::uint32_t limit = ends_.at(m.a);
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

// Cuts moved words out of the differ columns, into columns of their own.
class ColumnCutter {
public:
  ColumnCutter(Collation& c, const std::vector<Moved>& moved) : c_(c) {
    for (const Moved& m : moved) {
      cuts_[0].emplace_back(std::size_t{m.a}, std::size_t{m.a + m.length});
      cuts_[1].emplace_back(std::size_t{m.b}, std::size_t{m.b + m.length});
    }
    for (std::vector<WordRange>& cuts : cuts_)
      std::sort(cuts.begin(), cuts.end(), [](const WordRange& x, const WordRange& y) { return x.begin < y.begin; });
  }

  void run() {
    for (Passage& p : c_.passages) {
      const std::size_t first = kinds_.size();
      for (std::size_t i = p.first_column; i < p.end_column; ++i)
        cut(i);
      p.first_column = first;
      p.end_column = kinds_.size();
    }
    c_.kinds = std::move(kinds_);
    c_.cells = std::move(cells_);
  }

private:
  Collation& c_;
  std::vector<WordRange> cuts_[2];
  std::vector<ColumnKind> kinds_;
  std::vector<WordRange> cells_;

  void add(ColumnKind kind, WordRange a, WordRange b) {
    kinds_.push_back(kind);
    cells_.push_back(a);
    cells_.push_back(b);
  }

  // The moved parts of one side of a column, and the rest.
  void cut(std::size_t column) {
    const WordRange a = c_.cell(column, 0), b = c_.cell(column, 1);
    if (c_.kinds[column] != ColumnKind::differ) return add(c_.kinds[column], a, b);
    const std::vector<WordRange> moved_a = inside(cuts_[0], a), moved_b = inside(cuts_[1], b);
    if (moved_a.empty() && moved_b.empty()) return add(ColumnKind::differ, a, b);
    side(a, moved_a, WordRange(b.begin, b.begin), 0);
    side(b, moved_b, WordRange(a.end, a.end), 1);
  }

  static std::vector<WordRange> inside(const std::vector<WordRange>& cuts, WordRange cell) {
    std::vector<WordRange> out;
    auto it = std::lower_bound(cuts.begin(), cuts.end(), cell.begin,
                               [](const WordRange& r, WordIndex w) { return r.begin < w; });
    for (; it != cuts.end() && it->end <= cell.end; ++it)
      out.push_back(*it);
    return out;
  }

  void side(WordRange cell, const std::vector<WordRange>& moved, WordRange other, int which) {
    const auto put = [&](ColumnKind kind, WordRange words) {
      if (!words.empty()) which == 0 ? add(kind, words, other) : add(kind, other, words);
    };
    WordIndex at = cell.begin;
    for (const WordRange& m : moved) {
      put(ColumnKind::differ, {at, m.begin});
      put(ColumnKind::moved, m);
      at = m.end;
    }
    put(ColumnKind::differ, {at, cell.end});
  }
};

// Passages that stand in another order: all but the longest chain in common order.
void find_moved_sections(const Witness& a, const Witness& b, Collation& c) {
  std::vector<std::pair<std::size_t, std::size_t>> order; // first sections of a and b
  for (const Passage& p : c.passages)
    if (!p.is_note && !p.parts[0].empty() && !p.parts[1].empty())
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

} // namespace

void find_moved(const Witness& a, const Witness& b, const Lexicon& lexicon, Collation& c) {
  const std::vector<Moved> moved = MoveFinder(a, b, lexicon, c).run();
  for (const Moved& m : moved)
    c.moved.push_back({{WordRange(std::size_t{m.a}, std::size_t{m.a} + m.length),
                        WordRange(std::size_t{m.b}, std::size_t{m.b} + m.length)},
                       false});
  if (!moved.empty()) ColumnCutter(c, moved).run();
  find_moved_sections(a, b, c);
}

} // namespace recension::collation
