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
//     for (const Word& w : find_words("The  Board's letter", lexicon))
//       std::cout << lexicon.key(w.id) << '\n';
//
// Units: bytes of the reading text. Errors: none.
#pragma once

#include <recension/span.hpp>

#include <cstdint>
#include <optional>
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

// Interns keys: equal keys get equal ids, in the order of their first occurrence. One lexicon serves all witnesses of
// a collation. Keys are kept in one block of bytes, looked up in a flat open-addressing table whose slots hold short
// keys themselves, so that a common word costs one look at memory. A key holds no NUL.
class Lexicon {
public:
  Lexicon();
  WordId intern(std::string_view key);
  [[nodiscard]] std::optional<WordId> find(std::string_view key) const;
  [[nodiscard]] std::string_view key(WordId id) const {
    return {bytes_.data() + keys_[id].begin, keys_[id + 1].begin - keys_[id].begin};
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

std::vector<Word> find_words(std::string_view reading_text, Lexicon& lexicon);

// Whether a word would run from the end of `left` into `right`, were they set side by side.
bool runs_together(std::string_view left, std::string_view right);

// The key under which `word` is interned.
std::string fold_word(std::string_view word);
// Letters and digits alone, case and accents folded: "post-Deprivation" → "postdeprivation".
std::string squeeze(std::string_view text);
// Whether squeeze() gives the same for both.
bool are_same_letters(std::string_view a, std::string_view b);

} // namespace recension
