#include "../../src/render/json.hpp"
#include "../../src/render/json_writer.hpp"
#include "catch.hpp"
#include "fixtures.hpp"

using namespace recension;
using namespace recension::test;

TEST_CASE("nothing reaches a terminal raw") {
  CHECK(render::printable("a\x1B[31mb\x07") == "a␛[31mb␇");
  CHECK(render::printable("a\nb") == "a␊b");
  CHECK(render::printable("a\nb", true) == "a\nb");
  CHECK(render::printable("a\xC2\x9B"
                          "b") == "a\uFFFDb");
  CHECK(render::printable("a\xE2\x80\xAE"
                          "b\xE2\x80\xA8"
                          "c") == "a\uFFFDb\uFFFDc");
  CHECK(render::printable("a\u200Db\u200Cc\u200Fd") == "a\u200Db\u200Cc\u200Fd"); // they belong to their letters
  CHECK(render::printable("§ “quoted” — 法") == "§ “quoted” — 法");
}

TEST_CASE("columns of a terminal") {
  CHECK(render::display_width("abc") == 3);
  CHECK(render::display_width("“é”") == 3);
  CHECK(render::display_width("e\u0301\u200D") == 1);
  CHECK(render::display_width("法院") == 4);
}

TEST_CASE("characters are not cut in two") {
  Lexicon lexicon;
  const std::string text = std::string(57, 'x') + "““““““““““";
  std::string out;
  render::ledger(witness_of(text, lexicon), out);
  CHECK(decode(as_text(out)).diagnostics.empty());
  CHECK(out.find("x“…") != std::string::npos);
  const Compared c("3(", "lexis", "3\n\x80p", "lexis");
  REQUIRE(c.variants.size() == 1);
  CHECK(c.variants[0].readings[1].text == "€p");
}

TEST_CASE("texts short enough to be kept inside a string survive a move") {
  Lexicon lexicon;
  const Witness w = witness_of("\x80-", lexicon, "lexis");
  const Witness moved = witness_of("a\r\nb", lexicon);
  std::string out;
  const Witness* both[] = {&w, &moved};
  render::normalized_json(both, {}, out);
  CHECK(out.find("€") != std::string::npos);
}

TEST_CASE("JSON is valid UTF-8 whatever the input") {
  Lexicon lexicon;
  std::string every_byte;
  for (int b = 0; b < 256; ++b)
    every_byte += static_cast<char>(b);
  const Witness w = witness_of(every_byte, lexicon);
  const Witness* one[] = {&w};
  std::string out;
  render::normalized_json(one, {}, out);
  CHECK(decode(as_text(out)).diagnostics.empty());
}

TEST_CASE("two calls at one place are not taken for one another") {
  for (const auto& [text, form] : {std::pair{"n1;2", "h2o"}, {"_1_2", "slip"}, {"_1>2", "westlaw"}}) {
    INFO(text << " as " << form);
    CHECK(Compared(text, form, text, form).variants.empty());
  }
}

TEST_CASE("pages are listed in the order of the text") {
  Lexicon lexicon;
  const Witness w = witness_of("a *4 b **1 c *5 d **2 e", lexicon, "westlaw");
  REQUIRE(w.bare.pages.size() == 4);
  for (std::size_t i = 1; i < 4; ++i)
    CHECK(w.bare.pages[i - 1].source.begin < w.bare.pages[i].source.begin);
}

// The tree of a JSON library is the slow, plain reference.
TEST_CASE("JSON that is written as it goes is what a library makes of it") {
  const auto written = [](const auto& value) {
    std::string out;
    render::JsonWriter(out).value(value);
    return out;
  };
  for (int a = 0; a < 256; ++a)
    for (int b = 0; b < 256; ++b) {
      const std::string text = {'x', static_cast<char>(a), static_cast<char>(b), '"'};
      if (written(text) != render::dumped(render::Json(text))) FAIL(a << " " << b << ": " << written(text));
    }
  for (const char* text :
       {"", "Brücke — “§ 7”", "\xF0\x9F\x8F\x9B", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\xE2\x80", "\x7F"})
    CHECK(written(std::string_view(text)) == render::dumped(render::Json(text)));
  for (int n = 0; n <= 10000; ++n)
    if (written(n / 10000.0) != render::dumped(render::Json(n / 10000.0))) FAIL(n << ": " << written(n / 10000.0));
  std::string out = "before ";
  render::JsonWriter json(out);
  json.begin_object()
      .put("a", 1)
      .put("b", true)
      .key("c")
      .begin_array()
      .value("x")
      .value(-2)
      .begin_object()
      .end_object();
  json.end_array().put("d", std::string("y")).end_object();
  CHECK(out == R"(before {"a":1,"b":true,"c":["x",-2,{}],"d":"y"})");
}
