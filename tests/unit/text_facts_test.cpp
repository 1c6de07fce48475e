#include "../../src/markup/text_facts.hpp"
#include "catch.hpp"

#include <array>
#include <random>
#include <string>

using namespace recension;

namespace {

// A byte at a time, as the rule is said: a blank ends the words unless it is one space that ink follows before `end`.
std::size_t plain_end_of_words(std::string_view text, std::size_t at, std::size_t end) {
  for (; at < end; ++at)
    if (blank_at(text, at) > 0 && (text[at] != ' ' || at + 1 >= end || blank_at(text, at + 1) > 0)) return at;
  return at;
}

std::string random_text(std::mt19937& random) {
  constexpr std::array<std::string_view, 12> pieces = {"word", "of", "a",      "longer-than-eight", " ",   " ", "  ",
                                                       "\n",   "\t", "\u00A0", "\u2019s",           "\x7F"};
  std::string out;
  for (std::size_t n = random() % 12; n > 0; --n)
    out += pieces[random() % pieces.size()];
  return out;
}

} // namespace

TEST_CASE("words end where a look at each byte says") {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    const std::string text = random_text(random);
    INFO(text);
    for (std::size_t end = 0; end <= text.size(); ++end)
      for (std::size_t at = 0; at <= end; ++at)
        if (markup::end_of_words(text, at, end) != plain_end_of_words(text, at, end))
          FAIL("from " << at << " before " << end);
  }
  SUCCEED();
}
