// Whether a published copy still says what the canonical text says: check CANONICAL COPY
// Exit status: 0 it does, 1 it does not, 2 a file could not be read.
#include <recension/recension.hpp>

#include <iostream>

int main(int argc, char** argv) {
  using namespace recension;
  if (argc != 3) {
    std::cerr << "usage: check CANONICAL COPY\n";
    return 2;
  }
  try {
    Lexicon lexicon;
    const Witness canonical = make_witness(read_source(argv[1]), "canonical", lexicon);
    const Witness copy = make_witness(read_source(argv[2]), "copy", lexicon);
    CheckRules rules;
    rules.fail_on = VariantClass::structure; // words, lost text, missing parts; not the dress of the words
    const CopyReport report = check_copy(canonical, copy, lexicon, rules);
    for (const Finding& f : report.findings)
      std::cout << f.place.line << ':' << f.place.column << ": " << f.message << '\n';
    return report.failing() > 0 ? 1 : 0;
  } catch (const InputError& e) {
    std::cerr << e.what() << '\n';
    return 2;
  }
}
