#include "catch.hpp"
#include "fixtures.hpp"

#include <recension/pattern.hpp>
#include <recension/printing.hpp>
#include <recension/selector.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

using namespace recension;

TEST_CASE("patterns match what they say") {
  struct Row {
    const char* pattern;
    const char* text;
    bool matches;
    std::uint32_t number;
    const char* kept; // label or reporter
  };
  const Row rows[] = {
      {"*{page}", "*346 neither", true, 346, ""},
      {"*{page}", "*page", false, 0, ""},
      {"*{page}", "*1234567", false, 0, ""},
      {"[*{page}]", "[*346]", true, 346, ""},
      {"[{volume} {reporter} {page}]", "[474 U. S. 344]", true, 344, "U. S."},
      {"Page {volume} {reporter} {page}", "Page 474 U. S. 346", true, 346, "U. S."},
      {"[~Footnote {label}~]", "[\nFootnote 12\n]", true, 12, "12"},
      {"[~Footnote {label}~]", "[ Footnote * ]", true, 0, "*"},
      {"[~Footnote {label}~]", "[For opinion]", false, 0, ""},
      {"Cite as:{text}({volume}){blanks}{page}", "Cite as: 570 U. S. ____ (2013)    3", true, 3, ""},
      {"{page}{blanks}{caps}", "2   FISHER v. UNIVERSITY", true, 2, ""},
      {"{page}{blanks}{caps}", "2   Fisher", false, 0, ""},
      {"a b", "a\xC2\xA0 b", true, 0, ""},
      {"[{fn|FN|}{label}]", "[FN7]", true, 7, "7"},
      {"[{fn|FN|}{label}]", "[7]", true, 7, "7"},
      {"[{fn|FN|}{label}]", "[Fn7]", false, 0, ""},
      {"{{*|}{page}|Page {page}}", "Page 12", true, 12, ""},
      {"{a|ab}c", "abc", true, 0, ""}, // the first that leads to a match, not the first that matches
      {"{{text} of|} {n}", "a part of 7", true, 7, ""},
  };
  for (const Row& r : rows) {
    INFO(r.pattern << " on " << r.text);
    const auto m = Pattern(r.pattern).match_at(r.text, 0);
    REQUIRE(m.has_value() == r.matches);
    if (!m) continue;
    CHECK(m->number == r.number);
    CHECK((m->label.empty() ? m->reporter : m->label) == r.kept);
  }
}

namespace {

// A match at `at`, where there is one, has the bytes that the filter lets through.
void check_filter(const Pattern& p, std::string_view text, std::size_t at, const std::array<ByteSet, 3>& filter) {
  if (!p.match_at(text, at)) return;
  for (std::size_t place = 0; place < filter.size() && at + place < text.size(); ++place)
    if (!filter[place].has(static_cast<unsigned char>(text[at + place])))
      FAIL(text.substr(at, 40) << ": byte " << place << " is not let through");
}

void check_filter(std::string_view pattern, const std::vector<std::string>& texts) {
  INFO(pattern);
  const Pattern p(pattern);
  const std::array<ByteSet, 3> filter = {p.bytes_at(0), p.bytes_at(1), p.bytes_at(2)};
  for (const std::string& text : texts)
    for (std::size_t at = 0; at < text.size(); ++at)
      check_filter(p, text, at, filter);
}

} // namespace

TEST_CASE("a match has only bytes that its pattern's filter lets through") {
  std::vector<std::string> texts = {"*346 a",
                                    "**670 a",
                                    "[1] a",
                                    "[*34] a",
                                    "1 A",
                                    "Fn a",
                                    "[ Footnote 1 ]",
                                    "Cite as: 1 (2013)  3",
                                    "Page 1 U.S. 2",
                                    "2  A v. B",
                                    "- - Footnotes - -",
                                    "a\u00A0b \u00A0 c"};
  for (const char* name : {"westlaw.txt", "lexis-print.txt", "findlaw.txt", "typed.txt", "slip.txt", "h2o.txt"})
    texts.push_back(read_source(test::fixture_path(std::string("opinions/marlow-v-harbor-board/") + name)).bytes);
  for (const Form* f : all_forms()) {
    for (const Rule& r : f->rules)
      if (!r.pattern.empty()) check_filter(r.pattern, texts);
    for (const Sign& sign : f->signs)
      if (!sign.pattern.empty()) check_filter(sign.pattern, texts);
  }
}

TEST_CASE("where a match may stand") {
  const auto count = [](Where where, const char* pattern, std::string_view text) {
    return Scanner({{where, pattern}}).scan(text).size();
  };
  CHECK(count(Where::line, "{label}", "a\n 1 \nb 2\n3") == 2);
  CHECK(count(Where::line_start, "[{n}]", "[1] a [2] b\n  [3] c") == 2);
  CHECK(count(Where::between_blanks, "*{page}", "a *12 b x*13 **14") == 1);
  CHECK(count(Where::glued, "{label}", "word.1 and 2 F.3d") == 1);
}

TEST_CASE("every rule states its fact, and every pattern compiles") {
  for (const Form* f : all_forms()) {
    for (const Rule& r : f->rules) {
      INFO(f->name << "." << r.name);
      CHECK_FALSE(r.fact.empty());
      if (!r.pattern.empty()) CHECK_NOTHROW(Pattern(r.pattern));
      CHECK((r.where != Where::element || !r.selector.empty()));
      if (!r.selector.empty()) CHECK_NOTHROW(Selector(r.selector));
    }
    CHECK(find_form(f->name) == f);
  }
  CHECK(find_form("nobody") == nullptr);
}

TEST_CASE("what a pattern cannot say is refused, with its place") {
  struct Row {
    const char *pattern, *says;
  };
  const Row rows[] = {
      {"", "character 1: it is empty"},     {"a{page", "character 2: the brace is not closed"},
      {"a}", "character 2: no brace"},      {"a|b", "character 2: alternatives need braces"},
      {"ab{pages}", "there is no {pages}"}, {"{a|{b|{volum}}}", "there is no {volum}"},
      {"{a|}", "matches nothing at all"},   {"~{text}", "matches nothing at all"},
  };
  for (const Row& r : rows) {
    INFO(r.pattern);
    try {
      Pattern{r.pattern};
      FAIL("it was taken");
    } catch (const std::invalid_argument& e) {
      CHECK(std::string_view(e.what()).find(r.says) != std::string_view::npos);
    }
  }
}

TEST_CASE("patterns of which a part can never match") {
  for (const char* never : {"{n}5", "{n}{page}", "a  b", "~ a", "{caps} X", "{n}{1|2}"}) {
    INFO(never);
    CHECK_THROWS_AS(Pattern(never).require_that_it_can_match(), std::invalid_argument);
  }
  for (const char* fine : {"{n} {page}", "{n}{5|a}", "{caps}{lower}", "a~b", "{page}{blanks}{caps}"}) {
    INFO(fine);
    CHECK_NOTHROW(Pattern(fine).require_that_it_can_match());
  }
}

TEST_CASE("a pattern in an element does not read past its end") {
  const DecodedText page = decode("<p>decided <a class=pg>*1125</a>26, 2010, and <a class=pg>*9x</a></p>");
  const ElementRow row{"a.pg", "*{page}"};
  const std::vector<Match> found = match_elements(page, {&row, 1});
  REQUIRE(found.size() == 1);
  CHECK(found[0].number == 1125);
}

TEST_CASE("names of rules are of one rule each") {
  for (const Form* f : all_forms())
    for (const Rule& r : f->rules) {
      INFO(f->name << "." << r.name);
      CHECK(std::count_if(f->rules.begin(), f->rules.end(), [&](const Rule& o) { return o.name == r.name; }) == 1);
    }
}
