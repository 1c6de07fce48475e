#include "catch.hpp"
#include "fixtures.hpp"

#include <recension/selector.hpp>

#include <stdexcept>

using namespace recension;

TEST_CASE("what selectors select") {
  const DecodedText page = decode("<section class='casebody one'><article class=opinion data-type=dissent>"
                                  "<p id=p1>a <a class='page-label x' data-citation-index=2>*12</a></p>"
                                  "<aside class=footnote><a href='#r'>1</a><p>note</p></aside></article></section>");
  const auto count = [&](const char* selector) {
    const Selector s(selector);
    std::size_t n = 0;
    for (std::uint32_t e = 0; e < page.elements.size(); ++e)
      n += s.matches(page.elements, e) ? 1 : 0;
    return n;
  };
  CHECK(count("p") == 2);
  CHECK(count("*") == 7);
  CHECK(count("a.page-label") == 1);
  CHECK(count("a.page") == 0);
  CHECK(count(".casebody.one") == 1);
  CHECK(count("#p1") == 1);
  CHECK(count("a[href]") == 1);
  CHECK(count("a[data-citation-index=2]") == 1);
  CHECK(count("a[data-citation-index=\"3\"]") == 0);
  CHECK(count("article[data-type^=diss]") == 1);
  CHECK(count("aside.footnote > a") == 1);
  CHECK(count("section > a") == 0);
  CHECK(count("section a") == 2);
  CHECK(count("section.casebody aside p") == 1);
  CHECK(count("article, aside") == 2);
  CHECK(count("p#p1, aside.footnote > a , .nobody") == 2);
  CHECK(count("a[href], a") == 2);
  CHECK(count("a[class$=x]") == 1);
  CHECK(count("a[class*='label']") == 1);
  CHECK(count("a[class~=page-label]") == 1);
  CHECK(count("a[class~=label]") == 0);
  CHECK(count("p:empty") == 0);
}

TEST_CASE(":empty means an element without text") {
  const DecodedText page = decode("<p>He came.<sup></sup> He saw.<sup class=\"call\">1</sup></p><p></p>");
  const auto matches = [&](std::string_view selector, std::uint32_t e) {
    return Selector(selector).matches(page.elements, e);
  };
  std::size_t empty = 0, any = 0;
  for (std::uint32_t e = 0; e < page.elements.size(); ++e) {
    empty += matches("sup:empty", e) ? 1 : 0;
    any += matches("*:empty", e) ? 1 : 0;
    CHECK_FALSE(matches("sup.call:empty", e));
  }
  CHECK(empty == 1);
  CHECK(any == 2);
}

TEST_CASE("what a selector cannot say is refused, with its place") {
  struct Row {
    const char *selector, *says;
  };
  const Row rows[] = {
      {"", "character 1"},        {">", "character 1"},
      {"p >", "character 4"},     {"a[", "character 3"},
      {"p.", "character 3"},      {"p:first-child", "character 2: of pseudo-classes only :empty"},
      {"p + a", "character 3"},   {"p ~ a", "character 3"},
      {"a[b|=c]", "character 4"}, {"a[b='c]", "character 5: the quotation mark"},
      {"a, ", "character 4"},     {"a,, b", "character 3"},
      {"p > > a", "character 5"},
  };
  for (const Row& r : rows) {
    INFO(r.selector);
    try {
      Selector{r.selector};
      FAIL("it was taken");
    } catch (const std::invalid_argument& e) {
      CHECK(std::string_view(e.what()).find(r.says) != std::string_view::npos);
    }
  }
  CHECK_NOTHROW(Selector("w:footnote[w:id]")); // a name of another vocabulary, no pseudo-class
}
