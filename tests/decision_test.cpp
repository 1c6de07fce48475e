// Decisions between two printings, one rule at a time; decisions of a person.
#include "catch.hpp"
#include "edition_of.hpp"
#include "fixtures.hpp"
#include "printer.hpp"

#include <algorithm>
#include <deque>

using namespace recension;
using namespace recension::test;

namespace {

// "rule: lemma" of the first entry of the merge of two texts.
std::string first_decision(const std::string& a, const std::string& b) {
  Lexicon lexicon;
  const std::deque<Witness> w = [&] {
    std::deque<Witness> out;
    out.push_back(witness_of(a, lexicon, {}, "A"));
    out.push_back(witness_of(b, lexicon, {}, "B"));
    return out;
  }();
  EditionOptions options;
  options.base = 1;
  const CriticalText t = merge_witnesses({&w[0], &w[1]}, lexicon, options);
  if (t.apparatus.empty()) return "none";
  return std::string(t.apparatus.front().decision.rule) + ": " + t.apparatus.front().lemma;
}

const std::string head = "JUSTICE ALDEN delivered the opinion of the Court.\n\n";
const std::string tail =
    " The harbor answers that poverty is no ground, that poverty was never pleaded, and that whoever "
    "pleads poverty must say so before the tow. We need not decide between the two of them today.\n";

} // namespace

TEST_CASE("a word that is nowhere else, a letter from one that the opinion uses, is a misprint") {
  struct Row {
    const char *a, *b, *decision;
  };
  const Row rows[] = {
      {"He pleaded poverty in his answer.", "He pleaded proverty in his answer.", "own-word: poverty"},
      {"He pleaded poverty in his answer.", "He pleaded povetry in his answer.", "own-word: poverty"},
      // Two letters, another form of the word, a number, a word as common as the other: a person decides.
      {"He pleaded poverty in his answer.", "He pleaded property in his answer.", "unresolved: property"},
      {"He was pleading on 1983 in poverty.", "He was pleading on 1938 in poverty.", "unresolved: 1938"},
      {"He said that decides the matter.", "He said that decided the matter.", "unresolved: decided"},
  };
  for (const Row& row : rows)
    CHECK(first_decision(std::string(head).append(row.a).append(tail),
                         std::string(head).append(row.b).append(tail)) == row.decision);
}

TEST_CASE("how the case came up is no text out of its place") {
  const std::string title = "HOLT v. MILLS\n\n", history = "APPEAL FROM THE SUPREME COURT OF OHIO.\n\n";
  const std::string dates = "Argued March 4, 2019. Decided June 10, 2019.\n\n";
  const std::string text =
      "This is an appeal from the Supreme Court of Ohio, which held that a tow is lawful." + tail;
  CHECK(first_decision(title + history + dates + head + text, title + dates + head + text) ==
        "attested-text: APPEAL FROM THE SUPREME COURT OF OHIO.");
}

TEST_CASE("numbers in words or digits are house style") {
  CHECK(first_decision(head + "From one to twenty-five boats and 25 nets came." + tail,
                       head + "From 1 to 25 boats and 25 nets came." + tail)
            .starts_with("dress-of-base"));
}

TEST_CASE("a statement of the case is no form of a title") {
  const std::string title = "HOLT v. MILLS\n\nArgued March 4, 2019. Decided June 10, 2019.\n\n";
  std::string statement;
  for (int i = 0; i < 8; ++i)
    statement += "The suit was begun in the harbor court by the owner of berth " + std::to_string(14 + i) + ".\n\n";
  const std::string opinion =
      head + "We affirm the judgment of the harbor court for the reasons that it gave." + tail;
  Lexicon lexicon;
  const Witness a = witness_of(title + opinion, lexicon, {}, "A"),
                b = witness_of(title + statement + opinion, lexicon, {}, "B");
  const CriticalText t = merge_witnesses({&a, &b}, lexicon, {});
  std::string text;
  render::merge_text(t, {}, text);
  CHECK(text.find("the owner of berth 14") != std::string::npos);
  CHECK(text.find("the owner of berth 21") != std::string::npos);
}

TEST_CASE("a number that one printing has as a paragraph is a call left over") {
  const std::string text = "The harbor may not tow it." + tail;
  CHECK(first_decision(head + text, head + "5\n\n" + text) == "displaced-text: ");
  CHECK(first_decision(head + text, head + "Page 212\n\n" + text) == "displaced-text: ");
}

TEST_CASE("a full stop within a sentence is a misprint") {
  const std::string right = "On March 1, 1921, the tow was due, as in 253 U.S. 97, 100.";
  const auto with = [&](std::string_view from, std::string_view to) {
    std::string text = right;
    return head + text.replace(text.find(from), from.size(), to) + tail;
  };
  // The base is the second.
  CHECK(first_decision(head + right + tail, with("1921, the", "1921. the")) == "stop-in-sentence: ,");
  CHECK(first_decision(with("1921, the", "1921. the"), head + right + tail) == "dress-of-base: ,");
}

TEST_CASE("the line for the judgment is one printing's, whole") {
  const std::string text = "The judgment must be reversed in the one and affirmed in the other." + tail;
  const std::string a = head + text + "\nNo. 22 affirmed.\n", b = head + text + "\nNo. 22. Judgment affirmed.\n";
  CHECK(first_decision(b, a) == "titles-of-base: ");
  CHECK(first_decision(a, b).starts_with("titles-of-base"));
}

TEST_CASE("a caption does not take the place of a syllabus that names the parties too") {
  const Composition c = read_composition_file(fixture_path("opinions/marlow-v-harbor-board.opinion"));
  Lexicon lexicon;
  const Witness a = witness_of(print(c, "justia").text, lexicon, {}, "A");
  const Witness b = witness_of(c.title + "\n\n" + print(c, "cap").text, lexicon, {}, "B");
  const CriticalText t = merge_witnesses({&a, &b}, lexicon, {});
  const auto syllabus = std::find_if(t.sections.begin(), t.sections.end(),
                                     [](const CriticalSection& s) { return s.kind == SectionKind::syllabus; });
  REQUIRE(syllabus != t.sections.end());
  CHECK(syllabus->paragraphs.size() == 3);
  CHECK(t.metadata.name == "Marlow v. Harbor Board of Port Ellery");
}

TEST_CASE("a person's decision is applied again, and its words are in the text") {
  const std::string a =
      "The question is whether the asserted individual interest are encompassed within the Clause, as we said.";
  const std::string b =
      "The question is whether the asserted individual interests are encompassed within the Clause, as we said.";
  EditionOptions options;
  options.accepted = {{"is whether the asserted individual",
                       {"interest", "interests"},
                       "stake and interests",
                       "the author's erratum"}};
  const CriticalText t = Edition({a, b}).merge(options);
  CHECK(t.unresolved == 0);
  CHECK(t.apparatus.at(0).decision.rule == "accepted");
  CHECK(text_of(t).find("individual stake and interests are") != std::string::npos);
}

TEST_CASE("a hole that all witnesses share is listed, and a person's words fill it") {
  const std::string text =
      "JUSTICE ALDEN delivered the opinion of the Court.\nSee Rhodes v. Chapman, . The harbor was "
      "closed, . . . and so it stayed for all of that long winter.\n";
  const Edition e({text, text});
  const CriticalText open = e.merge();
  REQUIRE(open.apparatus.size() == 1);
  CHECK(open.apparatus[0].decision.rule == "known-hole");
  CHECK(open.unresolved == 1);
  EditionOptions options;
  options.accepted.push_back(
      {open.apparatus[0].before, {", ."}, ", 452 U.S. 337 (1981).", "the United States Reports"});
  const CriticalText filled = e.merge(options);
  CHECK(filled.unresolved == 0);
  CHECK(text_of(filled).find("Chapman, 452 U.S. 337 (1981). The harbor") != std::string::npos);
}

// Two open places beside one another, and two that have the same words before them and the same readings.
TEST_CASE("each decision finds its own place, whatever the others decide") {
  const std::string a =
      "We asked whether the gray harbor stock closed early. It is said that the keeper saw a boat in the "
      "fog. It is said that the keeper saw a boat in the fog.";
  const std::string b =
      "We asked whether the gray harbour dock closed early. It is said that the keeper saw a goat in the "
      "fog. It is said that the keeper saw a goat in the fog.";
  const Edition e({a, b});
  const CriticalText open = e.merge();
  REQUIRE(open.unresolved >= 3);
  EditionOptions options;
  for (const ApparatusEntry& entry : open.apparatus) {
    if (entry.decision.resolved) continue;
    Accepted decision{entry.before, {}, {}, {}, entry.nth};
    for (const ApparatusReading& r : entry.readings)
      decision.readings.push_back(r.text);
    decision.choose = entry.nth == 2 ? decision.readings.front() : "X" + std::to_string(entry.id);
    options.accepted.push_back(decision);
  }
  const CriticalText t = e.merge(options);
  CHECK(t.unresolved == 0);
  CHECK(t.unused_decisions.empty());
  REQUIRE(t.apparatus.size() == open.apparatus.size());
  for (std::size_t i = 0; i < t.apparatus.size(); ++i) {
    CHECK(t.apparatus[i].before == open.apparatus[i].before);
    if (!open.apparatus[i].decision.resolved && open.apparatus[i].nth != 2)
      CHECK(t.apparatus[i].lemma == "X" + std::to_string(open.apparatus[i].id));
  }
  CHECK(text_of(t).find("saw a boat in the fog.\n") != std::string::npos);

  // As one file that grew: the words before the second place are those of the first decision.
  EditionOptions grown;
  grown.accepted.push_back(options.accepted.front());
  grown.accepted.push_back({"no words that are in the text", {"x", "y"}, "x", {}});
  const CriticalText partly = e.merge(grown);
  CHECK(partly.unused_decisions == std::vector<std::size_t>{1});
  CHECK(partly.unresolved == open.unresolved - 1);
}
