// Words: what takes part in the alignment.
//
// Takes reading text; gives its words, each a range and the id of its folded key. Two words with one id are the
// same reading but for their dress: case, hyphens between letters, the kind of apostrophe, an editor's brackets.
//
//     text   `[n]either  a  public entity,' 752 F.2d, at 820–821
//     words   [n]either  a  public entity   752 F 2d  at 820–821
//     keys    neither    a  public entity   752 f 2d  at 820-821
//
// Signs and punctuation are not words; they are in the gaps between words, and the variant stage compares gaps.
// A number keeps its inner signs (6,665; 59:5-2). Scripts without blanks (Han, kana) give a word a character.
// Unicode's categories and case folding are utf8proc's.
//
//     Lexicon lexicon;
//     for (const Word w : find_words("The  Board's letter", lexicon))
//       std::cout << lexicon.key(w.id) << '\n';
//
// Units: bytes of the reading text. Errors: none.
#pragma once

#include <recension/span.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

using WordId = std::uint32_t;

struct Word {
  ReadPos begin, end;
  WordId id = 0;
  [[nodiscard]] ReadRange range() const { return {begin, end}; }
};

// Words in the order of their text. Of each it keeps nine bytes, in three rows:
//
//     begins   0   8  …        the text "Harbor, Board"
//     lengths  6   5  …        a byte; of the few words that are longer, 255, and the length in a list
//     ids      0   1  …        ids() is what an alignment compares
class WordSequence {
public:
  class Iterator {
  public:
    using value_type = Word;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(const WordSequence& words, std::size_t at) : words_(&words), at_(at) {}
    Word operator*() const { return (*words_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return {*words_, at_++}; }
    bool operator==(const Iterator&) const = default;

  private:
    const WordSequence* words_ = nullptr;
    std::size_t at_ = 0;
  };

  void reserve(std::size_t words);
  void push_back(const Word& word) { // it begins after those there are
    const std::size_t length = word.end - word.begin;
    if (length >= longer) note_length(length);
    begins_.push_back(word.begin.value);
    lengths_.push_back(static_cast<std::uint8_t>(length < longer ? length : longer));
    ids_.push_back(word.id);
  }
  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  [[nodiscard]] bool empty() const { return ids_.empty(); }
  [[nodiscard]] Word operator[](std::size_t i) const {
    const std::size_t length = lengths_[i] < longer ? lengths_[i] : length_of_long(i);
    return {ReadPos(begins_[i]), ReadPos(begins_[i] + length), ids_[i]};
  }
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] Iterator end() const { return {*this, size()}; }
  [[nodiscard]] std::span<const WordId> ids() const { return ids_; }
  [[nodiscard]] std::span<const WordId> ids(WordRange words) const {
    return ids().subspan(words.begin.value, words.size());
  }
  // The first that begins at `p` or later; size() if none does.
  [[nodiscard]] std::size_t first_from(ReadPos p) const;
  // Gives each word the id new_ids[its id].
  void renumber(std::span<const WordId> new_ids);

private:
  static constexpr std::uint8_t longer = 255; // bytes
  struct LongWord {
    std::uint32_t word, length;
  };
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint8_t> lengths_;
  std::vector<WordId> ids_;
  std::vector<LongWord> long_;          // ascending
  void note_length(std::size_t length); // of the word that is about to be added
  [[gnu::pure]] [[nodiscard]] std::size_t length_of_long(std::size_t i) const noexcept;
};

static_assert(std::forward_iterator<WordSequence::Iterator>);

bool are_same_words(std::span<const WordId> a, std::span<const WordId> b);

// Interns keys: equal keys get equal ids, in the order of their first occurrence. One lexicon serves all witnesses of
// a collation. Keys are kept in one block of bytes, looked up in a flat open-addressing table whose slots hold short
// keys themselves, so that a common word costs one look at memory. A key holds no NUL.
class Lexicon {
public:
  Lexicon();
  WordId intern(std::string_view key);
  [[nodiscard]] std::optional<WordId> find(std::string_view key) const;
  [[nodiscard]] std::string_view key(WordId id) const {
    const std::uint64_t begin = keys_[id].begin, end = keys_[id + 1].begin;
    return {bytes_.data() + begin, static_cast<std::size_t>(end - begin)};
  }
  // Of the key's bytes: the same in every lexicon.
  [[nodiscard]] std::uint64_t hash(WordId id) const { return keys_[id].hash; }
  [[nodiscard]] std::size_t size() const { return keys_.size() - 1; }

private:
  struct Key {
    std::uint64_t hash;
    std::uint64_t begin; // in bytes_; it ends where the next one begins
  };
  struct Slot {
    std::uint64_t head = 0; // the key's first eight bytes
    std::uint32_t tail = 0; // of the hash
    std::uint32_t next = 0; // id + 1; 0: free
  };
  std::string bytes_;
  std::vector<Key> keys_; // by id, and after them where the next one will begin
  std::vector<Slot> slots_;
  [[nodiscard]] std::size_t place_of(std::string_view key, std::uint64_t head,
                                     std::uint64_t hash) const; // its slot, or a free one
  [[nodiscard]] bool holds(const Slot& slot, std::uint64_t head, std::uint64_t hash, std::string_view key) const;
  void grow();
};

WordSequence find_words(std::string_view reading_text, Lexicon& lexicon);

// Whether a word would run from the end of `left` into `right`, were they set side by side.
bool runs_together(std::string_view left, std::string_view right);

// The key under which `word` is interned.
std::string fold_word(std::string_view word);
// Letters and digits alone, case and accents folded: "post-Deprivation" → "postdeprivation".
std::string squeeze(std::string_view text);
// Whether squeeze() gives the same for both.
bool are_same_letters(std::string_view a, std::string_view b);

} // namespace recension
