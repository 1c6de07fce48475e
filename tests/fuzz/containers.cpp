// Pages, XML and records, read as what the input's first byte says or as what they seem to be. The readers lie in a
// module; a bad record is refused with one line, and nothing else may be thrown.
#include "oracle.hpp"

#include <array>

using namespace recension;
using namespace recension::fuzz;

namespace {

void check(Source source) {
  Lexicon lexicon;
  check_witness(make_witness(std::move(source), "A", lexicon));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  constexpr std::array<Container, 3> containers = {Container::html, Container::xml, Container::json};
  const std::size_t chosen = choice(input, containers.size() + 1);
  const auto container = chosen < containers.size() ? std::optional(containers[chosen]) : std::nullopt;
  try {
    const Source source = source_of(input, container);
    const std::vector<std::string> versions = versions_of(source);
    if (versions.empty()) check(source);
    for (std::size_t v = 0; v < std::min<std::size_t>(versions.size(), 3); ++v) {
      Source one = source;
      one.field = versions[v];
      check(std::move(one));
    }
  } catch (const InputError&) {
  }
  return 0;
}
