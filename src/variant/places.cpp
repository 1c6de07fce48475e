#include "places.hpp"

#include "../source/ascii.hpp"
#include "citation.hpp"

#include <algorithm>
#include <optional>

namespace recension::variant {
namespace {

bool has_line_end(std::string_view text) {
  return text.find('\n') != std::string_view::npos;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ') out += c;
  return out;
}

ReadRange range_of_part(const Witness& w, const Passage& p, std::size_t side) {
  const std::vector<std::size_t>& parts = p.parts[side];
  if (parts.empty()) return {};
  if (p.is_note) return w.structure.footnotes[parts.front()].range;
  return {w.structure.sections[parts.front()].range.begin, w.structure.sections[parts.back()].range.end};
}

class PlaceFinder {
public:
  PlaceFinder(const WitnessPair& witnesses, const Collation& collation, const Passage& passage,
              const Lexicon& lexicon)
      : w_(witnesses), c_(collation), p_(passage), lexicon_(lexicon) {
    for (std::size_t s = 0; s < 2; ++s) {
      const ReadRange all = p_.moved ? w_[s]->read_range(c_.moved[*p_.moved].words[s]) : range_of_part(*w_[s], p_, s);
      at_[s] = all.begin;
      end_[s] = all.end;
    }
  }

  std::vector<Difference> run() {
    out_.reserve((p_.end_column - p_.first_column) / 2 + 1); // about one place for two columns
    for (std::size_t c = p_.first_column; c < p_.end_column; ++c) {
      if (c_.kinds[c] == ColumnKind::agree)
        agree(c_.cell(c, 0), c_.cell(c, 1));
      else
        differ(c);
    }
    close_slot({end_[0], end_[1]});
    merge_abbreviations();
    merge_citations();
    return std::move(out_);
  }

private:
  const WitnessPair& w_;
  const Collation& c_;
  const Passage& p_;
  const Lexicon& lexicon_;
  std::vector<Difference> out_;
  std::array<ReadPos, 2> at_, end_;    // where the open slot begins; where the passage ends
  std::array<WordRange, 2> pending_{}; // unaligned words in it

  [[nodiscard]] Word word(std::size_t side, std::size_t i) const { return w_[side]->words[i]; }

  void agree(WordRange a, WordRange b) {
    close_slot({word(0, a.begin.value).begin, word(1, b.begin.value).begin});
    const std::size_t n = a.size();
    const ReadRange text_a = w_[0]->read_range(a), text_b = w_[1]->read_range(b);
    if (w_[0]->text(text_a) != w_[1]->text(text_b))
      for (std::size_t k = 0; k < n; ++k)
        step(a.begin.value + k, b.begin.value + k, k + 1 == n);
    at_ = {text_a.end, text_b.end};
  }

  // One aligned word, and the slot after it.
  void step(std::size_t i, std::size_t j, bool last) {
    const Word x = word(0, i), y = word(1, j);
    if (w_[0]->text(x.range()) != w_[1]->text(y.range()))
      out_.push_back(
          {DifferenceKind::dress, {Side{x.range(), WordRange(i, i + 1)}, Side{y.range(), WordRange(j, j + 1)}}});
    if (last) return;
    const ReadRange slot_a(x.end, word(0, i + 1).begin), slot_b(y.end, word(1, j + 1).begin);
    wordless({Side{slot_a, WordRange(i + 1, i + 1)}, Side{slot_b, WordRange(j + 1, j + 1)}});
  }

  void differ(std::size_t c) {
    for (std::size_t s = 0; s < 2; ++s) {
      const WordRange cell = c_.cell(c, s);
      if (cell.empty()) continue;
      if (!pending_[s].empty() && pending_[s].end != cell.begin) close_slot_at_pending();
      pending_[s] = pending_[s].empty() ? cell : WordRange(pending_[s].begin, cell.end);
    }
  }

  void close_slot_at_pending() {
    std::array<ReadPos, 2> ends = at_;
    for (std::size_t s = 0; s < 2; ++s)
      if (!pending_[s].empty()) ends[s] = w_[s]->read_range(pending_[s]).end;
    close_slot(ends);
    at_ = ends;
  }

  void close_slot(std::array<ReadPos, 2> ends) {
    std::array<Side, 2> sides;
    bool jumped = false;
    for (std::size_t s = 0; s < 2; ++s) {
      sides[s].words = pending_[s];
      if (pending_[s].empty()) {
        const WordIndex here = w_[s]->word_at(ends[s]);
        sides[s].words = {here, here};
      }
      // Words that are before these and are no part of the slot have been moved, with the signs after them.
      const std::size_t first = sides[s].words.begin.value, behind = sides[s].words.end.value;
      if (first > 0 && word(s, first - 1).end > at_[s]) {
        at_[s] = first < w_[s]->words.size() ? std::max(at_[s], std::min(ends[s], word(s, first).begin)) : ends[s];
        jumped = true;
      }
      ReadPos end = ends[s];
      if (!pending_[s].empty() && behind < w_[s]->words.size()) end = std::min(end, word(s, behind).begin);
      sides[s].slot = at_[s] <= end ? ReadRange(at_[s], end) : ReadRange(end, end);
      pending_[s] = {};
    }
    if (sides[0].words.empty() && sides[1].words.empty()) {
      if (!jumped) wordless(sides);
    } else if (!sides[0].words.empty() && !sides[1].words.empty())
      two_sided(sides);
    else
      one_sided(sides, sides[0].words.empty() ? 1 : 0);
  }

  // Words of both sides. Where they are the last of one paragraph and the first of the next they are two places.
  void two_sided(const std::array<Side, 2>& sides) {
    const std::size_t a = only_opening(0, sides[0].words), b = only_opening(1, sides[1].words);
    if (a == sides[0].words.end.value || b == sides[1].words.end.value) {
      out_.push_back({DifferenceKind::words, sides});
      return;
    }
    std::array<Side, 2> above = sides, below = sides;
    for (std::size_t s = 0; s < 2; ++s) {
      const std::size_t first = s == 0 ? a : b;
      above[s].words.end = below[s].words.begin = WordIndex(first);
      const ReadPos end = word(s, first - 1).end, begin = word(s, first).begin;
      const std::size_t line_end = w_[s]->text({end, begin}).find('\n');
      above[s].slot.end = end + line_end;
      below[s].slot.begin = end + line_end + 1;
    }
    out_.push_back({DifferenceKind::words, above});
    out_.push_back({DifferenceKind::words, below});
  }

  // The word after the first of the range with which a paragraph opens, if there is just one; else the range's end.
  [[nodiscard]] std::size_t only_opening(std::size_t s, WordRange words) const {
    std::size_t found = words.end.value;
    for (std::size_t i = words.begin.value + 1; i < words.end.value; ++i) {
      if (!opens_paragraph(*w_[s], i)) continue;
      if (found != words.end.value) return words.end.value;
      found = i;
    }
    return found;
  }

  void wordless(const std::array<Side, 2>& sides) {
    const std::string_view a = w_[0]->text(sides[0].slot), b = w_[1]->text(sides[1].slot);
    if (a == b) return;
    const bool bounded = sides[0].slot.begin > ReadPos() && sides[1].slot.begin > ReadPos() && at_[0] != end_[0];
    if (bounded && has_line_end(a) != has_line_end(b)) out_.push_back({DifferenceKind::paragraph, sides});
    if (without_line_ends(a) == without_line_ends(b)) return;
    const bool blanks_only = without_blanks(a) == without_blanks(b);
    const bool abbreviation =
        blanks_only && a.find('.') == 0 && b.find('.') == 0 && a.find_first_not_of(". ") == a.npos;
    out_.push_back({abbreviation ? DifferenceKind::abbreviation : DifferenceKind::signs, sides});
  }

  static std::string without_line_ends(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
  }

  // Words that one side has alone, cut where whole paragraphs are among them.
  void one_sided(const std::array<Side, 2>& sides, std::size_t has) {
    const Witness& w = *w_[has];
    const WordRange all = sides[has].words;
    std::size_t first_whole = all.end.value, end_whole = all.begin.value; // words of whole paragraphs
    for (std::size_t i = all.begin.value; i < all.end.value; ++i) {
      if (!opens_paragraph(w, i)) continue;
      std::size_t end = i + 1;
      while (end < all.end.value && !opens_paragraph(w, end))
        ++end;
      if (end < all.end.value || end >= w.words.size() || opens_paragraph(w, end)) {
        first_whole = std::min(first_whole, i);
        end_whole = end;
      }
    }
    if (first_whole >= end_whole) {
      out_.push_back({DifferenceKind::words, sides});
      return;
    }
    std::array<Side, 2> rest = sides;
    push_piece(rest, has, first_whole, DifferenceKind::words);
    push_piece(rest, has, end_whole, DifferenceKind::paragraphs);
    push_piece(rest, has, all.end.value, DifferenceKind::words);
  }

  // Takes the words up to `end` off `rest` as a place of their own; the other side's slot goes with the first.
  void push_piece(std::array<Side, 2>& rest, std::size_t has, std::size_t end, DifferenceKind kind) {
    const WordIndex begin = rest[has].words.begin;
    if (begin.value >= end) return;
    Difference p{kind, rest};
    p.side[has].words.end = WordIndex(end);
    if (end < rest[has].words.end.value) p.side[has].slot.end = word(has, end).begin;
    out_.push_back(p);
    rest[has].words.begin = WordIndex(end);
    rest[has].slot.begin = p.side[has].slot.end;
    const std::size_t other = 1 - has;
    rest[other].slot.begin = rest[other].slot.end;
  }

  static bool opens_paragraph(const Witness& w, std::size_t i) {
    return i == 0 || i >= w.words.size() || has_line_end(w.text({w.words[i - 1].end, w.words[i].begin}));
  }

  // --- merging ------------------------------------------------------------------------------------------------

  static Difference join(const Difference& p, const Difference& q, DifferenceKind kind) {
    Difference out{kind, p.side};
    for (std::size_t s = 0; s < 2; ++s) {
      out.side[s].slot.end = q.side[s].slot.end;
      out.side[s].words.end = q.side[s].words.end;
    }
    return out;
  }

  // Aligned words between two places, or a large number if they are not neighbours on both sides.
  static std::size_t distance(const Difference& p, const Difference& q) {
    const std::size_t a = q.side[0].words.begin.value - p.side[0].words.end.value;
    const std::size_t b = q.side[1].words.begin.value - p.side[1].words.end.value;
    return a == b ? a : static_cast<std::size_t>(-1);
  }

  [[nodiscard]] bool differs_in_case_only(const Difference& p) const {
    const std::string_view a = w_[0]->text(p.side[0].slot), b = w_[1]->text(p.side[1].slot);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_lower(x) == to_lower(y); });
  }

  // Calls both_as_one(last kept place, next place) for each place. What it gives, if anything, replaces the two.
  template <class BothAsOne> void merge_neighbours(const BothAsOne& both_as_one) {
    std::size_t kept = 0;
    for (const Difference& p : out_) {
      const std::optional<Difference> both = kept > 0 ? both_as_one(out_[kept - 1], p) : std::nullopt;
      if (both)
        out_[kept - 1] = *both;
      else
        out_[kept++] = p;
    }
    out_.resize(kept);
  }

  // "U. S. C." against "U.S.C.": one place, not two.
  // "MR. CHIEF JUSTICE" against "Mr. Chief Justice" likewise.
  void merge_abbreviations() {
    merge_neighbours([this](const Difference& last, const Difference& p) -> std::optional<Difference> {
      if (last.kind != p.kind) return std::nullopt;
      const bool abbreviation = p.kind == DifferenceKind::abbreviation && distance(last, p) == 1;
      const bool case_only = p.kind == DifferenceKind::dress && distance(last, p) == 0 &&
                             differs_in_case_only(last) && differs_in_case_only(p);
      return abbreviation || case_only ? std::optional(join(last, p, p.kind)) : std::nullopt;
    });
  }

  // One authority cited in two forms is one place, though a page number may be the same in both.
  void merge_citations() {
    constexpr std::size_t nearest = 2;
    merge_neighbours([this](const Difference& last, const Difference& p) -> std::optional<Difference> {
      if (last.kind != DifferenceKind::words || p.kind == DifferenceKind::paragraphs || distance(last, p) > nearest)
        return std::nullopt;
      const Difference both = join(last, p, DifferenceKind::words);
      return two_forms_of_one_citation(both) ? std::optional(both) : std::nullopt;
    });
  }

  [[nodiscard]] bool two_forms_of_one_citation(const Difference& p) const {
    std::array<Cited, 2> cited;
    for (std::size_t s = 0; s < 2; ++s) {
      constexpr std::size_t longest = 60; // words
      if (p.side[s].words.size() > longest) return false;
      cited[s] = find_citations(atoms_of(*w_[s], p.side[s].slot, p.side[s].words), lexicon_);
    }
    return (cited[0].cross_reference && cited[1].only_citations) ||
           (cited[1].cross_reference && cited[0].only_citations);
  }
};

} // namespace

std::vector<Difference> find_places(const WitnessPair& witnesses, const Collation& collation, const Passage& passage,
                                    const Lexicon& lexicon) {
  return PlaceFinder(witnesses, collation, passage, lexicon).run();
}

} // namespace recension::variant
