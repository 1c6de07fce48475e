// Italics, quotations, headings, lists and tables: marks beside the text, voted on, written and read back.
#include "catch.hpp"
#include "fixtures.hpp"

#include <deque>

using namespace recension;
using namespace recension::test;

namespace {

const std::string page =
    "<html><body><p>JUSTICE ALDEN delivered the opinion of the Court.</p><h3>I. The Berth</h3>"
    "<p>We said in <i>Holt v. Mills</i>, 402 U.S. 535 (1971), that a berth is property. It was <b>not</b> a "
    "<span style=\"font-variant: small-caps\">Licence</span> of any_sort, and 3 * 4 is 12.</p>"
    "<blockquote><p>The harbor shall not tow a vessel that obstructs nothing, says <em>the ordinance</em>.</p>"
    "<p>Nor shall it fine one.</p></blockquote><p>1. The first question is whether the tow was lawful.</p>"
    "<table><tr><td>Year</td><td>Catch of herring</td></tr><tr><td>1987</td><td>200 | tons</td></tr></table>"
    "<ul><li>A list has one item here.</li><li>And it has another one.</li></ul>"
    "<p>We affirm the judgment.</p></body></html>";

// What is set apart in a witness: "Holt v. Mills: italic" a run.
std::string runs_of(const Witness& w, Dress dress) {
  const std::vector<DressSet> all = dress_of(w);
  std::string out;
  bool in_run = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool has = all[i].has(dress);
    if (has) out += (in_run ? " " : out.empty() ? "" : " | ") + std::string(w.text(w.words[i].range()));
    in_run = has;
  }
  return out;
}

struct Merged {
  Lexicon lexicon;
  std::deque<Witness> witnesses;
  std::vector<const Witness*> all;
  CriticalText text;

  explicit Merged(const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i)
      witnesses.push_back(witness_of(texts[i], lexicon, {}, std::string(1, static_cast<char>('A' + i))));
    for (const Witness& w : witnesses)
      all.push_back(&w);
    text = merge_witnesses(all, lexicon, {});
  }
  [[nodiscard]] std::string written_as(std::string_view format) const {
    std::string out;
    if (format == "html") render::merge_html(text, {}, out);
    if (format == "tei") render::merge_tei(text, all, out);
    if (format == "courtlistener") render::merge_courtlistener(text, {}, out);
    render::MergeStyle markdown;
    markdown.markdown = true;
    if (format == "markdown") render::merge_text(text, markdown, out);
    return out;
  }
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST_CASE("what elements say of words is beside them") {
  Lexicon lexicon;
  const Witness w = witness_of(page, lexicon);
  CHECK(runs_of(w, Dress::italic) == "Holt v Mills | the ordinance");
  CHECK(runs_of(w, Dress::bold) == "not");
  CHECK(runs_of(w, Dress::small_capitals) == "Licence");
  CHECK(runs_of(w, Dress::heading) == "I The Berth");
  CHECK(runs_of(w, Dress::cell) == "Year Catch | 1987 200");
  CHECK(dress_of(witness_of("A plain text has none.", lexicon)).empty());
  CHECK(runs_of(witness_of("<p><i style=\"x\">One</i> <u>two</u> <em>three</em></p><p>four</p><p>five</p>", lexicon),
                Dress::italic) == "One | three");
}

TEST_CASE("the formats of a merge are read back with the same marks") {
  const Merged merged({page, replaced(page, "property", "propertie")});
  const std::vector<std::string> formats = {"markdown", "html", "tei"};
  for (const std::string& format : formats) {
    const std::string written = merged.written_as(format);
    const Merged again({written, written});
    for (const std::string other : {"markdown", "html"}) {
      INFO(format << " read, then written as " << other);
      CHECK(again.written_as(other) == merged.written_as(other));
    }
  }
}

TEST_CASE("those that use italics vote on them; plain texts say nothing") {
  const std::string without = replaced(replaced(page, "<i>", ""), "</i>", "");
  const std::string plain =
      "JUSTICE ALDEN delivered the opinion of the Court.\n\nWe said in Holt v. Mills, 402 U.S. 535 "
      "(1971), that a berth is property. It was not a Licence of any_sort, and 3 * 4 is 12.\n\n";
  CHECK(Merged({page, plain}).written_as("html").find("<em>Holt v. Mills</em>") != std::string::npos);
  CHECK(Merged({page, without, without}).written_as("html").find("<em>Holt v. Mills</em>") == std::string::npos);
  CHECK(Merged({page, page, without}).written_as("html").find("<em>Holt v. Mills</em>") != std::string::npos);
}

TEST_CASE("Markdown's own signs in the text are no marks") {
  const std::string opinion =
      "JUSTICE ALDEN delivered the opinion of the Court.\n\n1. The claim of 560 U. S. ____ is *not* "
      "here, nor <b> nor a_b_c nor \\ at all, says the harbor.\n\n- It is a dash and no list, and "
      "# is no heading, for all that it may seem to be one.\n\n> Nor is this a quotation of the "
      "ordinance, though it has the sign of one at its head.\n";
  const Merged merged({opinion, opinion});
  const std::string written = merged.written_as("markdown");
  const Merged again({written, written});
  CHECK(again.written_as("markdown") == written);
  REQUIRE(again.text.sections.size() == merged.text.sections.size());
  for (std::size_t i = 0; i < merged.text.sections[0].paragraphs.size(); ++i)
    CHECK(again.text.sections[0].paragraphs[i].text == merged.text.sections[0].paragraphs[i].text);
}

TEST_CASE("emphasis is compared when it is asked for") {
  const std::string other =
      replaced(replaced(page, "<b>not</b>", "not"), "<i>Holt v. Mills</i>", "Holt v. <i>Mills</i>");
  Lexicon lexicon;
  const Witness a = witness_of(page, lexicon),
                b = witness_of(replaced(other, "one item", "<b>one</b> item"), lexicon, {}, "B");
  const Collation collation = collate(a, b, lexicon);
  std::vector<Variant> variants = find_variants({&a, &b}, collation, lexicon);
  CHECK(variants.empty());
  add_in_order(variants, find_emphasis({&a, &b}, collation));
  std::string found;
  for (const Variant& v : variants)
    found += std::to_string(v.id) + " " + v.readings[0].text + " " + v.readings[1].text + "\n";
  CHECK(found == "1 _Holt v_ Holt v\n2 __not__ not\n3 - one - __one__\n");
  // A plain text has no italics, and says nothing of them.
  const Witness plain =
      witness_of("JUSTICE ALDEN delivered the opinion of the Court.\n\nWe said in Holt v. Mills, 402 U.S. "
                 "535 (1971), that a berth is property.\n",
                 lexicon, {}, "C");
  CHECK(find_emphasis({&a, &plain}, collate(a, plain, lexicon)).empty());
}
