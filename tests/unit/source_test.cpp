#include "catch.hpp"

#include <recension/source.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace recension;

namespace {

std::string decoded(std::string_view bytes) {
  return std::string(decode(bytes).view());
}

} // namespace

TEST_CASE("plain UTF-8 is not copied") {
  const std::string bytes = "Amdt. 14, § 1";
  const DecodedText d = decode(bytes);
  CHECK(d.edits.empty());
  CHECK(d.view().data() == bytes.data());
  CHECK(d.encoding == Encoding::utf8);
}

TEST_CASE("encodings") {
  struct Row {
    const char* what;
    std::string bytes, text;
    Encoding encoding;
  };
  const Row rows[] = {
      {"BOM", "\xEF\xBB\xBFNo.", "No.", Encoding::utf8_bom},
      {"UTF-16LE",
       std::string("\xFF\xFE"
                   "a\0\x14\x20",
                   6),
       "a—", Encoding::utf16le},
      {"UTF-16BE", std::string("\xFE\xFF\0a\x20\x14", 6), "a—", Encoding::utf16be},
      {"UTF-16 surrogates", std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6), "😀", Encoding::utf16le},
      {"Windows-1252", "the \x93 rule\x94 \xA7 4", "the “ rule” § 4", Encoding::windows1252},
      {"C1 control in UTF-8",
       "slip\xC2\x97"
       "op",
       "slip—op", Encoding::utf8},
      {"CRLF and CR", "a\r\nb\rc", "a\nb\nc", Encoding::utf8},
      {"BOM amid the text",
       "a\xEF\xBB\xBF"
       "b",
       "ab", Encoding::utf8},
  };
  for (const Row& r : rows) {
    INFO(r.what);
    CHECK(decoded(r.bytes) == r.text);
    CHECK(decode(r.bytes).encoding == r.encoding);
  }
}

TEST_CASE("doubt is reported and nothing is lost") {
  const std::string bytes("a\0b § \xFF c", 9);
  const DecodedText d = decode(bytes);
  REQUIRE(d.diagnostics.size() == 2);
  CHECK(d.diagnostics[0].where == SourceRange(std::size_t{1}, std::size_t{2}));
  CHECK(d.diagnostics[1].where == SourceRange(std::size_t{7}, std::size_t{8}));
  CHECK(d.view() == std::string_view("a\0b § ÿ c", 10));
}

TEST_CASE("positions lead back to the source") {
  const std::string bytes = "\xEF\xBB\xBF"
                            "a\xC2\x97\r\nb";
  const DecodedText d = decode(bytes);
  REQUIRE(d.view() == "a—\nb");
  CHECK(d.to_source(TextPos(0)).value == 3);
  CHECK(d.to_source(TextPos(1)).value == 4);
  CHECK(d.to_source_end(TextPos(4)).value == 6);
  CHECK(d.to_source(TextPos(5)).value == 8);
  CHECK(d.to_source_end(TextPos(6)).value == 9);
}

TEST_CASE("trouble with files is one line") {
  CHECK_THROWS_AS(read_source("/nonexistent/opinion.txt"), InputError);
  std::string why;
  try {
    read_source("/");
  } catch (const InputError& e) {
    why = e.what();
  }
  CHECK(why.find("directory") != std::string::npos);
  const auto path = std::filesystem::temp_directory_path() / "recension-empty.txt";
  std::ofstream(path).close();
  CHECK(read_source(path.string()).bytes.empty());
  std::filesystem::remove(path);
}

TEST_CASE("references that a text has left over are read, unless its tags are there too") {
  CHECK(decode("  Olson &amp; Wilson, &lt;ibid.&gt;").view() == "  Olson & Wilson, <ibid.>");
  CHECK(decode("Olson &amp; Wilson").view() == "Olson & Wilson");
  CHECK(decode("5 < 6 &amp; 7").view() == "5 < 6 & 7");
  CHECK(decode("the <b>clerk &amp; the court").view() == "the <b>clerk &amp; the court");
  CHECK(decode("Olson &lt; Wilson").view() == "Olson &lt; Wilson"); // the author may write so
}
