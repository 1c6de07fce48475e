#include "catch.hpp"
#include "fixtures.hpp"

#include <algorithm>
#include <random>

using namespace recension;
using recension::test::keys_of;

TEST_CASE("pieces of text that would make one word are told") {
  struct Row {
    const char *left, *right;
    bool together;
  };
  const Row rows[] = {{"and we", "vacate.", true},
                      {"and we ", "vacate.", false},
                      {"and we", " vacate.", false},
                      {"and we.", "vacate", false},
                      {"6,", "655", true},
                      {"petitioner’", "s outfall", true},
                      {"post", "-deprivation", true},
                      {"Part II", "The", true},
                      {"(", "a", false},
                      {"", "a", false},
                      {"法", "院", false},
                      {"§", "1983", false},
                      {"[n]", "either", true},
                      {"\xE2\x80", "\x99s", false}};
  for (const Row& row : rows) {
    INFO(row.left << "|" << row.right);
    CHECK(runs_together(row.left, row.right) == row.together);
  }
}

TEST_CASE("what a word is") {
  struct Row {
    const char *text, *keys;
  };
  const Row rows[] = {
      {"Hello, World", "hello world"},
      {"[n]either a `torture[s]'", "neither a tortures"},
      {"[petitioner's] needs,'", "petitioner's needs"},
      {"post-deprivation Post-Deprivation", "postdeprivation postdeprivation"},
      {"42 U. S. C. § 1983", "42 u s c 1983"},
      {"42 U.S.C. §1983", "42 u s c 1983"},
      {"536–537, 6,665 and 59:5-2(b)(4)", "536-537 6,665 and 59:5-2 b 4"},
      {"petitioner’s petitioner's", "petitioner's petitioner's"},
      {"fleeing—a felon", "fleeing a felon"},
      {"PEÑA Peña", "peña peña"},
      {"co\xC2\xADoperate", "cooperate"},
      {"法院认为", "法 院 认 为"},
      {"570 U. S. ____ (2013)", "570 u s ____ 2013"},
      {"AT&T", "at&t"},
      {"", ""},
  };
  for (const Row& r : rows) {
    INFO(r.text);
    CHECK(keys_of(r.text) == r.keys);
  }
}

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_numeral(char c) {
  return c >= '0' && c <= '9';
}

// How long "[n]" is at text[i]: letters in brackets, at most eight; 0 if it is not there.
std::size_t letters_in_brackets(const std::string& text, std::size_t i) {
  const std::size_t close = text.find(']', i);
  if (text[i] != '[' || close == std::string::npos || close == i + 1 || close > i + 9) return 0;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                     text.begin() + static_cast<std::ptrdiff_t>(close), is_letter)
             ? close + 1 - i
             : 0;
}

// The keys of the words of an ASCII text, a character at a time: slow, and plain enough to judge the fast way.
std::string keys_one_by_one(const std::string& given) {
  const std::string text = given + '\n'; // there is always a next character
  std::string keys;
  for (std::size_t i = 0; i + 1 < text.size();) {
    const std::size_t opening = letters_in_brackets(text, i);
    if (!is_letter(text[i]) && !is_numeral(text[i]) && !(opening > 0 && is_letter(text[i + opening]))) {
      ++i;
      continue;
    }
    std::string word;
    while (true) {
      const char c = text[i], next = text[i + 1], last = word.empty() ? ' ' : word.back();
      const bool both_letters = (is_letter(last) || last == ']') && is_letter(next);
      const bool both_numerals = is_numeral(last) && is_numeral(next);
      const bool joins = (c == '-' && (is_letter(next) || is_numeral(next))) ||
                         ((c == '\'' || c == '&') && both_letters) ||
                         ((c == '.' || c == ',' || c == ':') && both_numerals);
      const std::size_t bracket = letters_in_brackets(text, i);
      if (!is_letter(c) && !is_numeral(c) && !joins && bracket == 0) break;
      word += text.substr(i, std::max<std::size_t>(bracket, 1));
      i += std::max<std::size_t>(bracket, 1);
    }
    keys += (keys.empty() ? "" : " ") + fold_word(word);
  }
  return keys;
}

} // namespace

TEST_CASE("the fast way finds the words that a plain reading finds") {
  constexpr std::string_view signs = "aZz09_ .,:-'&[]\n";
  std::mt19937 random(7);
  for (int n = 0; n < 40000; ++n) {
    std::string text;
    for (std::size_t left = random() % 14; left > 0; --left)
      text += signs[random() % signs.size()];
    INFO(text);
    REQUIRE(keys_of(text) == keys_one_by_one(text));
  }
}

TEST_CASE("squeezed, spellings of one word are equal") {
  CHECK(squeeze("post-Deprivation") == "postdeprivation");
  CHECK(squeeze("U. S. C.") == squeeze("USC"));
  CHECK(squeeze("Peña") == squeeze("Pena"));
  CHECK(squeeze("interest") != squeeze("interests"));
}

TEST_CASE("a lexicon gives equal keys equal ids, however many") {
  Lexicon lexicon;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 20000; ++i)
      REQUIRE(lexicon.intern("key" + std::to_string(i)) == static_cast<WordId>(i));
  CHECK(lexicon.key(777) == "key777");
}

TEST_CASE("a section whose sign the publisher leaves out is doubted where it reads as a year") {
  const char* text =
      "He sued under 42 U.S.C. 1983 in 1983. Petitioner brought this 1983 suit (1983) on May 5, 1983. The "
      "reach of 1983 is no wider than the Act of 1983 made it, and 1984 is a year.";
  Lexicon lexicon;
  const Witness loses = test::witness_of(text, lexicon, "findlaw");
  REQUIRE(loses.diagnostics.size() == 2);
  const std::string_view source = text;
  CHECK(loses.diagnostics[0].where.begin.value == source.find("1983 suit"));
  CHECK(loses.diagnostics[1].where.begin.value == source.find("1983 is no"));
  CHECK(test::witness_of(text, lexicon, "westlaw").diagnostics.empty());
}

TEST_CASE("texts of the same letters are those that are the same when squeezed") {
  struct Row {
    const char *a, *b;
    bool same;
  };
  for (const Row& row : {Row{"post-Deprivation", "postdeprivation", true}, Row{"", "", true}, Row{" ,", "", true},
                         Row{"U. S. C.", "USC", true}, Row{"interest", "interests", false}, Row{"a", "", false},
                         Row{"Peña", "Pena", true}, Row{"e\u0301tat", "État", true}, Row{"ﬁne", "fine", true},
                         Row{"the ﬁ", "the f", false}, Row{"a—b", "ab", true}, Row{"a_b", "ab", false}}) {
    INFO(row.a << " | " << row.b);
    CHECK(are_same_letters(row.a, row.b) == row.same);
    CHECK((squeeze(row.a) == squeeze(row.b)) == row.same);
  }
  const std::vector<std::string> pieces = {"a", "A", "b", "1",      " ", "-",  ".",
                                           "é", "É", "e", "\u0301", "ﬁ", "fi", "—"};
  std::mt19937 random(20261127);
  const auto text = [&] {
    std::string out;
    for (std::size_t n = random() % 6; n > 0; --n)
      out += pieces[random() % pieces.size()];
    return out;
  };
  for (int n = 0; n < 40'000; ++n) {
    const std::string a = text(), b = text();
    INFO(a << " | " << b);
    REQUIRE(are_same_letters(a, b) == (squeeze(a) == squeeze(b)));
  }
}

TEST_CASE("a sequence of words keeps long words too, and finds the first from a place on") {
  Lexicon lexicon;
  std::string text = "A";
  for (const std::size_t letters : {254U, 255U, 256U, 3U, 70'000U, 1U})
    text += " " + std::string(letters, 'x');
  const WordSequence words = find_words(text, lexicon);
  REQUIRE(words.size() == 7);
  CHECK(words[1].range().size() == 254);
  CHECK(words[2].range().size() == 255);
  CHECK(words[3].range().size() == 256);
  CHECK(words[4].range().size() == 3);
  CHECK(words[5].range().size() == 70'000);
  CHECK(words[6].range() == ReadRange(text.size() - 1, text.size()));
  CHECK(words.first_from(ReadPos(0)) == 0);
  CHECK(words.first_from(ReadPos(1)) == 1);
  CHECK(words.first_from(ReadPos(2)) == 1);
  CHECK(words.first_from(ReadPos(text.size())) == words.size());
  std::size_t i = 0;
  for (const Word word : words)
    CHECK(word.id == words.ids()[i++]);
  CHECK(words.ids({1, 3}).size() == 2);
}
