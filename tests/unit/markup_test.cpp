#include "../../src/markup/best_run.hpp"
#include "catch.hpp"
#include "fixtures.hpp"

using namespace recension;
using recension::test::witness_of;

namespace {

struct Row {
  const char* what;
  const char* form;
  const char* text;
  const char* bare;
};

std::string bare_of(const char* text, const char* form) {
  Lexicon lexicon;
  const Witness w = witness_of(text, lexicon, form);
  CHECK(w.ledger.consistent(w.decoded, w.bare.text));
  return w.bare.text;
}

} // namespace

TEST_CASE("markup goes, what looks like it stays") {
  const Row rows[] = {
      {"star pages of two levels", "westlaw", "and since *346 neither he *347 nor **670 see",
       "and since neither he nor see"},
      {"a pin cite in a database", "westlaw", "see 2019 WL 1234567, at *3 and *346 neither",
       "see 2019 WL 1234567, at *3 and neither"},
      {"a Lexis pin cite", "lexis", "1997 U.S. LEXIS 2079, *23, 137 L. Ed. 2d 432",
       "1997 U.S. LEXIS 2079, *23, 137 L. Ed. 2d 432"},
      {"an omission", "westlaw", "he said:\n* * *\nand left", "he said:\n* * *\nand left"},
      {"headnotes", "westlaw", "[1] [2] The rule is old.\n[3] So is this.", "The rule is old.\nSo is this."},
      {"the author's brackets", "westlaw", "[T]he rule [is] old [(1819)][,] he said",
       "[T]he rule [is] old [(1819)][,] he said"},
      {"a headnote number without blank", "lexis", "    [8]Since the time of", "Since the time of"},
      {"bracketed pages and anchors", "lexis", "the [*12] rule [HN3] is [*13] old", "the rule is old"},
      {"Lexis headings and tags", "lexis",
       "OPINION\nIt is.\n<dissent author=\"X\" text=\"TRUE\">\nDISSENT BY: X\nIt is not.", "It is.\nIt is not."},
      {"residue", "lexis", "It is so ordered.\n.\nNext.", "It is so ordered.\nNext."},
      {"a page on a line of its own splits a sentence", "justia",
       "the rule\nPage 474 U. S. 346\nis old.\nPage 474 U. S. 347\nNew.", "the rule is old.\nNew."},
      {"FindLaw's broken citations", "findlaw", "See 429 U.S., at 104\n. The clause\nand 418 U.S., at 557\n-558; so",
       "See 429 U.S., at 104. The clause\nand 418 U.S., at 557-558; so"},
      {"pages glued to words", "cap", "the *843Justice said *844in formation", "the Justice said in formation"},
      {"casebook pages beside notes", "h2o", "residents of New [256] York City.[1] At the [257] time\n[1] A note.",
       "residents of New York City. At the time\nA note."},
      {"the casebook editor's cut", "h2o", "One.\n[ … ]\nTwo.", "One.\nTwo."},
      {"blank runs", "lexis", "because  did not act", "because did not act"},
      {"plain text keeps all", "plain", "the *346 rule [1] is [HN3] old", "the *346 rule [1] is [HN3] old"},
  };
  for (const Row& r : rows) {
    INFO(r.what);
    CHECK(bare_of(r.text, r.form) == r.bare);
  }
}

TEST_CASE("calls continue 1, 2, 3; other numbers are not calls") {
  Lexicon lexicon;
  const Witness w =
      witness_of("a right to life. 1 The court held, U.S. Const., Amdt. 4, neither took place. See id., at "
                 "44 (so held); 475 U.S. at 320, 2 and in n. 16, 545, 60 L. Ed. 2d 447, and 9 Cal. 4th 1154. 3\n"
                 "1 First note.\n2 Second note.\n3 Third note.",
                 lexicon, "lexis");
  REQUIRE(w.bare.calls.size() == 3);
  REQUIRE(w.bare.notes.size() == 3);
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(w.bare.notes[i].call == static_cast<std::int32_t>(i));
  CHECK(w.bare.text.find("Amdt. 4, neither") != std::string::npos);
  CHECK(w.bare.text.find("545, 60 L. Ed. 2d 447") != std::string::npos);
}

TEST_CASE("one footnote under three glyphs") {
  struct Glyph {
    const char *form, *text;
  };
  const Glyph rows[] = {
      {"findlaw", "a Sergeant.Fn Cannon said.\n Fn The note said this."},
      {"lexis", "a Sergeant. + Cannon said."},
      {"westlaw", "a Sergeant.* Cannon said. It is so ordered.\n\xC2\xA0\n\n\nThe note said this."},
  };
  for (const Glyph& g : rows) {
    INFO(g.form);
    Lexicon lexicon;
    const Witness w = witness_of(g.text, lexicon, g.form);
    REQUIRE(w.structure.footnotes.size() == 1);
    CHECK(w.structure.footnotes[0].call.has_value());
    CHECK(w.structure.footnotes[0].note.has_value() == (std::string_view(g.form) != "lexis"));
    CHECK(w.bare.text.starts_with("a Sergeant. Cannon said."));
  }
}

TEST_CASE("line-end hyphens are the printer's unless the word has one elsewhere") {
  Lexicon lexicon;
  const Witness w = witness_of(
      "   A race-neutral fac-\ntor was race-\nneutral in the admis-\nsions of African-\nAmerican and Hop\xC2\xAD\n"
      "wood students at 272–\n275 of the record.\n",
      lexicon, "slip");
  CHECK(w.bare.text == "A race-neutral factor was race-neutral in the admissions of African-American and Hopwood "
                       "students at 272–275 of the record.");
}

TEST_CASE("notes at a page's foot leave the sentence whole") {
  const char* text =
      "                 Cite as: 612 U. S. ____ (2019)            1\n\n                     Opinion of the Court\n\n"
      "   The order had a definite and close1 rela-\n\n——————\n  1 The standard is\n\nold.\n"
      "2         DOE v. ROE\n\n                     Opinion of the Court\n\ntionship to the end.\n";
  Lexicon lexicon;
  const Witness w = witness_of(text, lexicon, "slip");
  REQUIRE(w.structure.sections.size() == 1);
  REQUIRE(w.structure.sections[0].paragraphs.size() == 1);
  CHECK(w.text(w.structure.sections[0].paragraphs[0]) ==
        "The order had a definite and close relationship to the end.");
  REQUIRE(w.structure.footnotes.size() == 1);
  CHECK(w.text(w.structure.footnotes[0].range) == "The standard is old.");
  CHECK(w.bare.pages.size() == 2);
}

TEST_CASE("bylines") {
  struct BylineRow {
    const char* text;
    bool is_byline;
    OpinionKind kind;
    const char* author;
  };
  const BylineRow rows[] = {
      {"JUSTICE REHNQUIST delivered the opinion of the Court.", true, OpinionKind::majority, "Rehnquist"},
      {"MR. JUSTICE BLACK, dissenting.", true, OpinionKind::dissent, "Black"},
      {"JUSTICE BLACKMUN, with whom JUSTICE MARSHALL joins, dissenting.", true, OpinionKind::dissent, "Blackmun"},
      {"Justice O'CONNOR, concurring in part and concurring in the judgment.", true, OpinionKind::concurrence,
       "O'Connor"},
      {"THE CHIEF JUSTICE delivered the opinion of the Court.", true, OpinionKind::majority, "Chief Justice"},
      {"BREYER, Circuit Judge:", true, OpinionKind::opinion, "Breyer"},
      {"ROBERT P. FRANK, Judge.", true, OpinionKind::opinion, "Frank"},
      {"PER CURIAM.", true, OpinionKind::majority, "Per Curiam"},
      {"As JUSTICE SCALIA has explained before, he dissents.", false, {}, ""},
      {"JUSTICE STEVENS suggests that the rule of Siegert should not apply.", false, {}, ""},
      {"JUSTICE KAGAN took no part in the consideration or decision of this case.", false, {}, ""},
      {"KENNEDY, J., delivered the opinion of the Court, in which ROBERTS, C. J., joined.", false, {}, ""},
      {"[For opinion of JUSTICE STEVENS concurring in the judgment, see ante, p. 336].", false, {}, ""},
  };
  for (const BylineRow& r : rows) {
    INFO(r.text);
    const Byline b = parse_byline(r.text);
    REQUIRE((b.length > 0) == r.is_byline);
    if (!r.is_byline) continue;
    CHECK(b.kind == r.kind);
    CHECK(b.author == r.author);
  }
}

TEST_CASE("the best run of numbers") {
  using markup::best_run;
  using markup::Numbered;
  const auto step = [](std::uint32_t from, std::uint32_t to) {
    return from == markup::run_start || to == from + 1 ? 0.0 : 2.0;
  };
  const std::vector<Numbered> numbers = {{7, 1}, {1, 1}, {44, 1}, {2, 1}, {3, 1}, {2, 1}, {4, 1}};
  CHECK(best_run(numbers, step) == std::vector<std::size_t>{1, 3, 4, 6});
  CHECK(best_run({}, step).empty());
}
