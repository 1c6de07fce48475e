// gzip, Zstandard and Word files of any bytes: unpacked within bounds, or refused with one line.
#include "../../src/source/module.hpp"
#include "oracle.hpp"

using namespace recension;
using namespace recension::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.starts_with("%PDF")) return 0; // poppler is fuzzed by its makers
  try {
    Source source = source_of(input);
    unpack(source);
    require(!unpacks_too_far(size, source.bytes.size()), "what unpacks too far is refused");
    Lexicon lexicon;
    check_witness(make_witness(std::move(source), "A", lexicon));
  } catch (const InputError&) {
  }
  return 0;
}
