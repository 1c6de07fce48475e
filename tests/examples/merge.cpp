// One text of two printings or more, as Markdown; on standard error what was decided and why: merge FILE FILE...
// Exit status: 0 everything is decided, 1 some places are left to a person, 2 a file could not be read.
#include <recension/recension.hpp>

#include <deque>
#include <iostream>

int main(int argc, char** argv) {
  using namespace recension;
  if (argc < 3) {
    std::cerr << "usage: merge FILE FILE...\n";
    return 2;
  }
  try {
    Lexicon lexicon;
    std::deque<Witness> witnesses; // a deque does not move its elements
    std::vector<const Witness*> all;
    for (int i = 1; i < argc; ++i)
      all.push_back(
          &witnesses.emplace_back(make_witness(read_source(argv[i]), std::string(1, char('A' + i - 1)), lexicon)));
    CriticalText text = merge_witnesses(all, lexicon, {});
    for (const Foreign& f : text.foreign)
      std::cerr << argv[f.witness + 1] << " is no printing of this opinion\n";
    if (!text.foreign.empty()) return 2;
    apply_style(text, Style::us);
    for (const ApparatusEntry& e : text.apparatus)
      std::cerr << e.section << ", paragraph " << e.paragraph << ": " << e.lemma << " (" << e.decision.rule << ")\n";
    std::string out;
    render::merge_text(text, {.markdown = true, .pages = {}, .mark_open = false}, out);
    std::cout << out;
    return text.unresolved > 0 ? 1 : 0;
  } catch (const InputError& e) {
    std::cerr << e.what() << '\n';
    return 2;
  }
}
