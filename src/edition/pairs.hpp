// The collations and variants of pairs of witnesses, each made once. Private to the stage.
#pragma once

#include <recension/variant.hpp>

#include <map>
#include <utility>
#include <vector>

namespace recension::edition {

struct Pair {
  Collation collation;
  std::vector<Variant> variants;
};

class Pairs {
public:
  Pairs(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon)
      : witnesses_(witnesses), lexicon_(lexicon) {}

  // Readings and cells: [0] is `base`, [1] is `other`.
  const Pair& of(std::size_t base, std::size_t other);
  [[nodiscard]] const Witness& witness(std::size_t w) const { return *witnesses_[w]; }
  [[nodiscard]] std::size_t count() const { return witnesses_.size(); }
  [[nodiscard]] const std::vector<const Witness*>& all() const { return witnesses_; }

private:
  const std::vector<const Witness*>& witnesses_;
  const Lexicon& lexicon_;
  std::map<std::pair<std::size_t, std::size_t>, Pair> made_;
};

// How much the publishers of each witness have lost and added, by a thousand words that another witness has too.
// `reference` is the fullest witness, with which all others are compared.
std::vector<double> damage_rates(Pairs& pairs, std::size_t reference);
// The witness with the most words; of equals the one whose text sorts first.
std::size_t fullest(const Pairs& pairs);

} // namespace recension::edition
