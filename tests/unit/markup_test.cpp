#include "../../src/markup/best_run.hpp"
#include "../../src/markup/claims.hpp"
#include "catch.hpp"
#include "fixtures.hpp"

using namespace recension;
using recension::test::bare_text;
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
  CHECK(w.ledger.consistent(w.decoded, strip(w.decoded, w.printing).bare.text));
  return bare_text(w);
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
      {"a tag's line that holds a page", "lexis", "It is.\n<dissent text=\"[*346] x\">\nIt [*347] is not.",
       "It is.\nIt is not."},
      {"residue", "lexis", "It is so ordered.\n.\nNext.", "It is so ordered.\nNext."},
      {"a page on a line of its own splits a sentence", "justia",
       "the rule\nPage 474 U. S. 346\nis old.\nPage 474 U. S. 347\nNew.", "the rule is old.\nNew."},
      {"FindLaw's broken citations", "findlaw", "See 429 U.S., at 104\n. The clause\nand 418 U.S., at 557\n-558; so",
       "See 429 U.S., at 104. The clause\nand 418 U.S., at 557-558; so"},
      {"pages glued to words", "cap", "the *843Justice said *844in formation", "the Justice said in formation"},
      {"casebook pages beside notes", "h2o", "residents of New [256] York City.[1] At the [257] time\n[1] A note.",
       "residents of New York City. At the time\nA note."},
      {"a casebook's stars: between words, before a word, within a word, after a word", "h2o",
       "the court *75 held *76Mr. Hale judg*77ment and*78 so", "the court held Mr. Hale judgment and so"},
      {"books cited by their first edition", "h2o", "4 W. Blackstone, Commentaries *189. See *190 and *191 so.",
       "4 W. Blackstone, Commentaries *189. See and so."},
      {"a casebook's whole citations", "h2o", "was let\n[542 U.S. 510]\nfor ten [542 U.S. 511] years",
       "was let for ten years"},
      {"a page that begins after at", "westlaw", "was *374 held at *375 large and *376 so",
       "was held at large and so"},
      {"the casebook editor's cut", "h2o", "One.\n[ … ]\nTwo.", "One.\nTwo."},
      {"blank runs", "lexis", "because  did not act", "because did not act"},
      {"plain text keeps all", "plain", "the *346 rule [1] is [HN3] old", "the *346 rule [1] is [HN3] old"},
  };
  for (const Row& r : rows) {
    INFO(r.what);
    CHECK(bare_of(r.text, r.form) == r.bare);
  }
}

TEST_CASE("line-end hyphens are the printer's unless the word has one elsewhere") {
  Lexicon lexicon;
  const Witness w = witness_of(
      "   A race-neutral fac-\ntor was race-\nneutral in the admis-\nsions of African-\nAmerican and Hop\xC2\xAD\n"
      "wood students at 272–\n275 of the record.\n",
      lexicon, "slip");
  CHECK(bare_text(w) == "A race-neutral factor was race-neutral in the admissions of African-American and Hopwood "
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
      {"Per Curiam opinions bind this Court too.", false, {}, ""},
      {"Mr. Justice STONE (dissenting).", true, OpinionKind::dissent, "Stone"},
      {"Mr. Chief Justice HUGHES (concurring in part).", true, OpinionKind::concurrence, "Hughes"},
      {"READ, J. (concurring).", true, OpinionKind::concurrence, "Read"},
      {"MR. JUSTICE BUTLER.", true, OpinionKind::opinion, "Butler"},
      {"Mr. Justice Butler was right.", false, {}, ""},
      {"MR. JUSTICE BLACK, dissenting, with whom MR. JUSTICE DOUGLAS and MR. JUSTICE MURPHY concur.", true,
       OpinionKind::dissent, "Black"},
      {"The separate opinion of MR. JUSTICE McREYNOLDS.", true, OpinionKind::opinion, "McReynolds"},
      {"MR. JUSTICE DAY, after stating the facts as above, delivered the opinion of the court.", true,
       OpinionKind::majority, "Day"},
      {"Mr. Justice McREYNOLDS delivered the following dissenting opinion.", true, OpinionKind::dissent,
       "McReynolds"},
      {"¶ 1 VERGERONT, J.", true, OpinionKind::opinion, "Vergeront"},
      {"Opinion of the Court by FOLEY, J.", true, OpinionKind::majority, "Foley"},
      {"DISSENTING OPINION BY JUSTICE KELLER.", true, OpinionKind::dissent, "Keller"},
      {"MR. JUSTICE STEWART, whom MR. JUSTICE BLACK joins, dissenting.", true, OpinionKind::dissent, "Stewart"},
      {"MARILYN J. KELLY, J., states as follows:", true, OpinionKind::opinion, "Kelly"},
      {"MR. JUSTICE\u00A0WHITE, concurring in the judgment.", true, OpinionKind::concurrence, "White"},
      {"Justice Holmes, dissenting in Tyson, said:", false, {}, ""},
      {"By the Court. —The order of the circuit court is reversed.", false, {}, ""},
      {"JUSTICE SCALIA'S", false, {}, ""},
      {"CURRIER, J.A.D.", true, OpinionKind::opinion, "Currier"},
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

TEST_CASE("a word that is broken without any sign is one word where the text has it whole") {
  Lexicon lexicon;
  const Witness w =
      witness_of("   The amendments of the code are old, and what the Amend\nments of it say of the amend\n"
                 "ments is that they are in force.\n",
                 lexicon, "slip");
  CHECK(bare_text(w) == "The amendments of the code are old, and what the Amend ments of it say of the amendments is "
                        "that they are in force.");
}

TEST_CASE("a case's name may take two lines of a running head") {
  const char* text =
      "                 Cite as: 612 U. S. ____ (2019)            1\n\n                     Opinion of the Court\n\n"
      "   The order is old.\n\f"
      "2    GRAND ISLAND SOIL AND WATER CONSERVATION\n            DIST. v. ROE\n\n"
      "                     ALDEN, J., dissenting\n\n   The rule is new.\n";
  Lexicon lexicon;
  const Witness w = witness_of(text, lexicon, "slip");
  for (const char* head : {"GRAND", "DIST. v. ROE", "ALDEN, J."})
    CHECK(bare_text(w).find(head) == std::string::npos);
  CHECK(w.bare.pages.size() == 2);
}

TEST_CASE("typed opinions: every other line empty, justified lines, page numbers at the foot") {
  std::string text;
  for (int page = 1; page <= 3; ++page) {
    text += "          The court of the county held  a hearing on the\n\n"
            "petition,  and the petitioner  was heard by  counsel of\n\n"
            "his own choice, who said that the order had been served\n\n"
            "too late.\n\n"
            "          The appeal followed in time, and we  affirm  for\n\n"
            "the reasons that the court of the county gave at length\n\n"
            "in its order of May 4.\n\n\n\n                    -" +
            std::to_string(page) + "-\n";
  }
  Lexicon lexicon;
  const Witness w = witness_of(text, lexicon);
  CHECK(w.printing.form->name == "slip");
  REQUIRE(w.structure.sections.size() == 1);
  CHECK(w.structure.sections[0].paragraphs.size() == 6);
  CHECK(bare_text(w).find("-2-") == std::string::npos);
  CHECK(bare_text(w).find("held a hearing on the petition, and the petitioner was") != std::string::npos);
}

TEST_CASE("a syllabus's line-up is not the opinion's byline") {
  Lexicon lexicon;
  const Witness w =
      witness_of("Syllabus\nHeld: The order is void.\nALDEN, J., delivered the opinion for a unanimous Court.\n"
                 "JUSTICE ALDEN delivered the opinion of the Court.\nThe order is void.",
                 lexicon, "plain");
  std::size_t opinions = 0;
  for (const Section& s : w.structure.sections)
    opinions += s.kind == SectionKind::majority ? 1 : 0;
  CHECK(opinions == 1);
}

TEST_CASE("what editors wrote goes, and only where a line says that the court's text goes on") {
  struct Row {
    const char *form, *text, *stays;
  };
  const Row rows[] = {
      {"westlaw",
       "Decided Jan. 1, 2024.\nSynopsis\nTenant sued.\nAttorneys and Law Firms\nA. Holt for petitioner.\n"
       "Opinion\nJustice HALE delivered the opinion of the Court.\nThe mill was let.",
       "Decided Jan. 1, 2024.\nA. Holt for petitioner.\nJustice HALE delivered the opinion of the Court.\nThe mill "
       "was "
       "let."},
      {"westlaw",
       "Decided Jan. 1, 2024.\nTenant sued.\n[1] Leases k12\n233k12\nA lease ends.\nJustice HALE delivered the "
       "opinion of the Court.\nThe mill was let.",
       "Decided Jan. 1, 2024.\nJustice HALE delivered the opinion of the Court.\nThe mill was let."},
      {"westlaw", "Decided Jan. 1, 2024.\nThe mill was let.\nJustice HALE, dissenting.\nIt was not.",
       "Decided Jan. 1, 2024.\nThe mill was let.\nJustice HALE, dissenting.\nIt was not."}, // no key number
      {"westlaw", "Synopsis\nThe mill was let.", "Synopsis\nThe mill was let."},            // nothing ends it
      {"westlaw",
       "Justice HALE delivered the opinion of the Court.\nThe mill was let.1\nAll Citations\n612 U.S. 2, 3 S.Ct. "
       "4\n1\nTo Holt.",
       "Justice HALE delivered the opinion of the Court.\nThe mill was let.\nTo Holt."},
      {"lexis", "Core Terms\nmill, lease\nOpinion\nThe mill was let.\nCore Terms\nThe lease ran.",
       "The mill was let.\nCore Terms\nThe lease ran."},
      {"lexis", "OPINIONBY: HALE\nOPINION: The mill was let.\nREFERENCES: Return To Full Text Opinion\n49 Am Jur 2d",
       "The mill was let."},
  };
  for (const Row& r : rows) {
    Lexicon lexicon;
    INFO(r.text);
    CHECK(bare_text(witness_of(r.text, lexicon, r.form)) == r.stays);
  }
}

// --- claims ---

namespace {

struct Claimed {
  std::size_t begin, end;
  std::string rule;
  bool operator==(const Claimed&) const = default;
};

std::vector<Claimed> shown(const markup::Claims& claims) {
  std::vector<Claimed> out;
  for (const markup::Claim& c : claims.all())
    out.push_back({c.range.begin.value, c.range.end.value, std::string(c.rule)});
  return out;
}

markup::Claim heading(std::size_t begin, std::size_t end, std::string_view rule) {
  return {TextRange(begin, end), MarkupKind::heading, rule};
}

markup::Claim page(std::size_t begin, std::size_t end, std::string_view rule) {
  return {TextRange(begin, end), MarkupKind::star_page, rule, true, markup::PagesBegin{{{"U.S.", 1}}}};
}

} // namespace

TEST_CASE("which claim stays") {
  const std::string text(60, 'x');
  const DecodedText decoded = decode(text);
  const markup::Scan scan(decoded, *find_form("plain"));
  markup::Claims claims(scan);
  claims.add({page(20, 24, "page")});

  SECTION("what an earlier pass claimed stays, and the loser is reported") {
    claims.add({page(22, 30, "late")});
    CHECK(shown(claims) == std::vector<Claimed>{{20, 24, "page"}});
    REQUIRE(claims.reports().size() == 1);
    CHECK(claims.reports()[0].what == "rule late gave way to rule page, which had taken a part of this already");
    CHECK(claims.reports()[0].where == SourceRange(22, 30));
  }
  SECTION("a claim without a mark is made around the marks in it") {
    claims.add({heading(10, 40, "wide")});
    CHECK(shown(claims) == std::vector<Claimed>{{10, 20, "wide"}, {20, 24, "page"}, {24, 40, "wide"}});
    CHECK(claims.reports().empty());
  }
  SECTION("one that only overlaps a mark is not") {
    claims.add({heading(10, 22, "crossing")});
    CHECK(shown(claims) == std::vector<Claimed>{{20, 24, "page"}});
    CHECK(claims.reports().size() == 1);
  }
  SECTION("of one pass the one that begins first stays, of one place the one given first") {
    claims.add({heading(5, 9, "second"), heading(2, 6, "first"), heading(30, 33, "a"), heading(30, 35, "b")});
    CHECK(shown(claims) == std::vector<Claimed>{{2, 6, "first"}, {20, 24, "page"}, {30, 33, "a"}});
    CHECK(claims.reports().size() == 2);
  }
  SECTION("a loser does not bar the way for others of its pass") {
    claims.add({page(22, 30, "late"), page(26, 29, "next")});
    CHECK(shown(claims) == std::vector<Claimed>{{20, 24, "page"}, {26, 29, "next"}});
  }
}

TEST_CASE("a page that a wide rule would swallow is in the concordance") {
  Lexicon lexicon;
  const Witness w = witness_of("It is.\nOPINION BY: BLACK [*346] [*347]\nIt [*348] is not.", lexicon, "lexis");
  REQUIRE(w.bare.pages.size() == 3);
  CHECK(w.bare.pages[0].number == 346);
  CHECK(bare_text(w) == "It is.\nIt is not.");
}

// --- whose pages ---

TEST_CASE("a series of pages has the reporter that the case or its court names") {
  struct Row {
    const char *what, *text, *first, *second;
  };
  const char* const pages = " one *346 two *347 three **670 four **671 five";
  const Row rows[] = {
      {"nothing names it", "", "citation 1", "citation 2"},
      {"a word of the Supreme Court's practice is no proof",
       "We dismissed the petition in error; certiorari was denied.", "citation 1", "citation 2"},
      {"the case's own citations", "345 Ohio St. 340, 98 N.E.2d 660 (1951)\n", "OhioSt.", "N.E.2d"},
      {"in the other order", "98 N.E.2d 660, 345 Ohio St. 340\n", "OhioSt.", "N.E.2d"},
      {"the court's caption", "SUPREME COURT OF THE UNITED STATES\n", "U.S.", "S.Ct."},
      {"a judgment that only one court can give",
       "The judgment of the Court of Appeals for the Third Circuit is reversed.", "U.S.", "S.Ct."},
      {"a citation that does not fit the pages", "12 Wash.2d 940\n", "citation 1", "citation 2"},
  };
  for (const Row& r : rows) {
    INFO(r.what);
    Lexicon lexicon;
    const Witness w = witness_of(std::string(r.text) + pages, lexicon, "westlaw");
    REQUIRE(w.bare.pages.size() == 4);
    CHECK(w.bare.pages[0].reporter == r.first);
    CHECK(w.bare.pages[2].reporter == r.second);
  }
}

TEST_CASE("what is West's own on a saved page never reaches the text") {
  const char* const page =
      "<div id=co_docHeaderContainer>KeyCite Yellow Flag</div><div id=co_document>"
      "<div class=co_synopsis><p>Synopsis: the carrier sued.</p></div>"
      "<div class=co_headnotes><a href='#co_pp_HNF1' id=co_hn_anchor_F1>1</a> Carriers 205 <p>A carrier "
      "must.</p></div>"
      "<div class='co_contentBlock x_opinionLead'><p id=co_pp_HNF1><a class=co_headnoteLink "
      "href='#co_hn_anchor_F1'>[1]"
      "</a>The carrier <span class=co_starPage>*346</span> must pay.<a class=co_footnoteReference href='#f1' id=r1>1"
      "</a></p></div><div class=co_footnoteSection><div><div class=co_footnoteNumber id=f1><a href='#r1'>1</a></div>"
      "<div class=co_footnoteBody><p>A note.</p></div></div></div>"
      "<div class=co_hideState>A headnote in a pop-up.</div><div class=co_parallelCites>All Citations 1 U.S. "
      "340</div>"
      "</div><div id=co_footer>Thomson Reuters</div>";
  Lexicon lexicon;
  const Witness w = witness_of(page, lexicon);
  CHECK(w.printing.form->name == "westlaw");
  CHECK(bare_text(w) == "The carrier must pay.\nA note.");
  REQUIRE(w.structure.footnotes.size() == 1);
  CHECK(w.structure.footnotes[0].call.has_value());
  CHECK(w.text(w.structure.footnotes[0].range) == "A note.");
}
