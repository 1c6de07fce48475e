// Two texts against one another, both ways round, and each against itself.
#include "oracle.hpp"

using namespace recension;
using namespace recension::fuzz;

namespace {

struct Compared {
  Collation collation;
  std::vector<Variant> variants;
  Compared(const Witness& a, const Witness& b, const Lexicon& lexicon)
      : collation(collate(a, b, lexicon)), variants(find_variants({&a, &b}, collation, lexicon)) {
    check_pair(a, b, collation, variants);
  }
};

void check_output(const Witness& a, const Witness& b, Compared& c) {
  const render::Diff diff{{&a, &b}, &c.collation, c.variants};
  std::string out;
  render::diff_text(diff, {false, true, 80}, out);
  check_printable(out, "a diff is safe to print");
  out.clear();
  render::diff_side_by_side(diff, {false, true, 80}, out);
  check_printable(out, "a diff in columns is safe to print");
  out.clear();
  render::diff_inline(diff, {false, true, 80}, out);
  check_printable(out, "an inline diff is safe to print");
}

void check_diff_page(const Witness& a, const Witness& b, const Lexicon& lexicon, const Compared& c) {
  const std::vector<const Witness*> all = {&a, &b};
  const Collations collations(all, lexicon, 1);
  const Nearness nearness = find_nearness(collations);
  const Concordance concordance = find_concordance(all, collations.of_first());
  std::string out;
  const std::vector<std::vector<Variant>> variants = {c.variants};
  render::diff_page({all, &collations, &nearness, &concordance}, variants, out);
  check_page(out);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<std::string_view> texts = texts_of({reinterpret_cast<const char*>(data), size}, 2);
  Lexicon lexicon;
  const Witness a = make_witness(source_of(texts.front(), Container::text), "A", lexicon);
  const Witness b = make_witness(source_of(texts.back(), Container::text), "B", lexicon);
  Compared ab(a, b, lexicon);
  const Compared ba(b, a, lexicon);
  check_mirror(ab.variants, ba.variants);
  require(Compared(a, a, lexicon).variants.empty(), "a text against itself has no variants");
  check_output(a, b, ab);
  check_diff_page(a, b, lexicon, ab);
  return 0;
}
