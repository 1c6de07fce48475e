// Texts as witnesses A, B, … that are merged, and the merged text.
#pragma once

#include "fixtures.hpp"

#include <deque>
#include <string>
#include <vector>

namespace recension::test {

struct Edition {
  Lexicon lexicon;
  std::deque<Witness> witnesses;
  std::vector<const Witness*> all;

  explicit Edition(const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i)
      witnesses.push_back(witness_of(texts[i], lexicon, {}, std::string(1, static_cast<char>('A' + i))));
    for (const Witness& w : witnesses)
      all.push_back(&w);
  }
  [[nodiscard]] CriticalText merge(const EditionOptions& options = {}) const {
    return merge_witnesses(all, lexicon, options);
  }
};

inline std::string text_of(const CriticalText& t) {
  std::string out;
  render::merge_text(t, {}, out);
  return out;
}

} // namespace recension::test
