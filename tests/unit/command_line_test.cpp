// The command line: names that were meant, options that go together, files that are read and written.
#include "../../src/cli/manual_text.hpp"
#include "../../src/cli/option_rules.hpp"
#include "../../src/cli/option_values.hpp"
#include "../../src/cli/suggestion.hpp"
#include "catch.hpp"

using namespace recension;
using namespace recension::cli;

namespace {

// What a command line means; its message where it is refused.
std::string said(std::vector<const char*> words) {
  words.insert(words.begin(), "recension");
  try {
    const Parsed parsed = parse(static_cast<int>(words.size()), words.data());
    return parsed.options.format;
  } catch (const UsageError& e) {
    return e.what();
  }
}

} // namespace

TEST_CASE("edits between two names") {
  struct Row {
    const char *a, *b;
    std::size_t edits;
  };
  for (const Row& row : {Row{"diff", "diff", 0}, Row{"dif", "diff", 1}, Row{"dfif", "diff", 1}, Row{"", "diff", 4},
                         Row{"merge", "purge", 2}, Row{"lacuna", "", 6}, Row{"ab", "ba", 1}}) {
    INFO(row.a << " " << row.b);
    CHECK(edits_between(row.a, row.b) == row.edits);
    CHECK(edits_between(row.b, row.a) == row.edits);
  }
}

TEST_CASE("the name that was meant") {
  const std::vector<std::string> classes = class_names();
  CHECK(nearest_name("substantiv", classes) == "substantive");
  CHECK(nearest_name("Lacuna", classes) == "lacuna");
  CHECK(nearest_name("typo", classes) == "typography");
  CHECK(nearest_name("citation-from", classes) == "citation-form");
  CHECK(nearest_name("word", classes).empty());
  CHECK(nearest_name("", classes).empty());
  CHECK(suggestion("lacune", classes, "the classes are") == "; did you mean lacuna?");
  CHECK(suggestion("zzz", {"a", "b"}, "there are") == "; there are a, b");
}

TEST_CASE("a file's ending chooses the format, and --format overrides it") {
  CHECK(said({"diff", "a", "b", "-o", "x.html"}) == "html");
  CHECK(said({"diff", "a", "b", "-o", "x.HTM"}) == "html");
  CHECK(said({"diff", "a", "b", "-o", "x.json"}) == "json");
  CHECK(said({"diff", "a", "b", "-o", "x"}) == "text");
  CHECK(said({"diff", "a", "b", "-o", "x.diff"}) == "text");
  CHECK(said({"diff", "a", "b", "-o", "x.html", "--format", "json"}) == "json");
  CHECK(said({"merge", "a", "b", "-o", "x.md"}) == "markdown");
  CHECK(said({"merge", "a", "b", "-o", "x.xml"}) == "tei");
  CHECK(said({"normalize", "a", "-o", "x.md"}) == "text");
  CHECK(said({"collate", "a", "b", "-o", "x.csv"}) == "csv");
  CHECK(said({"check", "-o", "x.xml"}) == "junit");
  CHECK(said({"check", "-o", "x.sarif"}) == "sarif");
  CHECK(
      said({"collate", "a", "b", "-o", "x.html"}).starts_with("-o x.html: this command does not write .html files"));
  CHECK(said({"printings", "-o", "mine.toml"}) == "text");
}

TEST_CASE("every command has its formats, the default first") {
  for (const Command c : {Command::diff, Command::merge, Command::collate, Command::normalize, Command::revisions,
                          Command::check, Command::pages, Command::explain, Command::printings})
    CHECK(formats_of(c).front() == "text");
  CHECK(formats_of(Command::batch).empty());
}

// An option that is added later and names a file must say what it does with it: from that alone follows that no
// output replaces an input.
TEST_CASE("every option that names a file says whether it is read or written") {
  for (const CommandHelp& c : describe())
    for (const OptionHelp& o : c.options) {
      const bool names_file =
          !o.names.empty() && (o.value.find("FILE") != std::string::npos || o.value.ends_with(".toml"));
      const bool of_witness = !o.names.empty() && o.names.back() == "--siglum"; // NAME=FILE, a witness
      INFO(c.name << " " << (o.names.empty() ? o.value : o.names.back()));
      CHECK((names_file && !of_witness) == (o.file != FileUse::none));
    }
}

TEST_CASE("every option that takes one of a few names tells them to completions") {
  for (const CommandHelp& c : describe())
    for (const OptionHelp& o : c.options)
      if (o.value == "NAME" || o.value == "CLASS" || o.value == "CLASS,…" || o.value == "KIND" || o.value == "WHEN") {
        INFO(c.name << " " << (o.names.empty() ? o.value : o.names.back()));
        CHECK_FALSE(o.values.empty());
      }
}

TEST_CASE("files that options name") {
  const std::vector<const char*> words = {"recension", "merge", "a",     "b",        "--apparatus",
                                          "x",         "-o",    "y.txt", "--accept", "z"};
  const Options options = parse(static_cast<int>(words.size()), words.data()).options;
  REQUIRE(options.written.size() == 3);
  REQUIRE(options.read.size() == 1);
  CHECK(options.read.front().path == "z");
  CHECK(options.given.contains("--accept"));
  CHECK_FALSE(options.given.contains("--base"));
}

TEST_CASE("options without an effect are refused") {
  CHECK(said({"diff", "a", "b", "--all", "--format", "json"}).starts_with("--all has no effect on the format json"));
  CHECK(said({"diff", "a", "b", "--all"}) == "text");
  CHECK(said({"merge", "a", "b", "--interactive"}) == "--interactive needs --accept too");
  CHECK(said({"diff", "a", "b", "--summary", "--all"}).starts_with("--summary has no effect beside --all"));
  CHECK(said({"diff", "--help"}).empty());
}

TEST_CASE("a README as a section of a manual page") {
  CHECK(roff_of_markdown("# Title\n\n## A part\n\nUse `merge -o`, *not* that.\nNo more.\n") ==
        ".SH \"A PART\"\n.PP\nUse \\fBmerge \\-o\\fR, \\fInot\\fR that.\nNo more.\n");
  CHECK(roff_of_markdown("| a | b |\n| --- | --- |\n| `x` | first |\n| y | [second](there) |\n") ==
        ".TP\n\\fBx\\fR\nfirst\n.TP\ny\nsecond\n");
  CHECK(roff_of_markdown("```sh\n.hidden \\n\n```\n- one\n1. two\n") ==
        ".PP\n.RS 4\n.nf\n\\&.hidden \\en\n.fi\n.RE\n.IP \\(bu 2\none\n.IP 1. 3\ntwo\n");
  CHECK(roff_of_markdown(".dot at the beginning") == ".PP\n\\&.dot at the beginning\n");
  CHECK(roff_of_markdown("").empty());
}
