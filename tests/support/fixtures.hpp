// Helpers that several tests share.
#pragma once

#include "fixture_path.hpp"

#include <recension/recension.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace recension::test {

// A witness of a text that is in no file.
inline std::string bare_text(const Witness& w) {
  return w.ledger.bare_text(w.decoded);
}

inline Witness witness_of(std::string_view text, Lexicon& lexicon, std::string_view form = {},
                          std::string siglum = "A") {
  return make_witness(Source{"memory", std::string(text)}, std::move(siglum), lexicon,
                      form.empty() ? nullptr : find_form(form));
}

struct Compared {
  Lexicon lexicon;
  Witness a, b;
  Collation collation;
  std::vector<Variant> variants;

  Compared(std::string_view text_a, std::string_view form_a, std::string_view text_b, std::string_view form_b)
      : a(witness_of(text_a, lexicon, form_a, "A")), b(witness_of(text_b, lexicon, form_b, "B")),
        collation(collate(a, b, lexicon)), variants(find_variants({&a, &b}, collation, lexicon)) {}

  [[nodiscard]] std::size_t count(VariantClass c) const {
    std::size_t n = 0;
    for (const Variant& v : variants)
      n += v.variant_class == c ? 1 : 0;
    return n;
  }
};

// The keys of the words of `text`, with blanks between.
inline std::string keys_of(std::string_view text) {
  Lexicon lexicon;
  std::string out;
  for (const Word w : find_words(text, lexicon))
    out += std::string(out.empty() ? "" : " ") + std::string(lexicon.key(w.id));
  return out;
}

// How many words of the longer text are not in the other, in their order.
inline std::size_t word_errors(const std::string& wanted, const std::string& got) {
  const auto split = [](const std::string& text, Lexicon& lexicon) {
    std::vector<WordId> out;
    for (const Word w : find_words(text, lexicon))
      out.push_back(w.id);
    return out;
  };
  Lexicon lexicon;
  const auto a = split(wanted, lexicon), b = split(got, lexicon);
  std::size_t matched = 0;
  for (const collation::EqualRun& r : collation::align(a, b, lexicon.size()))
    matched += r.length;
  return std::max(a.size(), b.size()) - matched;
}

// A source that is read as plain text whatever it holds: what a renderer wrote.
inline Source as_text(std::string bytes) {
  return {"", std::move(bytes), {}, Container::text, {}};
}

} // namespace recension::test
