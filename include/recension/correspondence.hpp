// Correspondence: where a word or a range of one witness is in another. Every later stage asks here.
//
//     from   … the harbor was   closed in October …        image of "closed in": "shut in"
//     to     … the harbor was   shut in October …          word "October" → "October"
//
// Takes two witnesses and their collation, of which it keeps the stretches of equal words; a question costs the
// logarithm of their number. Text that was moved has its words elsewhere, out of order: word(), place_of() and
// same_text() find them there; the others look only at text that is in order. The witnesses must outlive it.
//
//     const Correspondence c(a, b, collation, 0);
//     c.word(WordIndex(12));    // the word of b that is aligned with a's word 12, or nothing
//     c.image(range);           // what b has where a has `range`
//
// Errors: none.
#pragma once

#include <recension/collation.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace recension {

// Without the blanks at its ends.
ReadRange trimmed(const Witness& w, ReadRange r);

class Correspondence {
public:
  Correspondence() = default;
  // `side`: which of the collation's two witnesses `from` is.
  Correspondence(const Witness& from, const Witness& to, const Collation& collation, std::size_t side);

  // The word that `w` is aligned with, in moved text too.
  [[nodiscard]] std::optional<WordIndex> word(WordIndex w) const;
  // The same, but not in moved text; and the other way round, of a word of `to`.
  [[nodiscard]] std::optional<WordIndex> word_in_order(WordIndex w) const;
  [[nodiscard]] bool is_aligned_there(WordIndex there) const;
  // The word that `w` is aligned with or, of a word that is not, the place after the last aligned word before it.
  [[nodiscard]] WordIndex place_of(WordIndex w) const;
  // The first word from `w` on that is aligned in order.
  [[nodiscard]] std::optional<WordIndex> next_aligned(WordIndex w) const;

  // What is in `to` where `from` has `range`; empty where nothing is, without a value where the text around it is not
  // there either.
  [[nodiscard]] std::optional<ReadRange> image(ReadRange range) const;
  // Where `to` has the same text, by the aligned word at its beginning or before it, in moved text too; without a
  // value where it has not.
  [[nodiscard]] std::optional<ReadRange> same_text(ReadRange range) const;
  // Where `to` has `range`, inside of which `here` is known to be `there`: from there outwards as far as both texts
  // go on the same, blanks aside.
  [[nodiscard]] ReadRange around(ReadRange range, ReadRange here, ReadRange there) const;
  // The footnote of `to` that is the footnote of `from`.
  [[nodiscard]] std::optional<std::size_t> note(std::size_t footnote) const;

private:
  struct Stretch { // of equal words
    std::uint32_t from = 0, to = 0, length = 0;
  };
  using Stretches = std::vector<Stretch>;
  const Witness *from_ = nullptr, *to_ = nullptr;
  Stretches by_from_;  // by `from`
  Stretches in_order_; // by `from`, without moved text
  Stretches by_to_;    // by `to`, without moved text
  std::map<std::size_t, std::size_t> notes_;

  static const Stretch* last_before(const Stretches& s, std::uint32_t end, std::uint32_t Stretch::*side);
  static std::optional<WordIndex> aligned(const Stretches& s, WordIndex w);
  [[nodiscard]] std::optional<WordIndex> last_aligned_before(std::size_t end) const;
};

} // namespace recension
