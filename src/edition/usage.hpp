// Where the witnesses print a word or a few: an index of all their words, made when it is first asked. An answer
// costs as much as the rarest of the words occurs. Private to the stage.
#pragma once

#include <recension/witness.hpp>

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace recension::edition {

class Usage {
public:
  Usage(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon)
      : witnesses_(witnesses), lexicon_(lexicon) {}

  // How often they print `form`, a word or a few, letter by letter.
  std::size_t times(std::string_view form);
  // How often they have the word whose key is `key`.
  std::size_t times_of_word(std::string_view key);
  // Whether a witness other than `w` has the words of `w` in `run`, which is not empty, side by side, at words that
  // count.
  using Counts = std::function<bool(const Witness&, WordIndex)>;
  bool is_elsewhere(std::size_t w, WordRange run, const Counts& counts);

private:
  struct Occurrence {
    std::uint32_t witness, word;
  };
  const std::vector<const Witness*>& witnesses_;
  const Lexicon& lexicon_;
  std::vector<std::uint32_t> begins_; // by id, of its occurrences; one more than ids
  std::vector<Occurrence> occurrences_;

  void index();
  [[nodiscard]] std::span<const Occurrence> occurrences_of(WordId id) const {
    return std::span(occurrences_).subspan(begins_[id], count(id));
  }
  [[nodiscard]] std::uint32_t count(WordId id) const { return begins_[id + 1] - begins_[id]; }
  [[nodiscard]] bool is_printed_at(const Occurrence& o, std::string_view form, std::size_t offset) const;
};

} // namespace recension::edition
