// Records of cases: what they say of a case, and the one that merge writes for CourtListener.
#include "catch.hpp"
#include "fixtures.hpp"

using namespace recension;
using namespace recension::test;

TEST_CASE("what a record says of the case names its writer and its reporters") {
  const char* const fastcase =
      "<Case><ShortName>Holt v. Mills</ShortName><Citations><Citation><Volume>590</Volume><Reporter>S.E.2d</Reporter>"
      "<Page>53</Page></Citation></Citations><Author>RICHARD HALE.</Author><CaseHtml>&lt;p&gt;The mill was "
      "let.&lt;/p&gt;</CaseHtml></Case>";
  const char* const cap = "{\"name\":\"Holt v. Mills\",\"decision_date\":\"2004-01-13\",\"docket_number\":\"No. "
                          "12\",\"court\":{\"name\":\"Court of "
                          "Appeals\"},\"citations\":[{\"cite\":\"590 S.E.2d "
                          "53\"}],\"casebody\":{\"opinions\":[{\"type\":\"majority\",\"author\":"
                          "\"HALE, Judge.\",\"text\":\"The mill was let.\"}]}}";
  const char* const courtlistener =
      "{\"case_name\":\"Holt v. Mills\",\"citations\":[{\"volume\":590,\"reporter\":\"S.E.2d\","
      "\"page\":\"53\"}],\"author_str\":\"Hale\",\"plain_text\":\"The mill was let.\"}";
  for (const char* text : {fastcase, cap, courtlistener}) {
    INFO(text);
    Lexicon lexicon;
    const Witness w = witness_of(text, lexicon);
    CHECK(bare_text(w) == "The mill was let.");
    CHECK(w.bare.record.name == "Holt v. Mills");
    REQUIRE(w.bare.record.citations.size() == 1);
    CHECK(w.bare.record.citations[0].ends_with(" S.E.2d 53"));
    REQUIRE(w.structure.sections.size() == 1);
    CHECK(w.structure.sections[0].author == "Hale");
  }
}

TEST_CASE("a record's citations name the stars of its text") {
  Lexicon lexicon;
  const Witness w =
      witness_of("{\"citations\":[{\"cite\":\"42 Va. App. 1\"}],\"casebody\":{\"opinions\":[{\"text\":\"HALE, "
                 "Judge.\\nThe mill was *2 let. It burnt *3 down.\"}]}}",
                 lexicon, "cap");
  REQUIRE(w.bare.pages.size() == 2);
  CHECK(w.bare.pages[0].reporter == "Va.App.");
}

TEST_CASE("CourtListener's record of a merge is read back to the same opinions and notes") {
  for (const char* name : {"marlow-v-harbor-board", "in-re-tolland-mills", "carver-v-halsted-power-co"}) {
    INFO(name);
    const std::string folder = fixture_path("opinions/" + std::string(name));
    Lexicon lexicon;
    const Witness a = make_witness(read_source(folder + "/westlaw.txt"), "A", lexicon);
    const Witness b = make_witness(read_source(folder + "/lexis-export.txt"), "B", lexicon);
    const CriticalText text = merge_witnesses({&a, &b}, lexicon, {});
    std::string record, plain;
    render::merge_courtlistener(text, {}, record);
    render::merge_text(text, {}, plain);
    const Witness from_record = make_witness(Source{"record.json", record}, "C", lexicon);
    const Witness from_text = make_witness(Source{"merged.txt", plain}, "D", lexicon);
    const CopyReport report = check_copy(from_text, from_record, lexicon, {});
    for (const Finding& f : report.findings)
      UNSCOPED_INFO(f.rule << ": " << f.message);
    CHECK(report.findings.empty());
    CHECK(from_record.structure.footnotes.size() == from_text.structure.footnotes.size());
  }
}
