// The page for comparing printings: what must hold of it whatever the texts are.
#include "catch.hpp"
#include "damage.hpp"
#include "fixtures.hpp"
#include "page_reader.hpp"
#include "printer.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <memory>
#include <random>
#include <set>

using namespace recension;
using namespace recension::test;

namespace {

struct Pages {
  Lexicon lexicon;
  std::deque<Witness> witnesses;
  std::vector<const Witness*> all;
  std::unique_ptr<Collations> collations;
  Nearness nearness;
  Concordance concordance;
  std::vector<std::vector<Variant>> variants;

  explicit Pages(const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i)
      witnesses.push_back(witness_of(texts[i], lexicon, {}, std::string(1, static_cast<char>('A' + i))));
    for (const Witness& w : witnesses)
      all.push_back(&w);
    collations = std::make_unique<Collations>(all, lexicon, 1);
    nearness = find_nearness(*collations);
    concordance = find_concordance(all, collations->of_first());
    for (std::size_t w = 1; w < all.size(); ++w)
      variants.push_back(find_variants({all[0], all[w]}, collations->of(0, w), lexicon));
  }

  [[nodiscard]] render::PageParts parts() const { return {all, collations.get(), &nearness, &concordance, {}}; }
  [[nodiscard]] std::string diff() const {
    std::string out;
    render::diff_page(parts(), variants, out);
    return out;
  }
  [[nodiscard]] std::string merge(CriticalText& text) const {
    text = merge_witnesses(all, lexicon, {});
    apply_style(text, Style::us);
    std::string out;
    render::merge_page(parts(), text, out);
    return out;
  }
};

// Non-blank bytes, in an order of their own: notes are at other places in the page than in the reading text.
std::string bytes_of(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  std::sort(text.begin(), text.end());
  return text;
}

std::string sorted_words(const std::string& text) {
  Lexicon lexicon;
  std::multiset<std::string> words;
  for (const Word w : find_words(text, lexicon))
    words.emplace(lexicon.key(w.id));
  std::string out;
  for (const std::string& w : words)
    out += w + " ";
  return out;
}

// All that a witness's sections and notes hold, control characters as the page shows them.
std::string shown_by(const Witness& w) {
  std::string out;
  for (const Section& s : w.structure.sections)
    for (const ReadRange p : s.paragraphs)
      out += std::string(w.text(p)) + "\n";
  for (const Footnote& f : w.structure.footnotes)
    for (const ReadRange p : f.paragraphs)
      out += std::string(w.text(p)) + "\n";
  return render::printable(out, true);
}

void check_links(const PageText& page) {
  std::set<std::string> ids;
  for (const std::string& id : page.ids)
    CHECK(ids.insert(id).second); // each once
  for (const std::string& target : page.targets) {
    CAPTURE(target);
    CHECK(ids.contains(target));
  }
  CHECK(page.elements_of_script == 3); // the style, the data, the script
}

std::set<std::string> places_of(const PageText& page) {
  std::set<std::string> out;
  for (const MarkedText& m : page.marks)
    out.insert(m.place);
  return out;
}

// What is marked in a witness's column is what the apparatus says that it reads. Where the witnesses have moved text,
// more may be between the words of a reading, and a reading may be in two places.
void check_readings(const ApparatusEntry& e, const PageText& page, bool moved) {
  if (e.lemma != "¶") {
    std::string lemma;
    for (const MarkedText& m : page.marks)
      if (m.column == 0 && m.place == std::to_string(e.id)) lemma += m.text + "\n";
    CAPTURE(lemma);
    CHECK(keys_of(lemma) == keys_of(e.lemma.substr(0, e.lemma.find('\n')))); // of two paragraphs, in the first
  }
  for (const ApparatusReading& r : e.readings) {
    if (&r == &e.readings.front() || r.text == "¶") continue;
    for (const std::size_t w : r.witnesses) {
      std::string marked;
      for (const MarkedText& m : page.marks)
        if (m.column == w + 1 && m.place == std::to_string(e.id)) marked += m.text + "\n";
      CAPTURE(w, r.text, marked);
      if (!moved) CHECK(keys_of(marked) == keys_of(r.text));
    }
  }
}

void check_diff(const std::vector<std::string>& texts) {
  const Pages pages(texts);
  if (std::any_of(pages.collations->of_first().begin(), pages.collations->of_first().end(),
                  [](const Collation& c) { return !c.one_opinion; }))
    return;
  const PageText page = read_page(pages.diff());
  check_links(page);
  REQUIRE(page.columns.size() == texts.size());
  for (std::size_t w = 0; w < texts.size(); ++w) {
    CHECK(sorted_words(page.columns[w]) == sorted_words(shown_by(*pages.all[w])));
    CHECK(bytes_of(page.columns[w]) == bytes_of(shown_by(*pages.all[w])));
  }
  if (texts.size() > 2) return; // there variants share places
  const std::set<std::string> places = places_of(page);
  for (const Variant& v : pages.variants[0]) {
    CAPTURE(v.id, v.rule, v.section, v.readings[0].text, v.readings[1].text);
    CHECK(places.contains(std::to_string(v.id)));
  }
}

void check_merge(const std::vector<std::string>& texts) {
  const Pages pages(texts);
  CriticalText text;
  const PageText page = read_page(pages.merge(text));
  if (!text.foreign.empty()) return;
  check_links(page);
  REQUIRE(page.columns.size() == texts.size() + 1);
  std::string canonical;
  for (const CriticalSection& s : text.sections) {
    for (const CriticalParagraph& p : s.paragraphs)
      canonical += p.text + "\n";
    for (const CriticalNote& n : s.notes)
      for (const CriticalParagraph& p : n.paragraphs)
        canonical += p.text + "\n";
  }
  CHECK(sorted_words(page.columns[0]) == sorted_words(canonical));
  bool moved = false;
  for (std::size_t b = 1; b < texts.size(); ++b)
    for (std::size_t a = 0; a < b; ++a)
      moved = moved || !pages.collations->of(a, b).moved.empty();
  const std::set<std::string> places = places_of(page);
  for (const ApparatusEntry& e : text.apparatus) {
    CAPTURE(e.id, e.decision.rule, e.lemma, e.section, e.paragraph);
    CHECK(places.contains(std::to_string(e.id)));
    check_readings(e, page, moved);
  }
}

std::vector<Composition> compositions() {
  std::vector<Composition> out;
  for (const char* name : {"opinions/marlow-v-harbor-board.opinion", "opinions/in-re-tolland-mills.opinion"})
    out.push_back(read_composition_file(fixture_path(name)));
  for (std::uint32_t seed = 1; seed <= 12; ++seed)
    out.push_back(random_composition(seed));
  return out;
}

} // namespace

TEST_CASE("a page shows every word of every witness once, and marks every variant") {
  for (const Composition& c : compositions()) {
    const std::vector<std::string> printings = {print(c, "westlaw").text, print(c, "lexis-export").text,
                                                print(c, "findlaw").text, print(c, "slip").text};
    for (const std::string& a : printings)
      for (const std::string& b : printings)
        check_diff({a, b});
    check_diff(printings);
    check_merge({printings[0], printings[1]});
    check_merge(printings);
  }
}

TEST_CASE("texts in disorder") {
  std::mt19937 random(5);
  for (std::uint32_t seed = 20; seed < 40; ++seed) {
    const Composition c = random_composition(seed);
    const std::string a = print(c, "westlaw").text;
    const std::string b = mutated(print(c, "findlaw").text, random);
    check_diff({a, b});
    check_diff({b, a});
    check_diff({a, b, mutated(a, random)});
    check_merge({a, b, mutated(a, random)});
  }
}

TEST_CASE("whatever a text holds is shown as text") {
  const std::string hostile =
      "JUSTICE ALDEN delivered the opinion of the Court.\n\nThe clerk wrote <script>alert(1)</script> and "
      "]]> and &lt;b&gt; &amp;c. in the margin, then </div></p><!-- -- \"quoted\" 'so'. It is of no moment "
      "that \x1B[31m the page \xE2\x80\xAE turned \xE2\x80\x8F round.\n\nIt is so ordered.\n";
  const Pages pages({hostile, hostile + "Reversed and remanded.\n"});
  const std::string html = pages.diff();
  const PageText page = read_page(html);
  check_links(page);
  CHECK(html.find("<script>alert") == std::string::npos);
  CHECK(page.columns[0].find("<script>alert(1)</script> and ]]> and &lt;b&gt; &amp;c.") != std::string::npos);
  CHECK(html.find('\x1B') == std::string::npos);
  CHECK(html.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(page.columns[0].find("the page RLO turned RLM round") != std::string::npos);
}

TEST_CASE("texts that are of different opinions are not set side by side") {
  const Pages pages({print(random_composition(1), "westlaw").text, print(random_composition(2), "westlaw").text});
  const std::string html = pages.diff();
  CHECK(html.find("A and B are not printings of one opinion.") != std::string::npos);
  CHECK(html.find("<main") == std::string::npos);
}

TEST_CASE("moved text is linked with where it stands in the other") {
  const std::string moved =
      "The keeper of the light at Stag Point wrote in his log that the gale came up from the "
      "southeast at four in the morning and that no vessel could have held at anchor there.\n\n";
  std::string rest;
  for (int i = 0; i < 12; ++i)
    rest += "Paragraph " + std::to_string(i) + " of the opinion says what the parties argued on point " +
            std::to_string(i * 7) + " and what the court below held of it in its order.\n\n";
  const std::size_t middle = rest.find("Paragraph 6");
  const Pages pages({moved + rest, rest.substr(0, middle) + moved + rest.substr(middle)});
  const auto transposed = std::find_if(pages.variants[0].begin(), pages.variants[0].end(), [](const Variant& v) {
    return v.variant_class == VariantClass::transposition;
  });
  REQUIRE(transposed != pages.variants[0].end());
  const PageText page = read_page(pages.diff());
  check_links(page);
  const std::string id = "v" + std::to_string(transposed->id);
  CHECK(std::count(page.targets.begin(), page.targets.end(), id) ==
        2); // from the moved text and from the count of its class
  CHECK(std::count(page.targets.begin(), page.targets.end(), id + "-2") == 1);
}

TEST_CASE("the nearest witnesses are joined first") {
  const Composition c = compositions().front();
  const std::string a = print(c, "westlaw").text, b = print(c, "lexis-export").text;
  const Pages pages({a, b, a});
  REQUIRE(pages.nearness.joins.size() == 2);
  CHECK(pages.nearness.joins[0].left == 0);
  CHECK(pages.nearness.joins[0].right == 2);
  CHECK(pages.nearness.joins[0].distance == 0);
  CHECK(pages.nearness.joins[1].left == 3);
  CHECK(pages.nearness.joins[1].right == 1);
  CHECK(std::abs(pages.nearness.joins[1].distance - (1 - pages.nearness.similarity(0, 1))) < 1e-9);
  CHECK(pages.nearness.similarity(1, 2) == pages.nearness.similarity(2, 1));
}
