// The collations and variants of pairs of witnesses, each made once. Private to the stage.
#pragma once

#include "usage.hpp"

#include <recension/correspondence.hpp>
#include <recension/variant.hpp>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace recension::edition {

// Readings and cells: [0] is the base, [1] the other.
class Pair {
public:
  Collation collation;
  std::vector<Variant> variants;
  Correspondence to_other, to_base;

  Pair() = default;
  Pair(const Witness& base, const Witness& other, Collation c, std::vector<Variant> v);
  // Variants whose reading in the base lies within `r`, in their order.
  [[nodiscard]] std::vector<std::size_t> variants_within(ReadRange r) const;

private:
  [[nodiscard]] ReadPos place_of(std::size_t variant) const { return variants[variant].readings[0].read.begin; }
  std::vector<std::uint32_t> by_place_; // variants, by where they begin in the base
};

class Pairs {
public:
  Pairs(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon)
      : witnesses_(witnesses), lexicon_(lexicon), usage_(witnesses, lexicon) {}

  // Makes those of `base` with each other witness, as many at once as there are threads.
  void make_all_of(std::size_t base, std::size_t threads);
  const Pair& of(std::size_t base, std::size_t other);
  [[nodiscard]] const Witness& witness(std::size_t w) const { return *witnesses_[w]; }
  // Where the witnesses print a word or a few.
  Usage& usage() { return usage_; }
  [[nodiscard]] std::size_t count() const { return witnesses_.size(); }
  [[nodiscard]] const std::vector<const Witness*>& all() const { return witnesses_; }

private:
  const std::vector<const Witness*>& witnesses_;
  const Lexicon& lexicon_;
  Usage usage_;
  std::map<std::pair<std::size_t, std::size_t>, Pair> made_;
  [[nodiscard]] Pair make(std::size_t base, std::size_t other) const;
};

// How much the publishers of each witness have lost and added, by a thousand words that another witness has too.
// `reference` is the fullest witness, with which all others are compared.
std::vector<double> damage_rates(Pairs& pairs, std::size_t reference);
// Whether `a` has more words; of equals, whether its text sorts first.
bool is_fuller(const Witness& a, const Witness& b);
std::size_t fullest(const Pairs& pairs);

} // namespace recension::edition
