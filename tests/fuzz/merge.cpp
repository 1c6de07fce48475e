// Two to four texts merged: every word of the merged text is some witness's.
#include "oracle.hpp"

#include <unordered_set>

using namespace recension;
using namespace recension::fuzz;

namespace {

using Attested = std::unordered_set<std::string>;

void check_attested(const std::vector<CriticalParagraph>& paragraphs, const Attested& attested) {
  Lexicon lexicon;
  for (const CriticalParagraph& p : paragraphs) {
    for (const Word word : find_words(p.text, lexicon))
      require(attested.contains(std::string(lexicon.key(word.id))), "every word of the merged text is a witness's");
    for (const CriticalCall& c : p.calls)
      require(c.at <= p.text.size(), "a call stands in its paragraph");
  }
}

void check_places(const CriticalText& text, std::size_t witnesses) {
  for (const ApparatusEntry& e : text.apparatus) {
    require(e.begin <= e.end, "a place of the apparatus is a range");
    for (const ApparatusReading& r : e.readings)
      for (const std::size_t w : r.witnesses)
        require(w < witnesses, "a reading is a witness's");
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Lexicon lexicon;
  std::vector<Witness> witnesses;
  for (const std::string_view text : texts_of({reinterpret_cast<const char*>(data), size}, 4))
    witnesses.push_back(
        make_witness(source_of(text, Container::text), "W" + std::to_string(witnesses.size()), lexicon));
  std::vector<const Witness*> all;
  Attested attested;
  for (const Witness& w : witnesses) {
    all.push_back(&w);
    for (const Word word : w.words)
      attested.emplace(lexicon.key(word.id));
  }
  if (all.size() < 2) return 0;
  CriticalText text = merge_witnesses(all, lexicon, {});
  for (const CriticalSection& s : text.sections) {
    check_attested(s.paragraphs, attested);
    for (const CriticalNote& n : s.notes)
      check_attested(n.paragraphs, attested);
  }
  check_places(text, all.size());
  apply_style(text, Style::bluebook_plain);
  std::string out;
  render::merge_text(text, {}, out);
  check_printable(out, "a merged text is safe to print");
  const Collations collations(all, lexicon, 1);
  const Nearness nearness = find_nearness(collations);
  const Concordance concordance = find_concordance(all, collations.of_first());
  out.clear();
  render::merge_page({all, &collations, &nearness, &concordance}, text, out);
  check_page(out);
  const Table table = make_table(all, lexicon);
  return 0;
}
