// What must hold of every text: checked on the invented opinions and on random ones, each in every printing.
#include "catch.hpp"
#include "damage.hpp"
#include "fixtures.hpp"
#include "printer.hpp"

#include <algorithm>
#include <random>

using namespace recension;
using namespace recension::test;

namespace {

// Three eras of one court, and a state's court.
const char* const opinions[] = {"opinions/marlow-v-harbor-board.opinion", "opinions/in-re-tolland-mills.opinion",
                                "opinions/ferris-v-the-astrea.opinion", "opinions/carver-v-halsted-power-co.opinion",
                                "opinions/bray-v-town-of-corbin.opinion"};

std::vector<Composition> compositions() {
  std::vector<Composition> out;
  for (const char* name : opinions)
    out.push_back(read_composition_file(fixture_path(name)));
  for (std::uint32_t seed = 1; seed <= 12; ++seed)
    out.push_back(random_composition(seed));
  return out;
}

std::string words_of(const Witness& w, const Lexicon& lexicon) {
  std::string out;
  for (const Word word : w.words)
    out += std::string(out.empty() ? "" : " ") + std::string(lexicon.key(word.id));
  return out;
}

void check_offsets(const Witness& w) {
  const auto inside = [&](SourceRange r) { return r.begin <= r.end && r.end.value <= w.source->bytes.size(); };
  for (const Section& s : w.structure.sections)
    CHECK(inside(w.source_range(s.range)));
  for (const Footnote& f : w.structure.footnotes)
    CHECK(inside(w.source_range(f.range)));
  for (std::size_t i = 0; i < w.words.size(); ++i)
    CHECK(inside(w.source_range(w.words[i].range())));
}

// Variants of A against B and of B against A.
void check_mirror(const std::vector<Variant>& ab, const std::vector<Variant>& ba) {
  REQUIRE(ab.size() == ba.size());
  for (std::size_t i = 0; i < ab.size(); ++i) {
    CHECK(ab[i].variant_class == ba[i].variant_class);
    CHECK(ab[i].readings[0].text == ba[i].readings[1].text);
    CHECK(ab[i].readings[1].text == ba[i].readings[0].text);
    CHECK(ab[i].readings[0].state == ba[i].readings[1].state);
  }
}

void check_pair(const std::string& text_a, const std::string& text_b) {
  const Compared ab(text_a, {}, text_b, {}), ba(text_b, {}, text_a, {});
  CHECK(ab.collation.consistent({&ab.a, &ab.b}));
  check_mirror(ab.variants, ba.variants);
  for (const Variant& v : ab.variants)
    for (std::size_t s = 0; s < 2; ++s)
      CHECK(v.readings[s].source.end.value <= (s == 0 ? ab.a : ab.b).source->bytes.size());
}

} // namespace

TEST_CASE("every printing is recognised and read back: words, sections, notes, pages") {
  for (const char* name : opinions) {
    const Composition c = read_composition_file(fixture_path(name));
    for (const std::string& printing : printing_names()) {
      INFO(name << " as " << printing);
      const Printed p = print(c, printing);
      Lexicon lexicon;
      const Witness w = witness_of(p.text, lexicon);
      CHECK(w.printing.form->name == p.form);
      CHECK(words_of(w, lexicon) == keys_of(p.words));
      std::vector<std::string> sections, pages;
      for (const Section& s : w.structure.sections)
        if (!s.author.empty()) sections.push_back(std::string(name_of(s.kind)) + " " + s.author);
      CHECK(sections == p.sections);
      const bool names_reporter = p.text.find(c.citation) != std::string::npos;
      for (const PageMark& m : w.bare.pages)
        pages.push_back((!names_reporter && m.reporter == "citation 1" ? c.us_reporter : m.reporter) + " " +
                        std::to_string(m.number));
      std::vector<std::string> wanted = p.pages;
      std::sort(pages.begin(), pages.end());
      std::sort(wanted.begin(), wanted.end());
      CHECK(pages == wanted);
      REQUIRE(w.structure.footnotes.size() == p.notes.size());
      for (std::size_t i = 0; i < p.notes.size(); ++i) {
        const Footnote& f = w.structure.footnotes[i];
        CHECK(f.label == p.notes[i].label);
        CHECK(f.call.has_value());
        CHECK(f.note.has_value());
      }
    }
  }
}

TEST_CASE("two printings of one opinion differ by what their publishers did, and by nothing else") {
  for (const char* name : opinions) {
    const Composition c = read_composition_file(fixture_path(name));
    for (const std::string& first : printing_names())
      for (const std::string& second : printing_names()) {
        INFO(name << ": " << first << " against " << second);
        const Printed p = print(c, first), q = print(c, second);
        const Compared d(p.text, {}, q.text, {});
        CHECK(d.collation.one_opinion);
        CHECK(d.count(VariantClass::substantive) == 0);
        CHECK(d.count(VariantClass::transposition) == 0);
        if (first == second) CHECK(d.variants.empty());
        // Notes are compared only where both print them, so brackets in notes may be out of sight.
        if (first == "findlaw" && q.citations_lost == 0 && q.brackets_lost == 0)
          CHECK(d.count(VariantClass::lacuna) == static_cast<std::size_t>(p.citations_lost));
        if (first == "lexis-export" && second != "findlaw" && second != "plain" && second != "lexis-export")
          CHECK(d.count(VariantClass::lacuna) == static_cast<std::size_t>(p.brackets_lost));
        if (first == "westlaw" && q.parallels_added == 0 && q.citations_lost == 0)
          CHECK(d.count(VariantClass::parallel_citation) == static_cast<std::size_t>(p.parallels_added));
      }
  }
}

TEST_CASE("the ledger rebuilds the source, and offsets lie in it") {
  for (const Composition& c : compositions())
    for (const std::string& printing : printing_names()) {
      INFO(printing);
      Lexicon lexicon;
      const Witness w = witness_of(print(c, printing).text, lexicon);
      CHECK(w.ledger.consistent(w.decoded, strip(w.decoded, w.printing).bare.text));
      check_offsets(w);
    }
}

TEST_CASE("a text against itself has no variants, in any printing read as any form") {
  for (const Composition& c : compositions())
    for (const std::string& printing : printing_names()) {
      const std::string text = print(c, printing).text;
      for (const Form* form : all_forms()) {
        INFO(printing << " read as " << form->name);
        const Compared d(text, form->name, text, form->name);
        CHECK(d.variants.empty());
      }
    }
}

TEST_CASE("swapping the witnesses mirrors the result") {
  for (const Composition& c : compositions()) {
    const std::vector<std::string> names = printing_names();
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      INFO(names[i] << " and " << names[i + 1]);
      check_pair(print(c, names[i]).text, print(c, names[i + 1]).text);
    }
  }
}

TEST_CASE("damaged text is read without loss") {
  std::mt19937 random(5);
  const std::vector<std::string> names = printing_names();
  for (int round = 0; round < 150; ++round) {
    const Composition c = random_composition(static_cast<std::uint32_t>(random()));
    const std::string text = mutated(print(c, names[random() % names.size()]).text, random);
    Lexicon lexicon;
    const Witness w = witness_of(text, lexicon);
    REQUIRE(w.ledger.consistent(w.decoded, strip(w.decoded, w.printing).bare.text));
    check_pair(text, mutated(text, random));
    CHECK(Compared(text, {}, text, {}).variants.empty());
  }
}
