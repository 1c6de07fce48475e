#include "catch.hpp"
#include "fixtures.hpp"
#include "shapes.hpp"

#include <recension/batch.hpp>

#include <algorithm>

using namespace recension;

namespace {

std::string error_of(std::string_view line) {
  const BatchAnswer answer = run_record(line);
  CHECK(answer.failed);
  CHECK(answer.line.ends_with("\"}\n"));
  const std::size_t at = answer.line.find("\"error\":\"");
  return at == std::string::npos ? "" : answer.line.substr(at + 9, answer.line.size() - at - 12);
}

} // namespace

TEST_CASE("a bad record is answered with what is wrong") {
  struct Row {
    const char *line, *error;
  };
  const Row rows[] = {
      {"", "is no JSON: byte 0 of the line; each line must be one record"},
      {"{\"id\":1", "is no JSON: byte 7 of the line; each line must be one record"},
      {"[1]", "a record must be an object"},
      {"{\"id\":[1]}", "\\\"id\\\" must be a text or a number"},
      {"{\"id\":1,\"job\":7}", "\\\"job\\\" must be a text"},
      {"{\"id\":1,\"job\":\"diff\",\"witnesses\":[{\"text\":\"a\"}]}", "\\\"witnesses\\\" must be a list of 2 to 16"},
      {"{\"id\":1,\"job\":\"normalize\",\"witnesses\":[7]}",
       "a witness must be an object with a \\\"path\\\" or a \\\"text\\\""},
      {"{\"id\":1,\"job\":\"normalize\",\"witnesses\":[{\"path\":\"-\"}]}",
       "\\\"path\\\": standard input is no witness of a record"},
      {"{\"id\":1,\"job\":\"diff\",\"witnesses\":[{\"text\":\"a\",\"siglum\":\"B\"},{\"text\":\"b\"}]}",
       "\\\"siglum\\\": two witnesses are called B"}};
  for (const Row& row : rows) {
    INFO(row.line);
    CHECK(error_of(row.line) == row.error);
  }
}

TEST_CASE("an id comes back as it was, and is found again in the answer") {
  for (const std::string id : {"7", "-1.5", "\"a-1\"", "\"\xC3\xA4\"", "\"\\u0085\"", "\"a\\\"b\""}) {
    const std::string line =
        "{\"witnesses\":[{\"text\":\"The clause controls.\"}],\"job\":\"normalize\",\"id\":" + id + "}";
    CHECK(id_of_line(line) == id);
    const BatchAnswer answer = run_record(line);
    CHECK_FALSE(answer.failed);
    CHECK(id_of_line(answer.line) == id);
  }
  CHECK(id_of_line("{}") == "null");
  CHECK(id_of_line("nonsense") == "null");
}

TEST_CASE("an answer depends on its record alone") {
  const std::string line =
      "{\"id\":1,\"job\":\"diff\",\"witnesses\":[{\"text\":\"One interest is at stake here.\"},"
      "{\"text\":\"One interests is at stake here.\"},{\"text\":\"One interest is at stake here.\"}]}";
  const std::string answer = run_record(line).line;
  CHECK(answer.find("recension.diffs/1") != std::string::npos);
  CHECK(std::count(answer.begin(), answer.end(), '\n') == 1);
  CHECK(run_record(line).line == answer);
}

TEST_CASE("of the classes that are not asked for an answer says nothing") {
  const std::string line = "{\"id\":1,\"job\":\"diff\",\"witnesses\":[{\"text\":\"One interest is at stake, here.\"},"
                           "{\"text\":\"One interests is at stake here.\"}]}";
  const std::string all = run_record(line).line;
  CHECK(all.find("punctuation") != std::string::npos);
  CHECK(all.find("\"context\":{\"before\":\"One\"") != std::string::npos);
  const std::string few = run_record(line, {}, {{0, 0}, {VariantClass::punctuation}}).line;
  CHECK(few.find("\"status\":0") != std::string::npos);
  CHECK(few.find("substantive") == std::string::npos);
  CHECK(few.find("\"punctuation\":1") != std::string::npos);
  CHECK(few.find("\"context\":{\"before\":\"\",\"after\":\"\"}") != std::string::npos);
}

TEST_CASE("witnesses, variants and merges are the same on any number of threads") {
  const auto merged = [](const test::Pair& texts, std::size_t threads) {
    Lexicon lexicon;
    std::vector<Source> sources;
    for (const std::string* text : {&texts.first, &texts.second, &texts.first})
      sources.push_back({"text", *text});
    std::vector<Witness> witnesses = make_witnesses(std::move(sources), lexicon, nullptr, all_forms(), threads);
    std::vector<const Witness*> all;
    for (Witness& w : witnesses) {
      w.siglum = std::string(1, static_cast<char>('A' + static_cast<int>(all.size())));
      all.push_back(&w);
    }
    const Collation collation = collate(*all[0], *all[1], lexicon);
    std::string out;
    const render::Diff diff{
        {all[0], all[1]}, &collation, find_variants({all[0], all[1]}, collation, lexicon, threads)};
    render::diff_json(diff, out);
    render::diff_text(diff, {.accidentals = true, .threads = threads}, out);
    EditionOptions options;
    options.threads = threads;
    render::merge_json(merge_witnesses(all, lexicon, options), all, out);
    return out;
  };
  for (const test::Shape shape : {test::Shape::changed, test::Shape::zipf_much}) { // some, and thousands
    const test::Pair texts = test::make_pair_of(shape, 200'000);
    const std::string one = merged(texts, 1);
    CHECK(one.size() > 200'000);
    CHECK(merged(texts, 2) == one);
    CHECK(merged(texts, 5) == one);
  }
}
