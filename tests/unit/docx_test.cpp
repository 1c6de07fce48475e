// Tracked changes: the steps from one witness to another, and the document that they are written to.
#include "../../src/render/docx/document.hpp"
#include "../../src/render/docx/script.hpp"
#include "catch.hpp"
#include "fixtures.hpp"

#include <recension/render.hpp>

using namespace recension;
using namespace recension::test;
using render::docx::Step;

namespace {

std::vector<Step> steps_of(const Compared& c, bool all) {
  const render::Diff d{{&c.a, &c.b}, &c.collation, c.variants};
  const render::docx::Script script(c.a, c.b, render::listed(d, {.accidentals = all, .loud_first = false}), all);
  return script.steps(c.a.structure.sections.front().range, c.b.structure.sections.front().range);
}

// One side of the steps; of what stays the first witness's text is both.
std::string side_of(const Compared& c, const std::vector<Step>& steps, bool first) {
  std::string out;
  for (const Step& s : steps)
    if (s.kind == Step::same || first)
      out += s.kind == Step::to ? "" : c.a.text(s.a);
    else
      out += s.kind == Step::from ? "" : c.b.text(s.b);
  return out;
}

const std::string frame = "The keeper of the light had to say what he saw of the storm on the night in question. ";

} // namespace

TEST_CASE("the steps make each text, byte for byte, where all differences are shown") {
  const std::string moved =
      "The keeper had gone to the mainland on the night of the storm to fetch oil for the lamp.";
  const std::string other = "No witness saw the light, and the log of the pilot boat is silent on the whole matter.";
  const std::pair<std::string, std::string> rows[] = {
      {"He did not pay the toll.", "He did pay the tolls."},
      {"He paid.", "He paid, under protest."},
      {"Under protest, he paid.", "He paid."},
      {"He said \"no\" and left.", "He said “no” and left."},
      {"He said no.\n\nHe left.", "He said no. He left."},
      {moved + "\n\n" + other, other + "\n\n" + moved},
      {other + "\n\nHe paid.\n\n" + moved, moved + "\n\n" + other + "\n\nHe did not pay."},
  };
  for (const auto& [first, second] : rows) {
    const Compared c(frame + first, "plain", frame + second, "plain");
    const std::vector<Step> steps = steps_of(c, true);
    INFO(first);
    CHECK(side_of(c, steps, true) == c.a.text(c.a.structure.sections.front().range));
    CHECK(side_of(c, steps, false) == c.b.text(c.b.structure.sections.front().range));
  }
}

TEST_CASE("what is not shown stays as the first witness has it") {
  const Compared c(frame + "He said \"no\" and did not pay.", "plain", frame + "He said “no” and did pay.", "plain");
  const std::vector<Step> steps = steps_of(c, false);
  CHECK(side_of(c, steps, false) == frame + "He said \"no\" and did pay.");
  CHECK(std::count_if(steps.begin(), steps.end(), [](const Step& s) { return s.kind == Step::change; }) == 1);
}

TEST_CASE("a document has its changes, comments and notes") {
  using render::docx::Change;
  render::docx::Document d("B", 1);
  render::docx::Body& body = d.body();
  body.text("He <paid>", {}, {});
  body.begin_comment(7);
  body.text(" not", {}, {Change::deleted});
  body.end_comment(7);
  const std::size_t note = d.add_note("*");
  d.note(note).text("App. 6.", {}, {});
  d.note(note).end_paragraph({}, {});
  body.call(note, "*", {});
  body.end_paragraph(Dress::quotation, {Change::inserted});
  d.comment(7, "B lacks “not”\nmajority");
  std::string all;
  for (const auto& [name, bytes] : d.parts("A & B"))
    all += name + "\n" + bytes;
  for (const char* part :
       {"He &lt;paid&gt;", "<w:delText xml:space=\"preserve\"> not</w:delText>",
        "<w:pStyle w:val=\"Quote\"/><w:rPr><w:ins ", "w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t>",
        "B lacks “not”</w:t>", "<dc:title>A &amp; B</dc:title>", "App. 6."}) {
    INFO(part);
    CHECK(all.find(part) != std::string::npos);
  }
  CHECK(all.find("<w:commentReference w:id=\"9\"/>") != std::string::npos); // after the numbers of notes
}
