#include "catch.hpp"
#include "fixtures.hpp"

#include <recension/check.hpp>

using namespace recension;
using namespace recension::test;

namespace {

CopyReport report_of(std::string_view canonical, std::string_view copy, const CheckRules& rules = {},
                     std::string_view form = {}) {
  Lexicon lexicon;
  const Witness a = witness_of(canonical, lexicon, form), b = witness_of(copy, lexicon, form, "B");
  return check_copy(a, b, lexicon, rules);
}

std::vector<std::string> rules_in(const CopyReport& report) {
  std::vector<std::string> out;
  for (const Finding& f : report.findings)
    out.push_back(f.rule);
  return out;
}

const std::string text =
    "The Board posted its notice on every pier in the harbor, and sixteen owners of eighteen read it "
    "and moved their vessels to the outer mooring before the dredge arrived there in October.\n";

std::string with(std::string from, std::string_view what, std::string_view instead) {
  from.replace(from.find(what), what.size(), instead);
  return from;
}

} // namespace

TEST_CASE("a copy that says the same passes, one that does not fails") {
  CHECK(report_of(text, text).findings.empty());
  const CopyReport report = report_of(text, with(text, "sixteen", "six"));
  REQUIRE(rules_in(report) == std::vector<std::string>{"substantive"});
  CHECK(report.failing() == 1);
  CHECK(report.findings[0].readings == std::vector<std::string>{"sixteen", "six"});
  CHECK(report.findings[0].place.line == 1);
  CHECK(report.findings[0].place.column == text.find("sixteen") + 1);
  CHECK(report.findings[0].place.bytes.size() == 3);
}

TEST_CASE("what fails is for the rules to say") {
  const std::string copy = with(text, "sixteen", "six");
  CheckRules rules;
  rules.allow = {"substantive"};
  CHECK(report_of(text, copy, rules).allowed == 1);
  rules.allow = {"substantive:dissent"};
  CHECK(report_of(text, copy, rules).failing() == 1);
  rules.allow = {"substantive:opinion"};
  CHECK(report_of(text, copy, rules).failing() == 0);
  rules = {};
  rules.fail_on.reset();
  CHECK(report_of(text, copy, rules).quiet == 1);
  rules = {};
  rules.forms = {{"sixteen", "six"}};
  CHECK(report_of(text, copy, rules).allowed == 1);
  rules = {};
  rules.require = {"dissent", "footnotes"};
  CHECK(rules_in(report_of(text, text, rules)) == std::vector<std::string>{"missing-section", "missing-section"});
}

TEST_CASE("an acceptance is found by its readings and the words before it") {
  const std::string copy = with(text, "sixteen", "six");
  const CopyReport first = report_of(text, copy);
  CheckRules rules;
  rules.accepted = {{first.findings.at(0).before, {"sixteen", "six"}, "six", "so the site"}};
  const std::string more = "An editor's note stands here first of all.\n";
  for (const std::string& moved : {copy, more + copy}) {
    const CopyReport again = report_of(moved == copy ? text : more + text, moved, rules);
    CHECK(again.accepted == 1);
    CHECK(again.failing() == 0);
    CHECK(stale_acceptances(rules, {&again}).empty());
  }
  const CopyReport other = report_of(text, with(text, "sixteen", "sixty"), rules);
  CHECK(other.failing() == 1);
  REQUIRE(stale_acceptances(rules, {&other}).size() == 1);
  CHECK_FALSE(stale_acceptances(rules, {&other})[0].fails);
}

TEST_CASE("ids do not depend on where a finding stands") {
  const std::string more = "An editor's note stands here first of all, and it is long enough to be a paragraph.\n";
  const CopyReport here = report_of(text, with(text, "sixteen", "six"));
  const CopyReport there = report_of(more + text, more + with(text, "sixteen", "six"));
  CHECK(here.findings.at(0).id == there.findings.at(0).id);
  CHECK(here.findings.at(0).place.line != there.findings.at(0).place.line);
}

TEST_CASE("faults of the copy are told, and what the canonical text has too is none") {
  struct Row {
    const char *instead, *rule;
  };
  const Row rows[] = {{"the dredge*", ""},
                      {"the dredge &amp; crane", "leftover-markup"},
                      {"the <i>dredge</i>", "leftover-markup"},
                      {"the dredge [HN3]", "leftover-markup"},
                      {"the dredgeâ€™s crew", "damaged-character"},
                      {"the dredge\xEF\xBF\xBD", "damaged-character"},
                      {"the \xFF dr\xC3\xA9"
                       "dge",
                       "damaged-character"},
                      {"the \xC2\x97 dredge", "damaged-character"},
                      {"the caf\xC3\xA9", ""},
                      {"the R&D", ""}};
  for (const Row& row : rows) {
    INFO(row.instead);
    const std::string copy = with(text, "the dredge", row.instead);
    const std::vector<std::string> rules = rules_in(report_of(text, copy, {}, "plain"));
    const bool found = std::find(rules.begin(), rules.end(), row.rule) != rules.end();
    CHECK(found == (*row.rule != 0));
    for (const std::string& rule : rules_in(report_of(copy, copy, {}, "plain")))
      CHECK(rule == "damaged-character");
  }
}

TEST_CASE("what was damaged before the copy was made is no fault of the copy") {
  const std::string damaged = "The harbor\xC2\x92s berth is property, as we held in Holt v. Mills\xC2\x92 case.";
  const std::string more = damaged + " The tow\xC2\x92s cost is not.";
  CHECK(report_of(damaged, damaged).findings.empty());
  const std::vector<std::string> rules = rules_in(report_of(damaged, more));
  CHECK(std::count(rules.begin(), rules.end(), "damaged-character") == 1);
}

TEST_CASE("two opinions are one finding") {
  const std::string other =
      "A permit to discharge dye into the river names each color, and what it does not name it does "
      "not allow; the mill says that a tint is no color, and the Court of Appeals agreed.\n";
  CHECK(rules_in(report_of(text, other)) == std::vector<std::string>{"structure"});
}
