#include <recension/render.hpp>
#include <cstdio>
using namespace recension;
int main(int argc, char** argv) {
  Lexicon lex; std::string out;
  Witness w = make_witness(read_source(argv[argc-1]), "A", lex);
  if (!w.ledger.consistent(w.decoded, w.bare.text)) std::fprintf(stderr, "INCONSISTENT\n");
  const Witness* p = &w;
  render::normalized_json({&p,1}, out);
  std::fwrite(out.data(),1,out.size(),stdout);
}
