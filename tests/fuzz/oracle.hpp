// What must hold of every text, for fuzzing: each check ends the program with one line that says what did not.
//
// A target defines LLVMFuzzerTestOneInput. Built for libFuzzer it searches; built with replay.cpp it runs the files
// that it is given, so that every compiler checks the inputs that once failed.
#pragma once

#include <recension/recension.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recension::fuzz {

void require(bool holds, const char* what);

// The input's texts, cut at 0x1E (record separator): at most `most`, at least one.
std::vector<std::string_view> texts_of(std::string_view input, std::size_t most);

// A small choice made by the input's first byte; removes it.
std::size_t choice(std::string_view& input, std::size_t count);

Source source_of(std::string_view bytes, std::optional<Container> container = {});

// The ledger partitions the bytes and rebuilds the text; every place lies inside what it is a place of.
void check_witness(const Witness& w);
// The columns rebuild both witnesses; agreeing words agree; readings lie in the sources.
void check_pair(const Witness& a, const Witness& b, const Collation& c, const std::vector<Variant>& variants);
// The same read the other way round.
void check_mirror(const std::vector<Variant>& ab, const std::vector<Variant>& ba);
// Well-formed UTF-8 without a raw control character but line ends and tabs.
void check_printable(std::string_view text, const char* what);
// A page of HTML whose elements close as they open, with identifiers that are unique and links that lead somewhere.
void check_page(const std::string& html);
// JSON that a strict reader takes.
void check_json(const std::string& text);

} // namespace recension::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
