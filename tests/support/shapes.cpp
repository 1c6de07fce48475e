#include "shapes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace recension::test {

namespace {

using Words = std::vector<std::string>;

// A generator whose numbers the standard library's version cannot change (splitmix64, Steele et al. 2014).
class Dice {
public:
  explicit Dice(unsigned seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return (z ^ (z >> 31U)) % limit;
  }

private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 32> common_words = {
    "the",   "of", "to", "and", "in",    "a",   "that",  "is",   "it",   "was",  "not",
    "for",   "by", "as", "on",  "be",    "or",  "his",   "with", "an",   "this", "which",
    "court", "at", "we", "no",  "under", "any", "state", "must", "from", "claim"};

// Invented words of two to four syllables; `alphabet` 0 and 1 have no syllable in common.
std::string invented_word(Dice& dice, std::size_t alphabet) {
  constexpr std::array<std::array<std::string_view, 16>, 2> syllables = {
      {{"ver", "dict", "lo", "man", "ti", "cour", "pla", "in", "de", "fen", "sta", "tu", "rem", "ed", "ar", "gu"},
       {"zy", "qua", "wox", "hib", "jek", "yol", "vux", "ghy", "bwi", "kne", "phy", "uxo", "oaz", "eju", "iky",
        "ywe"}}};
  std::string word;
  for (std::size_t count = 2 + dice.below(3); count > 0; --count)
    word += syllables[alphabet][dice.below(16)];
  return word;
}

class Vocabulary {
public:
  Vocabulary(Dice& dice, std::size_t alphabet) {
    if (alphabet == 0) words_.assign(common_words.begin(), common_words.end());
    while (words_.size() < 20'000)
      words_.push_back(invented_word(dice, alphabet));
  }
  // Half of all words are among the commonest, as in any prose; the others thin out.
  const std::string& pick(Dice& dice) const {
    if (dice.below(2) == 0) return words_[dice.below(common_words.size())];
    return words_[dice.below(1 + dice.below(words_.size()))];
  }

private:
  Words words_;
};

Words prose(Dice& dice, const Vocabulary& vocabulary, std::size_t bytes) {
  Words words;
  std::size_t sentence = 0;
  for (std::size_t size = 0; size < bytes; size += words.back().size() + 1) {
    std::string word = vocabulary.pick(dice);
    if (sentence == 0) {
      sentence = 8 + dice.below(25);
      word[0] = static_cast<char>(word[0] - 'a' + 'A');
    }
    if (--sentence == 0) {
      word += dice.below(5) == 0 ? ".\n\n" : ".";
    } else if (dice.below(12) == 0) {
      word += ",";
    } else if (dice.below(60) == 0) {
      word += " " + std::to_string(100 + dice.below(400)) + " U. S. " + std::to_string(1 + dice.below(900)) + ",";
    }
    words.push_back(std::move(word));
  }
  return words;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty() && text.back() != '\n') text += ' ';
    text += word;
  }
  text += '\n';
  return text;
}

Words with_changes(Dice& dice, const Vocabulary& vocabulary, Words words) {
  for (std::string& word : words)
    if (dice.below(100) == 0) word = vocabulary.pick(dice);
  return words;
}

Words shuffled(Dice& dice, Words words) {
  for (std::size_t i = words.size(); i > 1; --i)
    std::swap(words[i - 1], words[dice.below(i)]);
  return words;
}

Words with_a_fifth_moved(Words words) {
  const auto at = [&](std::size_t tenth) {
    return words.begin() + static_cast<Words::difference_type>(words.size() * tenth / 10);
  };
  std::rotate(at(2), at(4), at(8));
  return words;
}

std::string with_notes(Dice& dice, const Vocabulary& vocabulary, std::size_t bytes) {
  std::string body;
  std::string notes;
  for (std::size_t n = 1; body.size() + notes.size() < bytes; ++n) {
    body += joined(prose(dice, vocabulary, 40));
    body.back() = '[';
    body += std::to_string(n) + "]\n";
    notes += "[" + std::to_string(n) + "] " + joined(prose(dice, vocabulary, 20));
  }
  return body + "\n" + notes;
}

std::string with_star_pages(Dice& dice, const Vocabulary& vocabulary, std::size_t bytes) {
  std::string text;
  for (std::size_t page = 1; text.size() < bytes; ++page) {
    text += joined(prose(dice, vocabulary, 60));
    text.back() = ' ';
    text += "*" + std::to_string(page) + " ";
  }
  return text + "\n";
}

std::string glued_pages(std::size_t bytes) {
  std::string text;
  for (std::size_t page = 0; text.size() < bytes; ++page)
    text += "*" + std::to_string(page);
  return text;
}

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes)
    text += unit;
  return text;
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

} // namespace

const std::vector<std::pair<std::string_view, Shape>>& shapes() {
  static const std::vector<std::pair<std::string_view, Shape>> all = {{"changed", Shape::changed},
                                                                      {"foreign", Shape::foreign},
                                                                      {"shuffled", Shape::shuffled},
                                                                      {"repeated", Shape::repeated},
                                                                      {"moved", Shape::moved},
                                                                      {"notes", Shape::notes},
                                                                      {"star-pages", Shape::star_pages},
                                                                      {"one-line", Shape::one_line},
                                                                      {"brackets", Shape::brackets},
                                                                      {"blanks", Shape::blanks},
                                                                      {"glued-pages", Shape::glued_pages}};
  return all;
}

Pair make_pair_of(Shape shape, std::size_t bytes, unsigned seed) {
  Dice dice(seed);
  const Vocabulary vocabulary(dice, 0);
  const auto words = [&] { return prose(dice, vocabulary, bytes); };
  switch (shape) {
  case Shape::changed: {
    const Words first = words();
    return {joined(first), joined(with_changes(dice, vocabulary, first))};
  }
  case Shape::foreign:
    return {joined(words()), joined(prose(dice, Vocabulary(dice, 1), bytes))};
  case Shape::shuffled: {
    const Words first = words();
    return {joined(first), joined(shuffled(dice, first))};
  }
  case Shape::repeated:
    return {repeated("the ", bytes), repeated("the ", bytes + bytes / 10)};
  case Shape::moved: {
    const Words first = words();
    return {joined(first), joined(with_a_fifth_moved(first))};
  }
  case Shape::notes: {
    const std::string text = with_notes(dice, vocabulary, bytes);
    return {text, text};
  }
  case Shape::star_pages: {
    const std::string text = with_star_pages(dice, vocabulary, bytes);
    return {text, text};
  }
  case Shape::one_line: {
    const Words first = words();
    return {on_one_line(joined(first)), on_one_line(joined(with_changes(dice, vocabulary, first)))};
  }
  case Shape::brackets:
    return {repeated("[", bytes), repeated("[]", bytes)};
  case Shape::blanks:
    return {repeated(" ", bytes), repeated(" \n", bytes)};
  case Shape::glued_pages:
    return {glued_pages(bytes), glued_pages(bytes)};
  }
  return {};
}

} // namespace recension::test
