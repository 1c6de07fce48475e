// A text in the form that it seems to be in, or in any other.
#include "oracle.hpp"

using namespace recension;
using namespace recension::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t chosen = choice(input, all_forms().size() + 1);
  const Form* form = chosen == 0 ? nullptr : all_forms()[chosen - 1];
  Lexicon lexicon;
  const Witness w = make_witness(source_of(input, Container::text), "A", lexicon, form);
  check_witness(w);
  std::string out;
  render::paragraphs(w, {}, out);
  check_printable(out, "paragraphs are safe to print");
  out.clear();
  render::ledger(w, out);
  check_printable(out, "a ledger is safe to print");
  return 0;
}
