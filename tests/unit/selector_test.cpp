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
  for (const char* bad : {"", ">", "p >", "a[", "p."})
    CHECK_THROWS_AS(Selector(bad), std::invalid_argument);
}
