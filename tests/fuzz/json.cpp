// All JSON that is written, of two texts of any bytes; and other writings whose form a reader would reject.
#include "oracle.hpp"

using namespace recension;
using namespace recension::fuzz;

namespace {

void check_normalized(const std::vector<const Witness*>& all) {
  std::string out;
  render::normalized_json(all, {}, out);
  check_json(out);
  for (const Witness* w : all) {
    if (w->source->bytes.empty()) continue;
    out.clear();
    render::explanation_json(*w, SourcePos(w->source->bytes.size() / 2), out);
    check_json(out);
  }
}

void check_diff(const std::vector<const Witness*>& all, const Lexicon& lexicon) {
  const Collation collation = collate(*all[0], *all[1], lexicon);
  std::string out;
  render::diff_json({all, &collation, find_variants(all, collation, lexicon)}, out);
  check_json(out);
  out.clear();
  const std::vector<Collation> collations = {collation};
  render::pages_json(find_concordance(all, collations), all, out);
  check_json(out);
}

void check_merge(const std::vector<const Witness*>& all, const Lexicon& lexicon) {
  const CriticalText text = merge_witnesses(all, lexicon, {});
  std::string out;
  render::merge_json(text, all, out);
  check_json(out);
  out.clear();
  render::apparatus_json(text, all, out);
  check_json(out);
  out.clear();
  render::merge_html(text, {}, out);
  check_printable(out, "HTML is UTF-8 without control characters");
  require(out.find("<script") == std::string::npos, "HTML holds no script");
  out.clear();
  render::table_json(make_table(all, lexicon), all, out);
  check_json(out);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<std::string_view> texts = texts_of({reinterpret_cast<const char*>(data), size}, 2);
  Lexicon lexicon;
  const Witness a = make_witness(source_of(texts.front(), Container::text), "A", lexicon);
  const Witness b = make_witness(source_of(texts.back(), Container::text), "\x1B[31m\xFF", lexicon);
  const std::vector<const Witness*> all = {&a, &b};
  check_normalized(all);
  check_diff(all, lexicon);
  check_merge(all, lexicon);
  return 0;
}
