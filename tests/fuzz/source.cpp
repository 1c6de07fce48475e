// Bytes of any encoding, read as what they seem to be, as plain text or as RTF.
#include "oracle.hpp"

#include <array>

using namespace recension;
using namespace recension::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  constexpr std::array<Container, 2> containers = {Container::text, Container::rtf};
  const std::size_t chosen = choice(input, containers.size());
  const Source source = source_of(input, containers[chosen]);
  const DecodedText text = decode(source);
  TextPos last;
  SourcePos last_source;
  for (const Edit& e : text.edits) {
    require(e.text.begin >= last && e.text.begin <= e.text.end, "edits ascend in the text");
    require(e.source.begin >= last_source && e.source.begin <= e.source.end, "edits ascend in the source");
    require(e.text.begin - last == e.source.begin - last_source, "between edits text and source are alike");
    last = e.text.end;
    last_source = e.source.end;
  }
  require(last.value <= text.view().size() && last_source.value <= input.size(), "edits lie in the text");
  Lexicon lexicon;
  check_witness(make_witness(source_of(input, containers[chosen]), "A", lexicon));
  return 0;
}
