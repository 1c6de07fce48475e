// Why a place differs: rules in order, each a fact about evidence; the first that holds names the class. Private to
// the stage.
#pragma once

#include "places.hpp"

#include <recension/variant.hpp>

namespace recension::variant {

struct Classification {
  VariantClass variant_class = VariantClass::substantive;
  VariantRule rule = VariantRule::words_differ;
  std::string_view fact = {};       // of a rule of words
  std::string_view cited_part = {}; // of a substantive one within a citation: "page"
  std::array<ReadRange, 2> reading; // only what differs
  std::array<ReadingState, 2> state{};
  // A second cause inside the first: citations to other reporters added in one side.
  struct Inner {
    VariantClass variant_class;
    VariantRule rule;
    std::array<ReadRange, 2> reading;
  };
  std::vector<Inner> inner;
};

Classification classify(const WitnessPair& witnesses, const Difference& place, const Lexicon& lexicon);

} // namespace recension::variant
