#include "catch.hpp"
#include "fixtures.hpp"

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
