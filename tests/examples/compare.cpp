// Which words differ between two printings of an opinion: compare FIRST SECOND
// Exit status: 0 none, 1 some, 2 a file could not be read.
#include <recension/recension.hpp>

#include <iostream>

int main(int argc, char** argv) {
  using namespace recension;
  if (argc != 3) {
    std::cerr << "usage: compare FIRST SECOND\n";
    return 2;
  }
  try {
    Lexicon lexicon; // one for all witnesses that are compared
    const Witness a = make_witness(read_source(argv[1]), "A", lexicon);
    const Witness b = make_witness(read_source(argv[2]), "B", lexicon);
    const Collation collation = collate(a, b, lexicon);
    bool differ = false;
    for (const Variant& v : find_variants({&a, &b}, collation, lexicon)) {
      if (v.variant_class != VariantClass::substantive) continue;
      differ = true;
      std::cout << in_words(place_of({&a, &b}, v)) << ": “" << v.readings[0].text << "” or “" << v.readings[1].text
                << "”\n";
    }
    return differ ? 1 : 0;
  } catch (const InputError& e) {
    std::cerr << e.what() << '\n';
    return 2;
  }
}
