// How often the witnesses print a word in one form: an index of all their words, made when it is first asked. Private
// to the stage.
#pragma once

#include <recension/witness.hpp>

#include <string_view>
#include <vector>

namespace recension::edition {

class Usage {
public:
  Usage(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon)
      : witnesses_(witnesses), lexicon_(lexicon) {}

  // Of `form`, a word or a few, letter by letter. Costs as much as its rarest word occurs.
  std::size_t times(std::string_view form);

private:
  struct Occurrence {
    std::uint32_t witness, word;
  };
  const std::vector<const Witness*>& witnesses_;
  const Lexicon& lexicon_;
  std::vector<std::uint32_t> begins_; // by id, of its occurrences; one more than ids
  std::vector<Occurrence> occurrences_;

  void index();
  [[nodiscard]] std::uint32_t count(WordId id) const { return begins_[id + 1] - begins_[id]; }
  [[nodiscard]] bool stands_at(const Occurrence& o, std::string_view form, std::size_t offset) const;
};

} // namespace recension::edition
