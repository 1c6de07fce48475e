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
  enum class Statistics { simple, zipf };
  Vocabulary(Dice& dice, std::size_t alphabet, Statistics statistics = Statistics::simple) : statistics_(statistics) {
    if (alphabet == 0) words_.assign(common_words.begin(), common_words.end());
    const std::size_t size = statistics == Statistics::zipf ? std::size_t{1} << octaves : 20'000;
    while (words_.size() < size)
      words_.push_back(invented_word(dice, alphabet));
  }
  // Simple: half of all words are among the commonest, the others thin out. Zipf: the word of rank r is as often as
  // 1/r says, but for steps of an octave, and three in a hundred occur once.
  std::string pick(Dice& dice) const {
    if (statistics_ == Statistics::zipf) {
      if (dice.below(100) < 3) return invented_word(dice, 0) + invented_word(dice, 0);
      const std::size_t octave = std::size_t{1} << dice.below(octaves);
      return words_[octave - 1 + dice.below(octave)];
    }
    if (dice.below(2) == 0) return words_[dice.below(common_words.size())];
    return words_[dice.below(1 + dice.below(words_.size()))];
  }

private:
  static constexpr std::size_t octaves = 15;
  Statistics statistics_;
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

// One word in `rarity` is another.
Words with_changes(Dice& dice, const Vocabulary& vocabulary, Words words, std::size_t rarity = 100) {
  for (std::string& word : words)
    if (dice.below(rarity) == 0) word = vocabulary.pick(dice);
  return words;
}

// So many words from `at` on, or as many as there are.
Words piece_of(const Words& words, std::size_t at, std::size_t size) {
  const auto from = words.begin() + static_cast<Words::difference_type>(std::min(at, words.size()));
  return {from, from + std::min(static_cast<Words::difference_type>(size), words.end() - from)};
}

// Of each block of words a piece is moved to the end of another.
Words with_pieces_moved(Dice& dice, const Words& words) {
  constexpr std::size_t block = 600, piece = 20; // words
  std::vector<Words> blocks, pieces;
  for (std::size_t at = 0; at < words.size(); at += block) {
    Words& b = blocks.emplace_back(piece_of(words, at, block));
    if (b.size() < block) continue;
    const auto cut = b.begin() + static_cast<Words::difference_type>(dice.below(block - piece));
    pieces.emplace_back(cut, cut + piece);
    b.erase(cut, cut + piece);
  }
  for (const Words& p : pieces) {
    Words& b = blocks[dice.below(blocks.size())];
    b.insert(b.end(), p.begin(), p.end());
  }
  Words out;
  for (const Words& b : blocks)
    out.insert(out.end(), b.begin(), b.end());
  return out;
}

std::string in_sections(const Words& words) {
  constexpr std::array<std::string_view, 5> names = {"ALDEN", "CALDER", "BRAY", "TOLLAND", "QUILL"};
  constexpr std::size_t section = 80; // words
  std::string text = "JUSTICE ALDEN delivered the opinion of the Court.\n\n";
  for (std::size_t at = 0, n = 0; at < words.size(); at += section, ++n) {
    if (n > 0) text += "\nJUSTICE " + std::string(names[n % names.size()]) + ", dissenting.\n\n";
    text += joined(piece_of(words, at, section));
  }
  return text;
}

// Every paragraph with a link, emphasis, and a note that is called.
std::string as_page(const Words& words) {
  constexpr std::size_t paragraph = 60; // words
  std::string text = "<!doctype html>\n<html><head><title>Marlow v. Harbor Board</title></head><body>\n", notes;
  for (std::size_t at = 0, n = 1; at < words.size(); at += paragraph, ++n) {
    const std::string label = std::to_string(n);
    text += "<p>" + joined(piece_of(words, at, paragraph));
    text.append("<i>See</i> <a href=\"/cite/").append(label).append("\">").append(label);
    text.append(" U. S. 12</a>.<sup><a href=\"#fn").append(label).append("\">").append(label);
    text += "</a></sup></p>\n";
    notes.append("<p id=\"fn").append(label).append("\"><sup>").append(label);
    notes.append("</sup> Brief for petitioner ").append(label).append(".</p>\n");
  }
  return text + notes + "</body></html>\n";
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

// Of every nine words six are text and three the note to it.
std::string with_notes(const Words& words) {
  constexpr std::size_t in_text = 6, in_note = 3;
  std::string body, notes;
  for (std::size_t n = 1, at = 0; at < words.size(); ++n, at += in_text + in_note) {
    const std::string label = "[" + std::to_string(n) + "]";
    body += joined(piece_of(words, at, in_text));
    body.back() = '[';
    body += label.substr(1) + "\n";
    if (at + in_text < words.size()) notes += label + " " + joined(piece_of(words, at + in_text, in_note));
  }
  return body + "\n" + notes;
}

std::string with_star_pages(const Words& words) {
  constexpr std::size_t page = 9; // words
  std::string text;
  for (std::size_t n = 1, at = 0; at < words.size(); ++n, at += page) {
    text += joined(piece_of(words, at, page));
    text.back() = ' ';
    text += "*" + std::to_string(n) + " ";
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
                                                                      {"glued-pages", Shape::glued_pages},
                                                                      {"sections", Shape::sections},
                                                                      {"page", Shape::page},
                                                                      {"zipf-rare", Shape::zipf_rare},
                                                                      {"zipf", Shape::zipf},
                                                                      {"zipf-much", Shape::zipf_much},
                                                                      {"zipf-moved", Shape::zipf_moved}};
  return all;
}

namespace {

// With words as in real texts.
Pair make_zipf(Shape shape, std::size_t bytes, Dice& dice) {
  const Vocabulary vocabulary(dice, 0, Vocabulary::Statistics::zipf);
  const Words first = prose(dice, vocabulary, bytes);
  if (shape == Shape::zipf_moved) return {joined(first), joined(with_pieces_moved(dice, first))};
  const std::size_t rarity = shape == Shape::zipf_rare ? 10'000 : shape == Shape::zipf ? 100 : 10;
  return {joined(first), joined(with_changes(dice, vocabulary, first, rarity))};
}

} // namespace

Pair make_pair_of(Shape shape, std::size_t bytes, unsigned seed) {
  Dice dice(seed);
  if (shape >= Shape::zipf_rare) return make_zipf(shape, bytes, dice);
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
    const Words first = words();
    return {with_notes(first), with_notes(with_changes(dice, vocabulary, first))};
  }
  case Shape::star_pages: {
    const Words first = words();
    return {with_star_pages(first), with_star_pages(with_changes(dice, vocabulary, first))};
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
  case Shape::sections: {
    const Words first = words();
    return {in_sections(first), in_sections(with_changes(dice, vocabulary, first))};
  }
  case Shape::page: {
    const Words first = words();
    return {as_page(first), as_page(with_changes(dice, vocabulary, first))};
  }
  case Shape::zipf_rare:
  case Shape::zipf:
  case Shape::zipf_much:
  case Shape::zipf_moved:
    break; // above
  }
  return {};
}

} // namespace recension::test
