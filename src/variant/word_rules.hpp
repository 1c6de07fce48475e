// The rules that class a difference of words, in their order: each states a fact about evidence, and the first that
// holds names the class. The last always holds. Private to the stage.
#pragma once

#include "facts.hpp"

#include <recension/variant.hpp>

#include <string_view>

namespace recension::variant {

struct WordRule {
  VariantRule name = VariantRule::words_differ;
  VariantClass variant_class;
  bool (*holds)(const Facts&);
  std::string_view fact;
};

const WordRule& rule_for(const Facts& f);

} // namespace recension::variant
