// Which notes answer which calls, and what is no call at all.
#include "../../src/markup/note_evidence.hpp"
#include "../../src/markup/note_runs.hpp"
#include "catch.hpp"
#include "fixtures.hpp"

using namespace recension;
using recension::markup::NotePlace;
using recension::test::bare_text;
using recension::test::witness_of;

namespace {

std::vector<NotePlace> places(std::initializer_list<std::pair<std::uint32_t, std::size_t>> all) {
  std::vector<NotePlace> out;
  for (const auto& [number, at] : all)
    out.push_back({number, TextPos(at)});
  return out;
}

using Calls = std::vector<std::optional<std::size_t>>;

} // namespace

TEST_CASE("notes of a later opinion may be printed before those of an earlier one") {
  const auto calls = places({{1, 10}, {2, 20}, {3, 30}, {1, 40}, {2, 50}});
  const auto labels = places({{1, 100}, {2, 110}, {1, 120}, {2, 130}, {3, 140}});
  CHECK(markup::pair_note_runs(labels, calls).call_of == Calls{3, 4, 0, 1, 2});
}

TEST_CASE("notes after each opinion answer the calls before them") {
  const auto calls = places({{1, 10}, {2, 20}, {1, 60}, {2, 70}});
  const auto labels = places({{1, 30}, {2, 40}, {1, 80}, {2, 90}});
  CHECK(markup::pair_note_runs(labels, calls).call_of == Calls{0, 1, 2, 3});
}

TEST_CASE("a call that no notes answer is reported") {
  const auto calls = places({{1, 5}, {1, 10}, {2, 20}, {3, 30}});
  const auto labels = places({{1, 100}, {2, 110}, {3, 120}});
  const markup::NoteRuns runs = markup::pair_note_runs(labels, calls);
  CHECK(runs.call_of == Calls{1, 2, 3});
  REQUIRE(runs.unanswered.size() == 1);
  CHECK((runs.unanswered[0].begin == 0 && runs.unanswered[0].end == 1));
}

TEST_CASE("a note may be called twice") {
  const auto labels = places({{1, 100}, {2, 110}, {3, 120}});
  const markup::NoteRuns runs = markup::pair_note_runs(labels, places({{1, 5}, {2, 10}, {2, 20}, {3, 30}}));
  CHECK(runs.call_of == Calls{0, 1, 3});
  CHECK(runs.repeated == std::vector<std::size_t>{2});
  CHECK(runs.unanswered.empty());
}

TEST_CASE("two first notes of two opinions are two") {
  const auto labels = places({{1, 100}, {1, 110}});
  const markup::NoteRuns runs = markup::pair_note_runs(labels, places({{1, 5}, {1, 10}}));
  CHECK(runs.call_of == Calls{0, 1});
  CHECK(runs.repeated.empty());
}

namespace {

// Of each note its label, a blank, and the words before its call and within it: "1 let.|It had two wheels."
std::vector<std::string> notes_of(const Witness& w) {
  std::vector<std::string> out;
  for (const Footnote& f : w.structure.footnotes) {
    std::string note = f.label + " ";
    if (f.call) {
      const std::string before = bare_text(w).substr(0, w.bare.calls[*f.call].at.value);
      note += before.substr(before.rfind(' ') + 1);
    }
    note += "|";
    for (const ReadRange& p : f.paragraphs)
      note += slice(w.structure.reading.text, p);
    out.push_back(note);
  }
  return out;
}

std::string lawbox(std::string_view text, std::string_view notes) {
  return "<div><p>MR. JUSTICE HALE delivered the opinion of the Court.</p><p><span "
         "class=\"star-pagination\">*2</span> " +
         std::string(text) + "</p><h2>NOTES</h2>" + std::string(notes) + "</div>";
}

} // namespace

TEST_CASE("lists of lawbox whose labels are moved, lost, lettered or called twice") {
  struct Row {
    const char *text, *notes;
    std::vector<std::string> linked;
  };
  const Row rows[] = {
      {"The mill<sup>[*]</sup> was let.<sup>[1]</sup> It burnt.<sup>[2]</sup>",
       "<p>[1] Of oak.</p><p>[2] In May.</p><p>[] In June.</p>",
       {"* mill|Of oak.", "1 let.|In May.", "2 burnt.|In June."}},
      {"The mill was let.<sup>[1]</sup> It burnt.<sup></sup> It was old.<sup>[3]</sup>",
       "<p>[1] In May.</p><p>[2] In June.</p><p>[3] Very.</p>",
       {"1 let.|In May.", "2 burnt.|In June.", "3 old.|Very."}},
      {"The mill was let.<sup>[1]</sup> It burnt.<sup>[1a]</sup> It was old.<sup>[2]</sup>",
       "<p>[1] In May.</p><p>[1a] In June.</p><p>[2] Very.</p>",
       {"1 let.|In May.", "1a burnt.|In June.", "2 old.|Very."}},
      {"The mill was let.<sup>[***]</sup> It burnt.<sup>[****]</sup>",
       "<p>[***] In May.</p><p>[****] In June.</p>",
       {"*** let.|In May.", "**** burnt.|In June."}},
      {"The mill was let<sup>[1]</sup> and let.<sup>[1]</sup>", "<p>[1] In May.</p>", {"1 let|In May."}},
  };
  for (const Row& r : rows) {
    Lexicon lexicon;
    INFO(r.text);
    CHECK(notes_of(witness_of(lawbox(r.text, r.notes), lexicon, "courtlistener")) == r.linked);
  }
}

TEST_CASE("an element of notes that has neither label nor link holds text where the others have both") {
  Lexicon lexicon;
  const Witness w = witness_of(
      "<div class=\"prelims\"><p>Mr. Justice HALE delivered the opinion of the Court.</p></div>"
      "<div class=\"num\"><p>The mill was let.<a class=\"footnote\" href=\"#fn1\" id=\"fn1_ref\">1</a> Such action "
      "was "
      "essential to</p></div><div class=\"footnotes\"><div class=\"footnote\"><p>the plan.</p></div></div>"
      "<div class=\"num\"><p>It burnt.</p></div><div class=\"footnotes\"><div class=\"footnote\" id=\"fn1\">"
      "<a class=\"footnote\" href=\"#fn1_ref\">1</a><p>In May.</p></div></div>",
      lexicon, "resource-org");
  REQUIRE(w.structure.footnotes.size() == 1);
  CHECK(w.structure.footnotes[0].paragraphs.size() == 1);
  CHECK(bare_text(w).find("the plan.\nIt burnt.") != std::string::npos);
}

TEST_CASE("a note between two paragraphs of the opinion ends before the second") {
  Lexicon lexicon;
  const Witness w = witness_of("MR. JUSTICE HALE delivered the opinion of the Court.\nThe mill was let. n1\n"
                               "n1 It had two wheels.\nThe lease ran ten years. n2\nn2 From Easter.\n"
                               "The rent was paid. n3\nn3 In coin.\nSo the tenant may stay.",
                               lexicon, "lexis");
  REQUIRE(w.structure.footnotes.size() == 3);
  for (const Footnote& f : w.structure.footnotes)
    CHECK((f.call && f.note && f.paragraphs.size() == 1));
  CHECK(w.structure.sections.back().paragraphs.size() == 5);
}

TEST_CASE("the author's numbers stay") {
  struct Row {
    const char* form;
    const char* text;
    const char* stays;
  };
  const Row rows[] = {
      {"lexis", "He pleaded paragraph 1 of the Act.\n1 A note.", "paragraph 1 of"},
      {"lexis", "They sailed 10 miles. n1\nn1 By night.", "10 miles"},
      {"westlaw", "Add .1 of one per cent. for brokerage.1\n1\nA note.", "Add .1 of"},
  };
  Lexicon lexicon;
  for (const Row& r : rows)
    CHECK(bare_text(witness_of(r.text, lexicon, r.form)).find(r.stays) != std::string::npos);
}

TEST_CASE("a call that the next word follows without a blank") {
  struct Row {
    const char* text;
    std::vector<std::uint32_t> numbers;
  };
  const Row rows[] = {
      {"by criminal prosecution20and also", {20}},
      {"tax-exempt bonds;3and this", {3}},
      {"were paid. 4the rest", {4}},
      {"on the 3rd day, 2d ed., 10th Cir.", {}},
      {"12mm wide, 5ft long", {}},
      {"a B12and C", {}},
      {"in 1921and later", {}},
  };
  for (const Row& r : rows) {
    INFO(r.text);
    std::vector<std::uint32_t> numbers;
    for (const markup::CallWithoutBlank& c : markup::find_calls_before_words(r.text))
      numbers.push_back(c.number);
    CHECK(numbers == r.numbers);
  }
}

TEST_CASE("a raised link that leads nowhere is a call, and the note's own label is no text") {
  Lexicon lexicon;
  const Witness w = witness_of("<section class=\"casebody\"><p>The mill was let.<sup><a href=\"#fn0\">1</a></sup></p>"
                               "<aside class=\"footnote\" data-label=\"1.\"><a href=\"#ref_1\">1.</a><p>It had two "
                               "wheels.</p></aside></section>",
                               lexicon, "cap");
  REQUIRE(w.structure.footnotes.size() == 1);
  CHECK(w.structure.footnotes[0].call);
  CHECK(bare_text(w) == "The mill was let.\nIt had two wheels.");
}

TEST_CASE("a note that is set where it is called is called there, and not at its own place") {
  Lexicon lexicon;
  const Witness w =
      witness_of("<?xml version=\"1.0\"?><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><div "
                 "type=\"majority\"><p>The mill was let.<note n=\"1\"><p>Of oak.</p></note> It "
                 "burnt.</p></div><div type=\"dissent\"><p>JUSTICE HALE, dissenting.</p></div></body></text></TEI>",
                 lexicon);
  REQUIRE(w.structure.footnotes.size() == 1);
  CHECK(w.structure.sections[w.structure.footnotes[0].section].kind == SectionKind::majority);
  CHECK(w.structure.footnotes[0].call_at == ReadPos(17));
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
    CHECK(w.bare.notes[i].call == static_cast<std::uint32_t>(i));
  CHECK(bare_text(w).find("Amdt. 4, neither") != std::string::npos);
  CHECK(bare_text(w).find("545, 60 L. Ed. 2d 447") != std::string::npos);
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
    CHECK(bare_text(w).starts_with("a Sergeant. Cannon said."));
  }
}

TEST_CASE("links: running text is no note, whatever leads to it and back") {
  Lexicon lexicon;
  const Witness w = witness_of("<p>The mill<sup><a id=c1 href='#n1'>1</a></sup> was let.</p><p>As he said, <a id=n1 "
                               "href='#c1'>1</a> it burnt.</p>",
                               lexicon);
  CHECK(w.structure.footnotes.size() <= 1); // a call without note
  CHECK(bare_text(w).find("it burnt.") != std::string::npos);
  for (const Footnote& f : w.structure.footnotes)
    CHECK_FALSE(f.note.has_value());
}

TEST_CASE("links: a table of contents is no list of notes") {
  Lexicon lexicon;
  const Witness w =
      witness_of("<p>Part <a href='#p1'>I</a> and <a href='#p2'>2</a></p><h2 id=p1>I</h2><p>The harbor was "
                 "closed.</p><h2 id=p2>2. The order</h2><p>It was void.</p>",
                 lexicon);
  CHECK(w.structure.footnotes.empty());
  CHECK(bare_text(w).find("The harbor was closed.") != std::string::npos);
}

TEST_CASE("the number of a court is no call") {
  Lexicon lexicon;
  const Witness w = witness_of("The rule is old.1 See 1 F.3d 2 (CA1 1993). So is this.2\n1 A note.\n2 Another.",
                               lexicon, "westlaw");
  CHECK(w.bare.calls.size() == 2);
  CHECK(bare_text(w).find("(CA1 1993)") != std::string::npos);
}
