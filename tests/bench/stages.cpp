// What each stage takes, in bytes of text a second: stages [--benchmark_filter=…]
// The texts are invented (shapes.hpp), two of 1 MB with one word in a hundred different.
#include "shapes.hpp"

#include <recension/recension.hpp>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace recension;
using namespace recension::test;

namespace {

constexpr std::size_t size = 1'000'000;

const Pair& texts() {
  static const Pair pair = make_pair_of(Shape::changed, size);
  return pair;
}

Source source_of(const std::string& text) {
  return {"text", text};
}

void count(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void reading(benchmark::State& state) {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("recension-bench" + std::to_string(::getpid()));
  std::ofstream(path, std::ios::binary) << texts().first;
  for (auto _ : state)
    benchmark::DoNotOptimize(read_source(path.string()));
  std::filesystem::remove(path);
  count(state, texts().first.size());
}

void decoding(benchmark::State& state) {
  const Source source = source_of(texts().first);
  for (auto _ : state)
    benchmark::DoNotOptimize(decode(source));
  count(state, texts().first.size());
}

void detecting(benchmark::State& state) {
  const DecodedText text = decode(texts().first);
  for (auto _ : state)
    benchmark::DoNotOptimize(detect(text));
  count(state, texts().first.size());
}

void stripping(benchmark::State& state) {
  const DecodedText text = decode(texts().first);
  const Printing printing = detect(text);
  for (auto _ : state)
    benchmark::DoNotOptimize(strip(text, printing));
  count(state, texts().first.size());
}

void structuring(benchmark::State& state) {
  const DecodedText text = decode(texts().first);
  const Stripped stripped = strip(text, detect(text));
  for (auto _ : state)
    benchmark::DoNotOptimize(find_structure(stripped.bare));
  count(state, texts().first.size());
}

void tokenising_and_interning(benchmark::State& state) {
  for (auto _ : state) {
    Lexicon lexicon;
    benchmark::DoNotOptimize(find_words(texts().first, lexicon));
  }
  count(state, texts().first.size());
}

void interning(benchmark::State& state) {
  Lexicon own;
  std::vector<std::string> keys;
  for (const Word word : find_words(texts().first, own))
    keys.emplace_back(own.key(word.id));
  for (auto _ : state) {
    Lexicon lexicon;
    for (const std::string& key : keys)
      benchmark::DoNotOptimize(lexicon.intern(key));
  }
  count(state, texts().first.size());
}

// Aligning and classing take two texts: bytes of both.
struct Both {
  Lexicon lexicon;
  Witness a = make_witness(source_of(texts().first), "A", lexicon);
  Witness b = make_witness(source_of(texts().second), "B", lexicon);
};

void aligning(benchmark::State& state) {
  const Both both;
  for (auto _ : state)
    benchmark::DoNotOptimize(collate(both.a, both.b, both.lexicon));
  count(state, texts().first.size() + texts().second.size());
}

void classing(benchmark::State& state) {
  const Both both;
  const Collation collation = collate(both.a, both.b, both.lexicon);
  for (auto _ : state)
    benchmark::DoNotOptimize(find_variants({&both.a, &both.b}, collation, both.lexicon));
  count(state, texts().first.size() + texts().second.size());
}

void writing_json(benchmark::State& state) {
  const Both both;
  const Collation collation = collate(both.a, both.b, both.lexicon);
  const render::Diff diff{{&both.a, &both.b}, &collation, find_variants({&both.a, &both.b}, collation, both.lexicon)};
  for (auto _ : state) {
    std::string out;
    render::diff_json(diff, out);
    benchmark::DoNotOptimize(out);
  }
  count(state, texts().first.size() + texts().second.size());
}

BENCHMARK(reading);
BENCHMARK(decoding);
BENCHMARK(detecting);
BENCHMARK(stripping);
BENCHMARK(structuring);
BENCHMARK(tokenising_and_interning);
BENCHMARK(interning);
BENCHMARK(aligning);
BENCHMARK(classing);
BENCHMARK(writing_json);

} // namespace

BENCHMARK_MAIN();
