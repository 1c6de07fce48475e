#include "moved.hpp"
#include "pairing.hpp"

#include <recension/collation.hpp>
#include <recension/foreign.hpp>

#include <algorithm>
#include <numeric>

namespace recension {
namespace collation {
namespace {

constexpr std::uint8_t paragraph_boundary = 4, sentence_boundary = 3, clause_boundary = 2;

// The words of one passage of one witness, side by side: those of the witness itself where the passage is one piece
// of it. `index` says where each is in the witness: the pieces are few, so it is found by searching, and a walk over
// a piece asks for its end.
class Flow {
public:
  Ids ids;

  Flow(const Witness& w, const std::vector<WordRange>& ranges, const std::vector<std::size_t>& chosen) {
    std::uint32_t words = 0;
    for (const std::size_t c : chosen) {
      const WordRange& range = ranges[c];
      if (range.empty()) continue;
      if (pieces_.empty() || pieces_.back().words.end != range.begin)
        pieces_.push_back({words, range});
      else
        pieces_.back().words.end = range.end;
      words += static_cast<std::uint32_t>(range.size());
    }
    if (pieces_.size() == 1) ids = w.words.ids(pieces_[0].words);
    if (pieces_.size() > 1) ids = joined(w, words);
  }
  Flow(const Flow&) = delete;
  Flow& operator=(const Flow&) = delete;

  [[nodiscard]] std::uint32_t index(std::size_t i) const {
    const Piece& p = *std::prev(piece_behind(i));
    return p.words.begin.value + static_cast<std::uint32_t>(i - p.first);
  }
  // How far from `i` on the passage's words are neighbours in the witness too, but not past `end`.
  [[nodiscard]] std::uint32_t contiguous(std::uint32_t i, std::uint32_t end) const {
    const auto behind = piece_behind(i);
    return behind == pieces_.end() ? end : std::min(end, behind->first);
  }

private:
  struct Piece {
    std::uint32_t first; // in the passage
    WordRange words;     // in the witness
  };
  std::vector<Piece> pieces_;
  std::vector<WordId> joined_;

  Ids joined(const Witness& w, std::size_t words) {
    joined_.reserve(words);
    for (const Piece& p : pieces_) {
      const Ids piece = w.words.ids(p.words);
      joined_.insert(joined_.end(), piece.begin(), piece.end());
    }
    return joined_;
  }
  [[nodiscard]] std::vector<Piece>::const_iterator piece_behind(std::size_t i) const {
    return std::upper_bound(pieces_.begin(), pieces_.end(), i,
                            [](std::size_t at, const Piece& p) { return at < p.first; });
  }
};

std::uint8_t boundary_before(const Witness& w, std::uint32_t word) {
  if (word == 0) return paragraph_boundary;
  const std::string_view gap = w.text({w.words[word - 1].end, w.words[word].begin});
  if (gap.find('\n') != std::string_view::npos) return paragraph_boundary;
  // The stop of an initial or an abbreviation ends no sentence.
  const std::string_view before = w.text(w.words[word - 1].range()), here = w.text(w.words[word].range());
  const bool capital = here.front() >= 'A' && here.front() <= 'Z';
  if (gap.find_first_of(".?!") != std::string_view::npos && capital && before.size() > 2) return sentence_boundary;
  return gap.find_first_of(",;:()[]\"") != std::string_view::npos ? clause_boundary : 0;
}

// Asked for only where an insertion may slide.
BoundaryBefore boundaries_of(const Witness& w, const Flow& f) {
  return [&w, &f](std::size_t i) { return i < f.ids.size() ? boundary_before(w, f.index(i)) : paragraph_boundary; };
}

// Builds the collation of two witnesses in an order that their content decides.
class Collator {
public:
  Collator(const Witness& a, const Witness& b, const Lexicon& lexicon) : a_(a), b_(b), lexicon_(lexicon) {}

  Collation run() {
    out_.width = 2;
    const SectionPairing sections = pair_sections(a_, b_, lexicon_);
    out_.containment = sections.containment;
    out_.one_opinion = sections.containment >= least_containment;
    for (const Unit& u : in_reading_order(sections.units))
      add_unit(u);
    std::sort(body_.begin(), body_.end(), [](const EqualRun& x, const EqualRun& y) { return x.a < y.a; });
    for (const NotePair& n : pair_notes(a_, b_, body_, lexicon_))
      add_note(n);
    finish();
    return std::move(out_);
  }

private:
  const Witness &a_, &b_;
  const Lexicon& lexicon_;
  Collation out_;
  std::vector<EqualRun> body_;

  // Sections that only b has are after the one they follow there.
  static std::vector<Unit> in_reading_order(std::vector<Unit> units) {
    std::vector<Unit> out, alone;
    for (Unit& u : units)
      (u.a.empty() ? alone : out).push_back(std::move(u));
    for (Unit& u : alone) {
      auto place = out.begin();
      for (auto it = out.begin(); it != out.end(); ++it)
        if (!it->b.empty() && it->b.front() < u.b.front()) place = std::next(it);
      out.insert(place, std::move(u));
    }
    return out;
  }

  void add_unit(const Unit& u) {
    Passage p;
    p.parts = {u.a, u.b};
    add_passage(std::move(p), Flow(a_, a_.section_words, u.a), Flow(b_, b_.section_words, u.b), true);
  }

  void add_note(const NotePair& n) {
    Passage p;
    p.is_note = true;
    p.parts = {n.a, n.b};
    add_passage(std::move(p), Flow(a_, a_.note_words, n.a), Flow(b_, b_.note_words, n.b), false);
  }

  void add_passage(Passage p, const Flow& fa, const Flow& fb, bool body) {
    std::vector<EqualRun> runs = align(fa.ids, fb.ids, lexicon_.size());
    if (runs.size() > 1 || (!runs.empty() && runs[0].length < std::max(fa.ids.size(), fb.ids.size())))
      make_readable(runs, fa.ids, fb.ids, {boundaries_of(a_, fa), boundaries_of(b_, fb)});
    p.first_column = out_.kinds.size();
    std::uint32_t i = 0, j = 0;
    for (const EqualRun& r : runs) {
      add_differ(fa, i, r.a, fb, j, r.b);
      add_agree(fa, fb, r, body);
      i = r.end_a();
      j = r.end_b();
    }
    add_differ(fa, i, static_cast<std::uint32_t>(fa.ids.size()), fb, j, static_cast<std::uint32_t>(fb.ids.size()));
    p.end_column = out_.kinds.size();
    out_.passages.push_back(std::move(p));
  }

  void add_column(ColumnKind kind, WordRange a, WordRange b) {
    out_.kinds.push_back(kind);
    out_.cells.push_back(a);
    out_.cells.push_back(b);
  }

  static WordRange words(const Flow& f, std::uint32_t i, std::uint32_t end) {
    if (i >= end) {
      const std::size_t at = i < f.ids.size() ? f.index(i)
                             : f.ids.empty()  ? 0
                                              : f.index(f.ids.size() - 1) + std::size_t{1};
      return {at, at};
    }
    return {std::size_t{f.index(i)}, std::size_t{f.index(end - 1)} + 1};
  }

  void add_agree(const Flow& fa, const Flow& fb, const EqualRun& r, bool body) {
    for (std::uint32_t k = 0; k < r.length;) {
      const std::uint32_t n =
          std::min(fa.contiguous(r.a + k, r.end_a()) - (r.a + k), fb.contiguous(r.b + k, r.end_b()) - (r.b + k));
      const WordRange a = words(fa, r.a + k, r.a + k + n), b = words(fb, r.b + k, r.b + k + n);
      add_column(ColumnKind::agree, a, b);
      if (body) body_.push_back({a.begin.value, b.begin.value, n});
      out_.aligned_words += n;
      k += n;
    }
  }

  void add_differ(const Flow& fa, std::uint32_t i, std::uint32_t end_i, const Flow& fb, std::uint32_t j,
                  std::uint32_t end_j) {
    while (i < end_i || j < end_j) {
      const std::uint32_t ni = fa.contiguous(i, end_i), nj = fb.contiguous(j, end_j);
      add_column(ColumnKind::differ, words(fa, i, ni), words(fb, j, nj));
      i = ni;
      j = nj;
    }
  }

  // Moved blocks leave their columns and are aligned as passages of their own.
  void add_moved() {
    const std::vector<Block> blocks = find_moved_blocks(a_, b_, lexicon_, out_);
    if (!blocks.empty()) cut_out(blocks, out_);
    for (const Block& block : blocks) {
      Passage p;
      p.moved = out_.moved.size();
      p.parts = {{a_.section_or_last(block.a.begin)}, {b_.section_or_last(block.b.begin)}};
      out_.moved.push_back({{block.a, block.b}, false});
      add_passage(std::move(p), Flow(a_, {block.a}, {0}), Flow(b_, {block.b}, {0}), false);
    }
    find_moved_sections(a_, b_, out_);
  }

  void finish() {
    if (out_.one_opinion) add_moved();
    const std::size_t all = a_.words.size() + b_.words.size();
    out_.similarity = all == 0 ? 1 : 2.0 * static_cast<double>(out_.aligned_words) / static_cast<double>(all);
  }
};

void mirror(Collation& c) {
  for (std::size_t i = 0; i + 1 < c.cells.size(); i += 2)
    std::swap(c.cells[i], c.cells[i + 1]);
  for (Passage& p : c.passages)
    std::swap(p.parts[0], p.parts[1]);
  for (Transposition& t : c.moved)
    std::swap(t.words[0], t.words[1]);
}

} // namespace
} // namespace collation

Collation collate(const Witness& a, const Witness& b, const Lexicon& lexicon) {
  if (collation::comes_first(a, b)) return collation::Collator(a, b, lexicon).run();
  Collation c = collation::Collator(b, a, lexicon).run();
  collation::mirror(c);
  return c;
}

bool Collation::consistent(const std::vector<const Witness*>& witnesses) const {
  for (std::size_t w = 0; w < width; ++w) {
    std::vector<bool> seen(witnesses[w]->words.size());
    for (const Passage& p : passages) {
      for (std::size_t c = p.first_column; c < p.end_column; ++c)
        for (std::uint32_t i = cell(c, w).begin.value; i < cell(c, w).end.value; ++i) {
          if (seen[i]) return false;
          seen[i] = true;
        }
    }
    if (std::find(seen.begin(), seen.end(), false) != seen.end()) return false;
  }
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    if (kinds[c] != ColumnKind::agree) continue;
    for (std::size_t k = 0; k < cell(c, 0).size(); ++k)
      for (std::size_t w = 1; w < width; ++w)
        if (cell(c, w).size() != cell(c, 0).size() ||
            witnesses[w]->words[cell(c, w).begin.value + k].id != witnesses[0]->words[cell(c, 0).begin.value + k].id)
          return false;
  }
  return true;
}

} // namespace recension
