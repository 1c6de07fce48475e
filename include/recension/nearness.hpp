// Nearness: how near the witnesses are to one another, and the tree that follows from it.
//
// Takes two or more witnesses whose words were interned in one lexicon; gives the collation of every pair, a matrix
// of similarities and a tree. Similarity is the collation's: the share of words that are aligned. The tree joins what
// is nearest, step by step, a group being as far from another as its members are on average (average linkage: Sokal
// and Michener 1958). It shows which printings go together; it is no proof of which copied from which.
//
//     const Collations collations(witnesses, lexicon, 2);
//     const Nearness n = find_nearness(collations);
//     n.similarity(0, 2);      // 0.97
//     n.joins[0];              // {1, 2, 0.004}: witnesses 1 and 2 are joined first, at this distance
//
// The cost grows with the square of the number of witnesses.
// Similarities are between 0 and 1. Errors: none.
#pragma once

#include <recension/collation.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace recension {

// Each pair once.
class Collations {
public:
  // On at most `threads` threads; the same whatever their number.
  Collations(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon, std::size_t threads);
  [[nodiscard]] std::size_t width() const { return width_; }
  // first < second: witness `first` is the collation's 0, `second` its 1.
  [[nodiscard]] const Collation& of(std::size_t first, std::size_t second) const {
    return all_[first * (2 * width_ - first - 1) / 2 + second - first - 1];
  }
  // Those of witness 0 with each other.
  [[nodiscard]] std::span<const Collation> of_first() const { return {all_.data(), width_ - 1}; }

private:
  std::size_t width_;
  std::vector<Collation> all_;
};

// Two nodes become one. A witness is the node of its index; the i-th join is the node width + i.
struct Join {
  std::size_t left = 0, right = 0;
  double distance = 0; // 1 - similarity, on average
};

struct Nearness {
  std::size_t width = 0;
  std::vector<double> similarities; // width × width
  std::vector<Join> joins;          // width - 1, the nearest first

  [[nodiscard]] double similarity(std::size_t a, std::size_t b) const { return similarities[a * width + b]; }
};

Nearness find_nearness(const Collations& collations);

} // namespace recension
