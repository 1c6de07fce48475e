#include <recension/render.hpp>
#include <cstdio>
#include <string_view>
using namespace recension;
int main(int argc, char** argv) {
  Lexicon lex; std::string out;
  if (std::string_view(argv[1])=="diff") {
    Witness a = make_witness(read_source(argv[argc-2]), "A", lex), b = make_witness(read_source(argv[argc-1]), "B", lex);
    Collation c = collate(a,b,lex);
    if (!c.consistent({&a,&b})) std::fprintf(stderr, "INCONSISTENT collation\n");
    render::diff_json({{&a,&b},&c,find_variants({&a,&b},c,lex)}, out);
    std::fwrite(out.data(),1,out.size(),stdout); return 0;
  }
  Witness w = make_witness(read_source(argv[argc-1]), "A", lex);
  if (!w.ledger.consistent(w.decoded, w.bare.text)) std::fprintf(stderr, "INCONSISTENT\n");
  const Witness* p = &w;
  render::normalized_json({&p,1}, out);
  std::fwrite(out.data(),1,out.size(),stdout);
}
