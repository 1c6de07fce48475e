#include <recension/render.hpp>
#include <cstdio>
#include <string_view>
using namespace recension;
int main(int argc, char** argv) {
  Lexicon lex; std::string out;
  Witness w = make_witness(read_source(argv[argc-1]), "A", lex);
  if (!w.ledger.consistent(w.decoded, w.bare.text)) std::fprintf(stderr, "INCONSISTENT\n");
  const Witness* p = &w;
  std::string_view f = argc > 2 ? argv[argc-2] : "text";
  if (f == "json") render::normalized_json({&p,1}, out); else if (f=="ledger") render::ledger(w,out); else render::paragraphs(w, out);
  std::fprintf(stderr, "%s %.2f sections:", w.printing.form->name.data(), w.printing.confidence);
  for (auto& s: w.structure.sections) std::fprintf(stderr, " %s(%s,%zu)", s.id.c_str(), s.author.c_str(), s.paragraphs.size());
  std::fprintf(stderr, "\nnotes:"); for (auto& n: w.structure.footnotes) std::fprintf(stderr, " %s%s%s@%zu", n.label.c_str(), n.call?"c":"", n.note?"n":"", n.section);
  std::fprintf(stderr, "\npages:"); for (auto& n: w.bare.pages) std::fprintf(stderr, " %s:%u", n.reporter.c_str(), n.number);
  std::fprintf(stderr, "\n");
  std::fwrite(out.data(),1,out.size(),stdout);
}
