// The record of an opinion cluster that merge writes for CourtListener.
#include "catch.hpp"
#include "fixtures.hpp"

using namespace recension;
using namespace recension::test;

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
