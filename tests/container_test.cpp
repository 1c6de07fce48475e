// Every container in which publishers deliver: the invented opinions, read back from pages, XML, records, Word, RTF,
// PDF and packed files; and files that are made to do harm.
#include "catch.hpp"
#include "damage.hpp"
#include "fixtures.hpp"
#include "packing.hpp"
#include "pages.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

using namespace recension;
using namespace recension::test;

namespace {

// Three eras of one court, and a state court.
const char* const opinions[] = {"opinions/marlow-v-harbor-board.opinion", "opinions/in-re-tolland-mills.opinion",
                                "opinions/ferris-v-the-astrea.opinion", "opinions/carver-v-halsted-power-co.opinion",
                                "opinions/bray-v-town-of-corbin.opinion"};

// A file of these bytes, there as long as this lives.
class TemporaryFile {
public:
  explicit TemporaryFile(std::string_view bytes, const std::string& name = "recension-test")
      : path_(std::filesystem::temp_directory_path() / (name + std::to_string(::getpid()))) {
    std::ofstream(path_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

private:
  std::filesystem::path path_;
};

Witness witness_of_file(const std::string& path, Lexicon& lexicon, const std::string& field = {}) {
  Source source = read_source(path);
  source.field = field;
  return make_witness(std::move(source), "A", lexicon);
}

std::string words_of(const Witness& w, const Lexicon& lexicon) {
  std::string out;
  for (const Word word : w.words)
    out += std::string(out.empty() ? "" : " ") + std::string(lexicon.key(word.id));
  return out;
}

std::string text_of(std::string_view bytes) {
  Lexicon lexicon;
  return std::string(witness_of(bytes, lexicon).structure.reading.text);
}

void check_read_back(const PrintedPage& p, const Witness& w, const Lexicon& lexicon) {
  CHECK(name_of(w.decoded.container) == p.container);
  CHECK(w.printing.form->name == p.form);
  // Where hyphens are lost some words stay divided: nothing in so short a text shows that they are one.
  const auto spelled = [&](std::string keys) {
    if (p.name == "slip-unhyphened.pdf") std::erase(keys, ' ');
    return keys;
  };
  CHECK(spelled(words_of(w, lexicon)) == spelled(keys_of(p.words)));
  std::vector<std::string> sections;
  for (const Section& s : w.structure.sections)
    if (!s.author.empty()) sections.push_back(std::string(name_of(s.kind)) + " " + s.author);
  CHECK(sections == p.sections);
  CHECK(w.bare.pages.size() == p.pages.size());
  REQUIRE(w.structure.footnotes.size() == p.notes.size());
  for (std::size_t i = 0; i < p.notes.size(); ++i) {
    CHECK(w.structure.footnotes[i].label == p.notes[i].label);
    CHECK(w.structure.footnotes[i].call.has_value());
    CHECK(w.structure.footnotes[i].note.has_value());
  }
  CHECK(w.ledger.consistent(w.decoded, strip(w.decoded, w.printing).bare.text));
}

} // namespace

TEST_CASE("every container is recognised and read back: words, sections, notes, pages") {
  for (const char* name : opinions) {
    const Composition c = read_composition_file(fixture_path(name));
    for (const std::string& page : page_names()) {
      INFO(name << " as " << page);
      const PrintedPage p = print_page(c, page);
      const TemporaryFile file(p.text);
      Lexicon lexicon;
      check_read_back(p, witness_of_file(file.path(), lexicon, p.fields.empty() ? "" : p.fields.front()), lexicon);
    }
  }
}

TEST_CASE("two containers of one opinion differ by what their publishers did, and by nothing else") {
  const Composition c = read_composition_file(fixture_path(opinions[0]));
  for (const std::string& first : page_names())
    for (const std::string& second : page_names()) {
      INFO(first << " against " << second);
      const TemporaryFile a(print_page(c, first).text, "recension-a"), b(print_page(c, second).text, "recension-b");
      Lexicon lexicon;
      const Witness wa = witness_of_file(a.path(), lexicon), wb = witness_of_file(b.path(), lexicon);
      const Collation collation = collate(wa, wb, lexicon);
      const std::vector<Variant> variants = find_variants({&wa, &wb}, collation, lexicon);
      CHECK(collation.one_opinion);
      for (const Variant& v : variants) {
        INFO(v.readings[0].text << " | " << v.readings[1].text);
        CHECK(v.variant_class != VariantClass::substantive);
        CHECK(v.variant_class != VariantClass::transposition);
      }
      if (first == second) CHECK(variants.empty());
    }
}

TEST_CASE("a tag with attributes beyond number is a tag") {
  std::string page = "<html><body><p";
  for (int i = 0; i < 30'000; ++i)
    page += " a" + std::to_string(i) + "=\"" + (i % 2 == 0 ? ">" : "x y") + "\"";
  CHECK(text_of(page + ">The clause <b>controls</b>.</p><p>Affirmed.</p></body></html>") ==
        "The clause controls.\nAffirmed.\n");
}

TEST_CASE("a record's versions are named, and those that show the same are one") {
  const Composition c = read_composition_file(fixture_path(opinions[0]));
  const PrintedPage p = print_page(c, "courtlistener.json");
  const TemporaryFile file(p.text);
  CHECK(versions_of(read_source(file.path())) == p.fields);
  Lexicon lexicon;
  const Witness lawbox = witness_of_file(file.path(), lexicon, "html_lawbox");
  const Witness cited = witness_of_file(file.path(), lexicon, "html_with_citations");
  CHECK(lawbox.structure.reading.text == cited.structure.reading.text);
  const LedgerEntry& first = lawbox.ledger.entries.front();
  CHECK(first.kind == MarkupKind::container);
  CHECK(p.text.substr(first.source.end.value, 5) == "<div>");
  CHECK_THROWS_AS(witness_of_file(file.path(), lexicon, "nothing"), InputError);
}

TEST_CASE("the opinions of one case are one text, other lists hold other records") {
  const auto versions = [](const char* json) { return versions_of(Source{"r.json", json, {}, {}, {}, {}}); };
  using Names = std::vector<std::string>;
  CHECK(versions(R"({"sub_opinions":[{"plain_text":"a","html":""},{"plain_text":"b"}]})") ==
        Names{"sub_opinions.plain_text"});
  CHECK(versions(R"({"results":[{"html":"<p>a"},{"html":"<p>b"}]})") == Names{"results[0].html", "results[1].html"});
  CHECK(versions(R"([{"html":"<p>a"}])") == Names{"[0].html"});
  const Source both{"r.json", R"({"sub_opinions":[{"plain_text":"one"},{"plain_text":"two"}]})", {}, {}, "plain_text",
                    {}};
  CHECK(decode(both).view() == "one\ntwo");
}

TEST_CASE("characters of every layer lead to their bytes") {
  // A JSON escape around an HTML reference is one entry; so is a reference in Windows-1252.
  const std::string record = R"({"html":"<p>\u00a7&nbsp;5 \u0026amp; x</p>"})";
  const DecodedText d = decode(Source{"r.json", record, {}, {}, "html", {}});
  CHECK(d.view() == "§\u00A05 & x\n");
  const auto amp = static_cast<std::size_t>(d.view().find('&'));
  CHECK(record.substr(d.to_source(TextPos(amp)).value, 10) == R"(\u0026amp;)");
  CHECK(d.to_source_end(TextPos(amp + 1)).value - d.to_source(TextPos(amp)).value == 10);
  const std::string page = "<p>\x93Well,\x94 &mdash; he said</p>";
  const DecodedText w = decode(page);
  CHECK(w.view() == "“Well,” — he said\n");
  CHECK(page.substr(w.to_source(TextPos(w.view().find("he"))).value, 2) == "he");
}

TEST_CASE("notes that a Word or RTF file sets as text: raised calls, labels behind the opinion") {
  const std::string rtf =
      "{\\rtf1\\ansi JUSTICE ALDEN delivered the opinion of the Court.\\par The Board took the lease.{\\super "
      "1} We reverse.\\par Footnotes\\par {\\super 1} The charter was amended in 1931.\\par}";
  const std::string run = "<w:r><w:t>", end = "</w:t></w:r>",
                    raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>";
  const std::string docx = zip_of(
      {{"word/document.xml", "<w:document><w:body><w:p>" + run + "JUSTICE ALDEN delivered the opinion of the Court." +
                                 end + "</w:p><w:p>" + run + "The Board took the lease." + end + raised + run +
                                 " We reverse." + end + "</w:p><w:p>" + raised + run +
                                 " The charter was amended in 1931." + end + "</w:p></w:body></w:document>"}});
  for (const std::string& bytes : {rtf, docx}) {
    const TemporaryFile file(bytes);
    Lexicon lexicon;
    const Witness w = witness_of_file(file.path(), lexicon);
    REQUIRE(w.structure.footnotes.size() == 1);
    CHECK(w.structure.footnotes[0].call.has_value());
    CHECK(w.structure.footnotes[0].note.has_value());
    CHECK(words_of(w, lexicon).find("lease we reverse") != std::string::npos);
  }
}

TEST_CASE("how elements become lines") {
  struct Row {
    std::string_view html, text;
  };
  for (const Row& r : std::vector<Row>{
           {"<p>one\n   two</p><p>three", "one two\nthree"},
           {"<p>A<br>v.<br>B</p><p>No. 1", "A v. B\nNo. 1"},
           {"<p>one<br><br>two</p>", "one\ntwo"},
           {"<p>a <i> b</i>c</p>", "a bc"},
           {"<p>fac&shy;tors, &lt;b&gt; &amp;amp; &sect;&#167;</p>", "factors, <b> &amp; §§"},
           {"<div>loose<p>set</p>loose again</div>", "loose\nset\nloose again"},
           {"<p>x<script>var p = '<p>no</p>';</script> y</p>", "x y"},
           {"<table><tr><td>one<td>two<tr><td>three</table>", "one two\nthree"},
           {"<p>cost <gtdollargt>50 more</p><p>next</p>", "cost $50 more\nnext"},
           {"<p>1 < 2 & 3 > 2</b></p>", "1 < 2 & 3 > 2"},
           {"<p>a&#151;b</p>", "a—b"},
           {"<?xml version=\"1.0\"?><opinion><p>a&#151;b</p></opinion>", "a—b"},
       }) {
    INFO(r.html);
    std::string text = text_of(r.html);
    if (!text.empty() && text.back() == '\n') text.pop_back();
    CHECK(text == r.text);
  }
}

TEST_CASE("XML that is none is read as HTML, and entities do not explode") {
  CHECK(text_of("<?xml version=\"1.0\"?><opinion><p>one &nbsp; two</p>\n<p>three</opinion>").find("three") !=
        std::string::npos);
  std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE o [<!ENTITY a \"lol\">";
  for (char c = 'b'; c < 'l'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i)
      bomb += std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += "\">";
  }
  bomb += "]>\n<opinion><p>before &a; &k; behind</p></opinion>";
  const std::string text = text_of(bomb);
  CHECK(text.size() < 200);
  CHECK(text.find("before lol") != std::string::npos);
  CHECK(text.find("behind") != std::string::npos);
}

TEST_CASE("nesting a hundred thousand deep is read") {
  std::string open, close;
  for (int i = 0; i < 100000; ++i) {
    open += "<div>";
    close += "</div>";
  }
  CHECK(text_of("<p>first</p>" + open + "deep" + close + "<p>last</p>").find("deep") != std::string::npos);
  std::string xml = "<?xml version=\"1.0\"?><opinion>", end;
  for (int i = 0; i < 100000; ++i) {
    xml += "<p>";
    end += "</p>";
  }
  CHECK(text_of(xml + "deep" + end + "</opinion>") == "deep\n");
  std::string json = "{\"html\":\"<p>text</p>\",\"x\":";
  for (int i = 0; i < 100000; ++i)
    json += "[";
  CHECK_THROWS_AS(decode(Source{"deep.json", json, {}, {}, "html", {}}), InputError);
  std::string formatting;
  for (int i = 0; i < 1500; ++i)
    formatting += "<b id=" + std::to_string(i) + ">";
  for (int i = 0; i < 3000; ++i)
    formatting += "<p>word";
  CHECK(text_of("<div>" + formatting).find("wordword") == std::string::npos);
}

TEST_CASE("files that are cut off, locked up or far too large end in one line") {
  const Composition c = read_composition_file(fixture_path(opinions[0]));
  const auto complaint = [](const std::string& bytes) {
    const TemporaryFile file(bytes);
    Lexicon lexicon;
    try {
      witness_of_file(file.path(), lexicon);
    } catch (const InputError& e) {
      return std::string(e.what());
    }
    return std::string();
  };
  const auto half = [&](const char* page) {
    const std::string text = print_page(c, page).text;
    return text.substr(0, text.size() / 2);
  };
  CHECK(complaint(half("courtlistener.json")).find("no complete JSON, at byte") != std::string::npos);
  CHECK(complaint(half("westlaw.txt.gz")).find("cut off") != std::string::npos);
  CHECK(complaint(half("lexis-marked.txt.zst")).find("cut off") != std::string::npos);
  CHECK(complaint(half("word.docx")).find("no whole zip archive") != std::string::npos);
  CHECK(complaint(zip_of({{"readme.txt", "no"}})).find("without word/document.xml") != std::string::npos);
  CHECK(complaint("%PDF-1.4\nnothing").find("PDF") != std::string::npos);
  CHECK(complaint(pdf_of({{""}, {""}})).find("has no text") != std::string::npos);
  CHECK(complaint("{\"html\": \"a line end\nin a string\"}").find("no complete JSON") != std::string::npos);
  CHECK(complaint("{\"id\": 1, \"name\": \"none\"}").find("FILE#FIELD") != std::string::npos);
}

TEST_CASE("an escaped blank before an escaped sign keeps its entry") {
  Lexicon lexicon;
  const Witness w =
      make_witness(Source{"r.json", R"({"text":"one.\u000c\u00adtwo three"})", {}, {}, "text", {}}, "A", lexicon);
  CHECK(w.ledger.consistent(w.decoded, strip(w.decoded, w.printing).bare.text));
}

namespace {

// What must hold of a text in whatever form it is read: the ledger is whole, marks have places, positions lead back.
void check_stripped(const DecodedText& d, const Form& form) {
  const Stripped s = strip(d, Printing{&form, 1, {}});
  CHECK(s.ledger.consistent(d, s.bare.text));
  for (const PageMark& p : s.bare.pages)
    CHECK(p.at.value <= s.bare.text.size());
  for (const NoteMark& n : s.bare.notes)
    CHECK(n.call < static_cast<std::int32_t>(s.bare.calls.size()));
  BarePos last;
  for (const LedgerEntry& e : s.ledger.entries) {
    CHECK(last <= e.bare);
    last = e.bare;
    if (e.disposition == Disposition::kept) CHECK(s.ledger.to_text(e.bare) == e.text.begin);
  }
}

} // namespace

TEST_CASE("the ledger partitions what damage left, in every form") {
  std::mt19937 random(17);
  const Composition c = read_composition_file(fixture_path(opinions[0]));
  for (const char* page : {"courtlistener.html", "courtlistener-harvard.html", "resource-org.html", "cap.html",
                           "cap.xml", "fastcase.xml", "scholar.html", "westlaw.html", "delivery.rtf",
                           "unknown-site.html", "courtlistener.json", "cap.json"}) {
    const std::string whole = print_page(c, page).text;
    for (int i = 0; i < 8; ++i) {
      std::string text = mutated(whole, random);
      if (i % 3 == 0) text = text.substr(0, random() % text.size());
      INFO(page << " " << i);
      try {
        const Source source{"damaged", text, {}, {}, {}, {}};
        const DecodedText d = decode(source);
        const Source shown = as_text(std::string(d.view()));
        for (const Diagnostic& doubt : decode(shown).diagnostics)
          CHECK(doubt.what.find("NUL") != std::string::npos); // valid UTF-8
        for (const Form* form : all_forms())
          check_stripped(d, *form);
      } catch (const InputError&) { // a record may be cut off
        CHECK(std::string_view(page).ends_with(".json"));
      }
    }
  }
}

TEST_CASE("TEI as this program writes it is read back") {
  const Composition c = read_composition_file(fixture_path(opinions[0]));
  Lexicon lexicon;
  const Witness a = witness_of(print(c, "westlaw").text, lexicon), b = witness_of(print(c, "justia").text, lexicon);
  const std::vector<const Witness*> both = {&a, &b};
  const CriticalText merged = merge_witnesses(both, lexicon, {});
  std::string tei, plain;
  render::merge_tei(merged, both, tei);
  const Witness back = witness_of(tei, lexicon);
  std::string words;
  for (const CriticalSection& s : merged.sections)
    for (const CriticalParagraph& p : s.paragraphs)
      words += p.text + "\n";
  for (const CriticalSection& s : merged.sections)
    for (const CriticalNote& n : s.notes)
      for (const CriticalParagraph& p : n.paragraphs)
        words += p.text + "\n";
  CHECK(words_of(back, lexicon) == keys_of(words));
  CHECK(back.structure.sections.size() == merged.sections.size());
  CHECK(back.structure.footnotes.size() == 4);
  for (const Footnote& f : back.structure.footnotes) {
    CHECK(f.call.has_value());
    CHECK(f.note.has_value());
  }
  CHECK(back.bare.pages.size() >= 5);
  std::string table;
  render::table_tei(make_table(both, lexicon), both, table);
  const Witness first = witness_of(table, lexicon);
  const Collation collation = collate(a, first, lexicon);
  CHECK(collation.similarity > 0.97);
}
