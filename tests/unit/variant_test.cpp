#include "catch.hpp"
#include "fixtures.hpp"

#include <algorithm>

using namespace recension;
using recension::test::Compared;

namespace {

struct Row {
  const char* what;
  const char *form_a, *form_b;
  const char *a, *b;
  VariantClass variant_class;
  const char *reading_a, *reading_b;
};

} // namespace

TEST_CASE("one place, its class and its readings") {
  using enum VariantClass;
  const Row rows[] = {
      {"a word", "plain", "plain", "whether the asserted interest are within it",
       "whether the asserted interests are within it", substantive, "interest", "interests"},
      {"a digit", "plain", "plain", "the sum of $6,665 was paid", "the sum of $6,655 was paid", substantive, "6,665",
       "6,655"},
      {"a word dropped", "plain", "plain", "he did not act with care", "he did act with care", substantive, "not",
       ""},
      {"or and of", "plain", "plain", "the right or the remedy stood", "the right of the remedy stood", substantive,
       "or", "of"},
      {"a lost link", "findlaw", "lexis", "see Parratt v. Taylor, , of his liberty",
       "see Parratt v. Taylor, 451 U.S. 527 (1981), of his liberty", lacuna, "", "451 U.S. 527 (1981)"},
      {"a link lost without trace", "findlaw", "lexis", "Cf. Baker v. McCollan, (concurring opinion) said",
       "Cf. Baker v. McCollan, 443 U.S. 137, 148 (1979) (concurring opinion) said", lacuna, "",
       "443 U.S. 137, 148 (1979)"},
      {"an eaten bracket", "lexis", "westlaw", "violation \"because  did not act\"",
       "violation \"because [respondents] did not act\"", lacuna, "", "[respondents]"},
      {"an eaten word with its bracket", "lexis", "westlaw", "provides that \" a public entity\"",
       "provides that \"[n]either a public entity\"", lacuna, "", "[n]either"},
      {"doubled punctuation tells in any printing", "plain", "plain", "see Parratt v. Taylor, , of his own",
       "see Parratt v. Taylor, his brief, of his own", lacuna, "", "his brief"},
      {"parallel citations", "lexis", "westlaw", "Taylor, 451 U.S. 527, 536-537 (1981), of",
       "Taylor, 451 U.S. 527, 536-537, 101 S.Ct. 1908, 1913–14, 68 L.Ed.2d 420 (1981), of", parallel_citation, "",
       ", 101 S.Ct. 1908, 1913–14, 68 L.Ed.2d 420"},
      {"the court added", "lexis", "westlaw", "reversed. 752 F.2d 817 (1984). While",
       "reversed. 752 F.2d 817 (CA3 1984). While", citation_form, "", "CA3"},
      {"closed-up abbreviation", "lexis", "westlaw", "under 42 U. S. C. § 1983 for it",
       "under 42 U.S.C. § 1983 for it", citation_form, "U. S. C.", "U.S.C."},
      {"section for its sign", "plain", "plain", "violates section 12 of it", "violates § 12 of it", citation_form,
       "section", "§"},
      {"a railway", "plain", "plain", "the Northern Ry. Co. ran", "the Northern Railway Co. ran", citation_form,
       "Ry.", "Railway"},
      {"page ranges", "plain", "plain", "527, 536-37 it said", "527, 536-537 it said", citation_form, "536-37",
       "536-537"},
      {"ante", "findlaw", "westlaw", "Daniels, ante, at 331-333. Far", "Daniels, at 331-333. Far", citation_form,
       "ante,", ""},
      {"hyphen", "plain", "plain", "a post-deprivation remedy", "a postdeprivation remedy", orthography,
       "post-deprivation", "postdeprivation"},
      {"two words or one", "plain", "plain", "the decision maker said", "the decisionmaker said", orthography,
       "decision maker", "decisionmaker"},
      {"spelling", "plain", "plain", "the intervenor said", "the intervener said", orthography, "intervenor",
       "intervener"},
      {"case", "plain", "plain", "the Court said", "the court said", capitalization, "Court", "court"},
      {"a comma", "plain", "plain", "life, liberty, or property", "life, liberty or property", punctuation, ",", ""},
      {"quotes", "plain", "plain", "a \"deprivation\" of", "a “deprivation” of", typography, "", ""},
      {"a lost section sign", "findlaw", "lexis", "this 1983 suit", "this § 1983 suit", typography, "", "§"},
      {"an ellipsis", "plain", "plain", "liable for ... any injury", "liable for . . . any injury", typography, "...",
       ". . ."},
  };
  for (const Row& r : rows) {
    INFO(r.what);
    const Compared c(r.a, r.form_a, r.b, r.form_b);
    REQUIRE_FALSE(c.variants.empty());
    const Variant& v = c.variants.front();
    CHECK(name_of(v.variant_class) == name_of(r.variant_class));
    if (r.variant_class == typography && *r.reading_a == '\0' && *r.reading_b == '\0') continue;
    CHECK(c.variants.size() == 1);
    CHECK(v.readings[0].text == r.reading_a);
    CHECK(v.readings[1].text == r.reading_b);
  }
}

TEST_CASE("where causes meet, the parts name them") {
  const Compared c("see Parratt v. Taylor, , of his liberty", "findlaw",
                   "see Parratt v. Taylor, 451 U.S. 527, 101 S.Ct. 1908, 68 L.Ed.2d 420 (1981), of his liberty",
                   "westlaw");
  REQUIRE(c.variants.size() == 1);
  CHECK(c.variants[0].variant_class == VariantClass::lacuna);
  REQUIRE(c.variants[0].parts.size() == 2);
  CHECK(c.variants[0].parts[1].variant_class == VariantClass::parallel_citation);
  CHECK(c.variants[0].parts[1].readings[1].text == "101 S.Ct. 1908, 68 L.Ed.2d 420");
}

TEST_CASE("one citation in two forms is one place") {
  const Compared c("with Daniels v. Williams, ante, p. 327. Finding", "findlaw",
                   "with Daniels v. Williams, 474 U.S. 327, 106 S.Ct. 662, 88 L.Ed.2d 662 (1986). Finding",
                   "westlaw");
  REQUIRE(c.variants.size() == 1);
  CHECK(c.variants[0].readings[0].text == "ante, p. 327");
  CHECK(c.variants[0].parts.size() == 2);
}

TEST_CASE("what is missing whole is reported once") {
  const char* majority =
      "JUSTICE ALDEN delivered the opinion of the Court.\nThe first question is whether the berth was property.\n";
  const std::string both = std::string(majority) +
                           "JUSTICE CALDER, dissenting.\nI would not find a wrong in a tow of four hundred yards.\n";
  const Compared c(both, "plain", majority, "plain");
  REQUIRE(c.variants.size() == 1);
  CHECK(c.variants[0].variant_class == VariantClass::structure);
  CHECK(c.variants[0].readings[1].state == ReadingState::absent);
  CHECK(c.variants[0].section == "dissent");
}

TEST_CASE("a missing paragraph is structure, a moved one a transposition") {
  const char* first = "The first question is whether the berth at the pier was property of his.\n";
  const char* second = "The second question is what process was due before the vessel could be towed away.\n";
  const char* third = "A hearing would have cost the harbor nothing but the price of a telephone call.\n";
  const Compared missing(std::string(first) + second + third, "plain", std::string(first) + third, "plain");
  REQUIRE(missing.variants.size() == 1);
  CHECK(missing.variants[0].variant_class == VariantClass::structure);
  const Compared moved(std::string(first) + second + third, "plain", std::string(second) + first + third, "plain");
  CHECK(moved.count(VariantClass::transposition) == 1);
  CHECK(moved.count(VariantClass::substantive) == 0);
}

TEST_CASE("a range of pages named one by one, with another reporter's behind them") {
  const Compared c("Warner v. Goltra, 293 U.S. 155, 159-160. And the unions", "plain",
                   "Warner v. Goltra, 293 U.S. 155, 159, 160, 55 S.Ct. 46, 48, 79 L.Ed. 254. And the unions",
                   "plain");
  REQUIRE(c.variants.size() == 1);
  CHECK(c.count(VariantClass::substantive) == 0);
  CHECK(c.variants[0].parts.size() == 2);
  const Compared changed("Warner v. Goltra, 293 U.S. 155, 159-160. And", "plain",
                         "Warner v. Goltra, 293 U.S. 155, 159, 161, 55 S.Ct. 46. And", "plain");
  CHECK(changed.count(VariantClass::substantive) == 1);
}

TEST_CASE("parallel citations beside a party's name") {
  const Compared c("Ice Co. v. Stewart, 253 U.S. 149; Washington v. Dawson & Co., 264 U.S. 219. That", "plain",
                   "Ice Co. v. Stewart, 253 U.S. 149, 40 S.Ct. 438, 64 L.Ed. 834; State of Washington v. Dawson & "
                   "Co., 264 U.S. 219. That",
                   "plain");
  REQUIRE(c.variants.size() == 1);
  CHECK(c.variants[0].variant_class == VariantClass::parallel_citation);
  CHECK(c.variants[0].parts.size() == 2);
}

TEST_CASE("a line of counsel or of a caption is one variant, however much of it differs") {
  const Compared c("HOLT v. MILLS.\nNo. 12.\nMr. T.J. Leahy, with whom Mr. F.W. Clements was on the brief, for "
                   "petitioner.\nMr. A. Hume for respondent.\nMr. Justice HALE delivered the opinion of the Court.\n"
                   "The mill was let to T.J. Leahy.",
                   "resource-org",
                   "HOLT v. MILLS.\nNo. 12.\nMr. T. J. Leahy, of Pawhuska, Okl., for the petitioner.\n"
                   "Mr. A. Hume for respondent.\nMr. Justice HALE delivered the opinion of the Court.\n"
                   "The mill was let to T. J. Leahy.",
                   "resource-org");
  REQUIRE(c.variants.size() == 2);
  CHECK(c.variants[0].variant_class == VariantClass::structure);
  CHECK(c.variants[0].readings[0].text == "T.J. Leahy, with whom Mr. F.W. Clements was on the brief, for");
  CHECK(c.variants[0].readings[1].text == "T. J. Leahy, of Pawhuska, Okl., for the");
  CHECK(c.variants[1].section == "majority");
}

TEST_CASE("two opinions are told apart") {
  const Compared c("The harbor board moved the vessel from its berth without any hearing, and a storm sank it two "
                   "nights later at the mooring.",
                   "plain",
                   "A textile mill discharged blue dye into the river under a permit that named eleven colors but "
                   "did not name that one.",
                   "plain");
  CHECK_FALSE(c.collation.one_opinion);
  CHECK(c.variants.empty());
}

TEST_CASE("what publishers add to citations is no change of words") {
  using enum VariantClass;
  const Row rows[] = {
      {"year volumes and page pins", "plain", "plain", "United States v. Oppenheimer, 242 U.S. 85, is to that effect",
       "United States v. Oppenheimer, 242 U.S. 85, 37 S.Ct. 68, L.R.A.1918C, 451, Ann.Cas.1917E, 900, is to that "
       "effect",
       parallel_citation, "", ", 37 S.Ct. 68, L.R.A.1918C, 451, Ann.Cas.1917E, 900"},
      {"an annotated code", "plain", "plain", "the Act, 18 U.S.C. § 44, which provides",
       "the Act, 18 U.S.C. § 44, 18 U.S.C.A. § 44, which provides", parallel_citation, "", ", 18 U.S.C.A. § 44"},
      {"the court before the citation", "plain", "plain", "see The Brook, 98 F.2d 434, for that rule",
       "see The Brook, 9 Cir., 98 F.2d 434, for that rule", citation_form, "", "9 Cir.,"},
      {"a court of appeals of an earlier case", "plain", "plain", "Diomede v. Lowe, 14 F. 380; 87 F.2d 296. It",
       "Diomede v. Lowe, 14 F. 380; Id., 2 Cir., 87 F.2d 296. It", citation_form, "", "Id., 2 Cir.,"},
      {"the citation of a case that is named only", "plain", "westlaw", "the Court of Appeals said that it was",
       "the Court of Appeals (157 S.W.2d 372) said that it was", parallel_citation, "", "(157 S.W.2d 372)"},
      {"a citation left blank", "plain", "plain", "affirmed. ___ Tex. Cr. ___; 157 S.W.2d 369. It held",
       "affirmed. 157 S.W.2d 369. It held", parallel_citation, "___ Tex. Cr. ___;", ""},
      {"volume and reporter before a page", "plain", "plain", "in Smith v. Texas, supra, 131, chance could not",
       "in Smith v. Texas, supra, 311 U.S. 131, chance could not", citation_form, "", "311 U.S."},
      {"a page by its word", "plain", "plain", "significance. 309 U.S. at p. 258. We know",
       "significance. 309 U.S. at page 258. We know", citation_form, "p.", "page"},
      {"a party named more fully", "plain", "plain", "see Davis v. Department of Labor, 317 U.S. 249, for it",
       "see Davis v. Department of Labor & Industries, 317 U.S. 249, for it", citation_form, "", "& Industries"},
      {"a city named as one", "plain", "plain", "see Los Angeles v. United Dredging Co., 14 F.2d 364, for it",
       "see City of Los Angeles v. United Dredging Co., 14 F.2d 364, for it", citation_form, "", "City of"},
      {"the number of a case", "plain", "plain", "United States v. Winn, Fed. Cas. No. 16,740, 28 Fed. Cas. 733. But",
       "United States v. Winn, 28 Fed. Cas. 733. But", citation_form, ", Fed. Cas. No. 16,740", ""},
      {"a dash for a hyphen", "plain", "plain", "of short duration-3 months; and", "of short duration—3 months; and",
       typography, "duration-3", "duration—3"},
      {"capitals of several words", "plain", "plain", "before MR. CHIEF JUSTICE STONE sat",
       "before Mr. Chief Justice Stone sat", capitalization, "MR. CHIEF JUSTICE STONE", "Mr. Chief Justice Stone"},
      {"a sum that lost its sign", "plain", "plain", "a fine of $50 was paid", "a fine of 50 was paid", lacuna, "$",
       ""},
      {"a sum with a blank", "plain", "plain", "a fine of $50 was paid", "a fine of $ 50 was paid", typography, "$",
       "$ "},
      {"a range in a section", "plain", "plain", "Ann. § 59:5-2(b) it says", "Ann. § 59:5–2(b) it says", typography,
       "59:5-2", "59:5–2"},
      {"single for double quotes", "plain", "plain", "the \"deprivation of it", "the 'deprivation of it", typography,
       "\"", "'"},
  };
  for (const Row& r : rows) {
    INFO(r.what);
    const Compared c(r.a, r.form_a, r.b, r.form_b);
    REQUIRE(c.variants.size() == 1);
    CHECK(name_of(c.variants[0].variant_class) == name_of(r.variant_class));
    CHECK(c.variants[0].readings[0].text == r.reading_a);
    CHECK(c.variants[0].readings[1].text == r.reading_b);
  }
}

TEST_CASE("cells of a table in another order are no change of words, but a number in another row is") {
  const std::string before =
      "The stops are in the following table of the Department. Line | Post office (new | 2.60 | 9 ";
  const std::string after = " and so the trips of the carrier were counted by the Board in that year.";
  const auto loud = [](const Compared& c) {
    return std::count_if(c.variants.begin(), c.variants.end(),
                         [](const Variant& v) { return v.variant_class == VariantClass::substantive; });
  };
  const Compared same(
      before + "| Post | site) |" + after, "plain",
      "The stops are in the following table of the Department. Line Post office (new site) 2.60 9 Post" + after,
      "plain");
  CHECK(loud(same) == 0);
  const Compared other(
      before + "| Post | 23 |" + after, "plain",
      "The stops are in the following table of the Department. Line Post office (new 23) 2.60 9 Post" + after,
      "plain");
  CHECK(loud(other) > 0);
}

TEST_CASE("a difference within a citation names its part") {
  const char* const rows[][3] = {
      {"held in 27 App. D.C. 9 that", "held in 37 App. D.C. 9 that", "volume"},
      {"see Hay v. Roe, 198 U.S. 837, for it", "see Hay v. Roe, 198 U.S. 839, for it", "page"},
      {"see Hay v. Roe, 198 U.S. 837, 841; so", "see Hay v. Roe, 198 U.S. 837, 814; so", "pin"},
      {"supra, at p. 41. The", "supra, at p. 42. The", "pin"},
      {"as § 402(18) has it", "as § 402 has it", "section"},
      {"the Act, c. 41, provides", "the Act, c. 42, provides", "chapter"},
      {"No. 408, Hay v. Roe, is", "No. 409, Hay v. Roe, is", "number"},
      {"in Greensburg v. Ault, 256 U.S. 5, so", "in Greenberg v. Ault, 256 U.S. 5, so", "name"},
      {"a sentence of fifteen years was", "a sentence of 16 years was", ""},
      {"the case of the court. The", "the cases of the court. The", ""}};
  for (const auto& row : rows) {
    INFO(row[0]);
    const Compared c(row[0], "courtlistener", row[1], "resource-org");
    REQUIRE(c.variants.size() == 1);
    CHECK(c.variants[0].cited_part == row[2]);
  }
}
