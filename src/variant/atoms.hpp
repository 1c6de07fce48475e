// Atoms: what a stretch of reading text is made of, for comparing two stretches: words and signs, blanks left out.
// Private to the stage.
//
//     text    , 451 U.S. 527 (1981),
//     atoms   , 451 U . S . 527 ( 1981 ) ,
#pragma once

#include <recension/witness.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

namespace recension::variant {

struct Atom {
  ReadRange range;
  bool is_word = false;
  WordId id = 0;          // of a word
  char32_t sign = 0;      // of a sign, folded: quotes to ", dashes to —, three points to …
  std::uint32_t word = 0; // index of a word
};

inline bool same(const Atom& x, const Atom& y) {
  return x.is_word == y.is_word && (x.is_word ? x.id == y.id : x.sign == y.sign);
}

// Atoms asked by their index; past the last there are none.
class AtomView {
public:
  AtomView(const std::vector<Atom>& atoms, const Lexicon& lexicon) : atoms_(atoms), lexicon_(lexicon) {}

  [[nodiscard]] std::size_t size() const { return atoms_.size(); }
  [[nodiscard]] const std::vector<Atom>& all() const { return atoms_; }
  [[nodiscard]] bool is_word(std::size_t i) const { return i < atoms_.size() && atoms_[i].is_word; }
  // "" at a sign.
  [[nodiscard]] std::string_view key(std::size_t i) const {
    return is_word(i) ? lexicon_.key(atoms_[i].id) : std::string_view{};
  }
  [[nodiscard]] bool sign(std::size_t i, char32_t s) const {
    return i < atoms_.size() && !atoms_[i].is_word && atoms_[i].sign == s;
  }

private:
  const std::vector<Atom>& atoms_;
  const Lexicon& lexicon_;
};

// The words among atoms, in their order; the atoms outlive it.
class AtomWords {
public:
  class Iterator {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = const Atom*;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = const Atom*;
    Iterator() = default;
    Iterator(const Atom* at, const Atom* end) : at_(at), end_(end) { skip_signs(); }
    const Atom* operator*() const { return at_; }
    Iterator& operator++() {
      ++at_;
      skip_signs();
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator& o) const { return at_ == o.at_; }

  private:
    const Atom *at_ = nullptr, *end_ = nullptr;
    void skip_signs() {
      while (at_ != end_ && !at_->is_word)
        ++at_;
    }
  };

  explicit AtomWords(const std::vector<Atom>& atoms) : first_(atoms.data()), end_(first_ + atoms.size()) {}
  [[nodiscard]] Iterator begin() const { return {first_, end_}; }
  [[nodiscard]] Iterator end() const { return {end_, end_}; }
  [[nodiscard]] bool empty() const { return begin() == end(); }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(std::distance(begin(), end())); }
  [[nodiscard]] const Atom* front() const { return *begin(); }
  [[nodiscard]] const Atom* back() const {
    const Atom* last = end_ - 1;
    while (!last->is_word)
      --last;
    return last;
  }

private:
  const Atom *first_, *end_;
};

// The atoms of `range`; `words` are the words that are wholly in it.
std::vector<Atom> atoms_of(const Witness& w, ReadRange range, WordRange words);
// Of `words`, which are not empty, and what is between them.
std::vector<Atom> atoms_of(const Witness& w, WordRange words);

// The signs of a text without words.
std::vector<Atom> signs_of(const Witness& w, ReadRange range);

// Signs that some publishers do not print or set as they like: their loss is typography.
bool is_house_sign(char32_t sign);

} // namespace recension::variant
