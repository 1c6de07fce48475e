#include "lost_section_signs.hpp"

#include "../printing/word_lists.hpp"

#include <tables.hpp>

#include <algorithm>

namespace recension {
namespace {

namespace number_words = tables::numbers;

class SectionReader {
public:
  SectionReader(const Witness& witness, const Lexicon& lexicon) : w_(witness), lexicon_(lexicon) {
    for (std::size_t i = 0; i < w_.words.size(); ++i)
      if (could_be_year(i) && is_cited_as_section(i)) sections_.push_back(w_.words[i].id);
  }

  [[nodiscard]] std::vector<Diagnostic> run() const {
    std::vector<Diagnostic> out;
    for (std::size_t i = 0; i < w_.words.size(); ++i) {
      if (std::find(sections_.begin(), sections_.end(), w_.words[i].id) == sections_.end()) continue;
      if (is_cited_as_section(i) || is_year(i)) continue;
      out.push_back({w_.source_range(w_.words[i].range()),
                     std::string(key(i)) + " reads as a year, but may be the section that is cited elsewhere: this " +
                         "printing leaves out the section sign"});
    }
    return out;
  }

private:
  const Witness& w_;
  const Lexicon& lexicon_;
  std::vector<WordId> sections_;

  [[nodiscard]] std::string_view key(std::size_t i) const { return lexicon_.key(w_.words[i].id); }

  [[nodiscard]] bool could_be_year(std::size_t i) const {
    const std::string_view k = key(i);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return k.size() == 4 && std::all_of(k.begin(), k.end(), is_digit) && k >= "1600" && k < "2100";
  }

  [[nodiscard]] std::string_view text_before(std::size_t i) const {
    constexpr std::uint32_t most = 10; // bytes: "U. S. C. " and a blank more
    const ReadPos at = w_.words[i].begin;
    return w_.text({ReadPos(at.value > most ? at.value - most : 0), at});
  }

  // "42 U.S.C. 1983", "U. S. C. A. 1983".
  [[nodiscard]] bool is_cited_as_section(std::size_t i) const {
    std::string letters;
    for (const char c : text_before(i))
      if (c != ' ' && c != '.') letters += c;
    return letters.ends_with("USC") || letters.ends_with("USCA");
  }

  [[nodiscard]] bool is_year(std::size_t i) const {
    if (i == 0) return true;
    const std::string_view gap = w_.text({w_.words[i - 1].end, w_.words[i].begin});
    if (gap.find_first_of("(,") != std::string_view::npos) return true; // "(1983)", "May 5, 1983"
    if (is_any(key(i - 1), number_words::before_years)) return true;
    return i > 1 && key(i - 1) == "of" && is_any(key(i - 2), number_words::acts);
  }
};

} // namespace

std::vector<Diagnostic> sections_that_read_as_years(const Witness& witness, const Lexicon& lexicon) {
  if (!witness.printing.form->habits.loses_section_signs) return {};
  return SectionReader(witness, lexicon).run();
}

} // namespace recension
