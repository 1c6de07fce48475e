// Layers over layers lead to the file's bytes: the composition of edits against a plain reference that follows every
// byte.
#include "../../src/source/layer.hpp"
#include "catch.hpp"

#include <random>

using namespace recension;

namespace {

// A layer that replaces, removes and keeps stretches of `text` at random.
Layer random_layer(const std::string& text, std::mt19937& random) {
  Layer out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::min<std::size_t>(1 + random() % 4, text.size() - at);
    if (random() % 3 != 0) {
      out.text += text.substr(at, length);
    } else {
      const std::size_t begin = out.text.size();
      out.text += std::string(random() % 3, static_cast<char>('A' + random() % 26));
      out.edits.push_back({SourceRange(at, at + length), TextRange(begin, out.text.size()), Change::entity, "x"});
    }
    at += length;
  }
  return out;
}

// Rebuilds the text from the source by the edits alone.
std::string rebuilt(const DecodedText& d) {
  std::string out;
  std::size_t at = 0;
  for (const Edit& e : d.edits) {
    REQUIRE(e.source.begin.value >= at);
    out += d.source().substr(at, e.source.begin.value - at);
    REQUIRE(out.size() == e.text.begin.value);
    out += slice(d.view(), e.text);
    at = e.source.end.value;
  }
  return out + std::string(d.source().substr(at));
}

} // namespace

TEST_CASE("composed edits rebuild the text, however many layers there are") {
  std::mt19937 random(4);
  for (int i = 0; i < 400; ++i) {
    std::string source;
    for (std::size_t n = random() % 60; n > 0; --n)
      source += static_cast<char>('a' + random() % 26);
    DecodedText d(source);
    for (int layer = 0; layer < 3; ++layer)
      put_on(d, random_layer(std::string(d.view()), random));
    CHECK(rebuilt(d) == d.view());
    for (std::size_t p = 0; p <= d.view().size(); ++p) {
      CHECK(d.to_source(TextPos(p)).value <= source.size());
      CHECK(d.to_source_end(TextPos(p)).value <= source.size());
    }
  }
}
