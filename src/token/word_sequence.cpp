#include <recension/token.hpp>

#include <algorithm>

namespace recension {

void WordSequence::reserve(std::size_t words) {
  begins_.reserve(words);
  lengths_.reserve(words);
  ids_.reserve(words);
}

void WordSequence::note_length(std::size_t length) {
  long_.push_back({static_cast<std::uint32_t>(size()), static_cast<std::uint32_t>(length)});
}

std::size_t WordSequence::length_of_long(std::size_t i) const noexcept {
  return std::lower_bound(long_.begin(), long_.end(), i,
                          [](const LongWord& w, std::size_t at) { return w.word < at; })
      ->length;
}

std::size_t WordSequence::first_from(ReadPos p) const {
  return static_cast<std::size_t>(std::lower_bound(begins_.begin(), begins_.end(), p.value) - begins_.begin());
}

void WordSequence::renumber(std::span<const WordId> new_ids) {
  for (WordId& id : ids_)
    id = new_ids[id];
}

bool are_same_words(std::span<const WordId> a, std::span<const WordId> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

} // namespace recension
