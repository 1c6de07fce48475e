// The skeleton of a page has the page's tree: parsed by Gumbo, both give the same elements, attributes and texts, at
// the same places of the page.
#include "../src/readers/html_skeleton.hpp"
#include "catch.hpp"
#include "fixture_path.hpp"

#include <gumbo.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <sstream>
#include <vector>

using recension::HtmlSkeleton;

namespace {

using Place = std::function<std::size_t(const char*)>;

void describe(const GumboNode& node, const Place& place, std::string& out) {
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) {
    const GumboElement& e = node.v.element;
    out += "<" + std::string(gumbo_normalized_tagname(e.tag));
    if (e.original_tag.length > 0) out += " at " + std::to_string(place(e.original_tag.data));
    if (e.original_end_tag.length > 0) out += " to " + std::to_string(place(e.original_end_tag.data));
    for (unsigned i = 0; i < e.attributes.length; ++i) {
      const auto& a = *static_cast<const GumboAttribute*>(e.attributes.data[i]);
      out += std::string(" ") + a.name + "=" + a.value;
    }
    out += ">\n";
    for (unsigned i = 0; i < e.children.length; ++i)
      describe(*static_cast<const GumboNode*>(e.children.data[i]), place, out);
    out += "</>\n";
  } else if (node.type != GUMBO_NODE_COMMENT) {
    const GumboStringPiece& text = node.v.text.original_text;
    out += "text " + std::to_string(place(text.data)) + " " + std::to_string(place(text.data + text.length)) + "\n";
  }
}

// The tree of `parsed`; `source_of` leads from it to the page.
std::string tree_of(const std::string& parsed, const std::function<std::size_t(std::size_t)>& source_of) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, parsed.data(), parsed.size());
  std::string out;
  const GumboVector& children = output->document->v.document.children;
  for (unsigned i = 0; i < children.length; ++i)
    describe(
        *static_cast<const GumboNode*>(children.data[i]),
        [&](const char* p) { return source_of(static_cast<std::size_t>(p - parsed.data())); }, out);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return out;
}

std::string of_page(const std::string& page) {
  return tree_of(page, [](std::size_t at) { return at; });
}
std::string of_skeleton(const std::string& page) {
  HtmlSkeleton skeleton(page);
  return tree_of(skeleton.text(), [&](std::size_t at) { return skeleton.source_of(at); });
}

// Pieces of pages, some of them damaged, that a parser may take in more than one way.
const std::vector<std::string> pieces = {"<p>",
                                         "</p>",
                                         "<div class=\"a > b\">",
                                         "</div>",
                                         "Petitioner moored the trawler at berth 14. ",
                                         "x",
                                         " ",
                                         "\n",
                                         "       \n\n       ",
                                         "\r\n\r\n\r\n\r\nafter blank lines",
                                         "<!-- a comment > and more text of it -->",
                                         "<!-->",
                                         "<!--->",
                                         "<!-- never ended, with much text after it",
                                         "--> text after a comment's end --!>",
                                         "<script>",
                                         "</script>",
                                         "if (a < b && b > c) { x = 'and a string of text'; }",
                                         "<style>",
                                         "</style>",
                                         "<title>A title > with a sign",
                                         "</title>",
                                         "<textarea>\n\n  text of an area",
                                         "</textarea>",
                                         "<pre>\n\n\n\n   typed text in columns",
                                         "</pre>",
                                         "<table>",
                                         "<tr>",
                                         "<td>",
                                         "</td>",
                                         "</tr>",
                                         "</table>",
                                         "text that a table does not hold",
                                         "<a href='x>y' title=b>",
                                         "<a =\"x>y\" z>",
                                         "<a b = 'c > d' e>",
                                         "<a b=c'd > e'>",
                                         "<a/b=\"c>d\">",
                                         "</a>",
                                         "<b>",
                                         "<i>",
                                         "</b>",
                                         "</i>",
                                         "a reference &amp; another &lt; of them",
                                         "<svg>",
                                         "<title/>",
                                         "</svg>",
                                         "<select>",
                                         "<option>",
                                         "</select>",
                                         "</>",
                                         "</ not a tag >",
                                         "<3 and < 4 and <",
                                         "<!doctype html>",
                                         "<?php echo 'some text here'; ?>",
                                         "<br>",
                                         "<br/>",
                                         "<li>",
                                         "<ul>",
                                         "</ul>",
                                         "<body>",
                                         "</body>",
                                         "</html>",
                                         "<head>",
                                         "</head>",
                                         "more text after the end of all",
                                         "<xmp>",
                                         "<b>not bold at all</b>",
                                         "</xmp>",
                                         "<iframe>",
                                         "</iframe>",
                                         "<template>",
                                         "</template>",
                                         "<col>",
                                         "<caption>",
                                         "<math>",
                                         "</math>",
                                         "<SCRIPT>",
                                         "</Script >",
                                         "\f\t ",
                                         "Stra\xC3\x9F"
                                         "e und Br\xC3\xBC"
                                         "cke im Hafen"};

} // namespace

TEST_CASE("a skeleton has its page's tree") {
  for (const char* page :
       {"", "<", "<p", "text alone, and a good deal of it", "<p>text<br>more text than before",
        "<a href=\"never ended", "<script>var a = 1;<!-- <script> x </script> text of the script",
        "<plaintext>all of it is <b>text</b> to the end", "<svg><![CDATA[ text <b> of ]]> after it",
        "<template><col>white and other signs of text</template>",
        "<frameset>white and other signs of text</frameset>"}) {
    INFO(page);
    CHECK(of_skeleton(page) == of_page(page));
  }
  std::size_t pages = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(recension::test::fixture_path(""))) {
    if (file.path().extension() != ".html") continue;
    std::ostringstream text;
    text << std::ifstream(file.path(), std::ios::binary).rdbuf();
    INFO(file.path());
    CHECK(of_skeleton(text.str()) == of_page(text.str()));
    CHECK(HtmlSkeleton(text.str()).text().size() < text.str().size());
    ++pages;
  }
  CHECK(pages > 20);
}

TEST_CASE("a skeleton of pieces in any order has its page's tree") {
  std::mt19937 random(20);
  for (int n = 0; n < 20000; ++n) {
    std::string page;
    for (std::size_t left = 1 + random() % 14; left > 0; --left)
      page += pieces[random() % pieces.size()];
    INFO(page);
    REQUIRE(of_skeleton(page) == of_page(page));
  }
}
