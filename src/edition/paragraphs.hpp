// A passage's text cut into paragraphs. Private to the stage.
#pragma once

#include "passage_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace recension::edition {

// With the number of words before each byte asked for.
class Paragraphs {
public:
  // `from`: the base's text that it was composed of.
  Paragraphs(const PassageText& passage, ReadRange from) {
    const std::string& text = passage.text;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end > begin) {
        begins_.push_back(begin);
        const ReadPos place = out_.empty() ? from.begin : std::min(passage.base_of(begin), from.end);
        if (!out_.empty()) out_.back().place.end = place;
        out_.push_back({text.substr(begin, end - begin), {place, from.end}, {}, {}, {}, {}});
        Lexicon scratch;
        words_.push_back(find_words(out_.back().text, scratch));
      }
      begin = end + 1;
    }
  }

  struct At {
    std::size_t paragraph = 0, byte = 0, word = 0; // paragraph from 0
  };
  [[nodiscard]] At at(std::size_t offset) const {
    if (begins_.empty()) return {};
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
    const std::size_t p = after == begins_.begin() ? 0 : static_cast<std::size_t>(after - begins_.begin()) - 1;
    const std::size_t byte = std::min(offset - std::min(offset, begins_[p]), out_[p].text.size());
    return {p, byte, words_[p].first_from(ReadPos(byte))};
  }
  std::vector<CriticalParagraph>& all() { return out_; }
  // Of the n-th paragraph: the byte of the passage's text at which it begins.
  [[nodiscard]] std::size_t begin_of(std::size_t paragraph) const { return begins_[paragraph]; }

private:
  std::vector<CriticalParagraph> out_;
  std::vector<std::size_t> begins_;
  std::vector<WordSequence> words_;
};

} // namespace recension::edition
