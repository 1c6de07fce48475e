#include "../parallel/parallel.hpp"
#include "lost_section_signs.hpp"

#include <recension/witness.hpp>

#include <algorithm>

namespace recension {
namespace {

// Gives the words of `w`, interned in a lexicon of its own, the ids that they have in `lexicon`. Ids follow first
// occurrences in both, so they become what they would have been had `lexicon` been used at once.
void adopt(Witness& w, Lexicon own, Lexicon& lexicon) {
  if (lexicon.size() == 0) {
    lexicon = std::move(own);
    return;
  }
  std::vector<WordId> ids(own.size());
  for (WordId id = 0; id < own.size(); ++id)
    ids[id] = lexicon.intern(own.key(id));
  w.words.renumber(ids);
}

} // namespace

std::string Witness::name() const {
  std::string out = source->path;
  if (!source->field.empty()) out += "#" + source->field;
  for (const std::string& field : also)
    out += "+" + field;
  return out;
}

SourceRange Witness::source_range(BareRange r) const {
  const TextPos begin = ledger.to_text(r.begin);
  if (r.empty()) return {decoded.to_source(begin), decoded.to_source(begin)};
  const TextPos end = ledger.to_text(r.end - 1) + 1;
  return {decoded.to_source(begin), decoded.to_source_end(end)};
}

SourceRange Witness::source_range(ReadRange r) const {
  const BarePos begin = structure.reading.to_bare(r.begin);
  if (r.empty()) return source_range(BareRange(begin, begin));
  const BarePos end = structure.reading.to_bare(r.end - 1) + 1;
  return source_range(begin < end ? BareRange(begin, end) : BareRange(end, begin));
}

ReadRange Witness::read_range(WordRange w) const {
  if (w.empty()) {
    const ReadPos at = w.begin.value > 0 ? words[w.begin.value - 1].end : ReadPos();
    return {at, at};
  }
  return {words[w.begin.value].begin, words[w.end.value - 1].end};
}

WordIndex Witness::word_at(ReadPos p) const {
  return WordIndex(words.first_from(p));
}

std::size_t Witness::section_of(WordIndex w) const {
  const auto after = std::upper_bound(section_words.begin(), section_words.end(), w,
                                      [](WordIndex q, const WordRange& r) { return q < r.end; });
  return static_cast<std::size_t>(after - section_words.begin());
}

std::size_t Witness::section_or_last(WordIndex w) const {
  return std::min(section_of(w), structure.sections.size() - 1);
}

Witness make_witness(Source source, std::string siglum, Lexicon& lexicon, const Form* form, Forms forms) {
  auto owned = std::make_unique<const Source>(std::move(source));
  DecodedText decoded = decode(*owned);
  Printing printing = form != nullptr ? examine(decoded, *form, forms) : detect(decoded, forms);
  Stripped stripped = strip(decoded, printing);
  Structure structure = find_structure(std::move(stripped.bare)); // it keeps all but its text
  Witness w{std::move(siglum),
            std::move(owned),
            std::move(decoded),
            std::move(printing),
            std::move(stripped.bare), // NOLINT(bugprone-use-after-move)
            std::move(stripped.ledger),
            std::move(structure),
            {},
            {},
            {},
            std::move(stripped.diagnostics),
            {}};
  const std::vector<Diagnostic>& of_decoding = w.decoded.diagnostics;
  w.diagnostics.insert(w.diagnostics.begin(), of_decoding.begin(), of_decoding.end());
  w.words = find_words(w.structure.reading.text, lexicon);
  for (const Section& s : w.structure.sections)
    w.section_words.emplace_back(w.word_at(s.range.begin), w.word_at(s.range.end));
  for (const Footnote& f : w.structure.footnotes)
    w.note_words.emplace_back(w.word_at(f.range.begin), w.word_at(f.range.end));
  const std::vector<Diagnostic> of_words = sections_that_read_as_years(w, lexicon);
  w.diagnostics.insert(w.diagnostics.end(), of_words.begin(), of_words.end());
  return w;
}

std::vector<Witness> make_witnesses(std::vector<Source> sources, Lexicon& lexicon, const Form* form, Forms forms,
                                    std::size_t threads) {
  std::vector<std::optional<Witness>> made(sources.size());
  std::vector<Lexicon> own(threads > 1 ? sources.size() : 0);
  for_each_at_once(sources.size(), threads, [&](std::size_t i) {
    made[i] = make_witness(std::move(sources[i]), {}, own.empty() ? lexicon : own[i], form, forms);
  });
  std::vector<Witness> out;
  for (std::size_t i = 0; i < made.size(); ++i) {
    if (!own.empty()) adopt(*made[i], std::move(own[i]), lexicon);
    out.push_back(std::move(*made[i]));
  }
  return out;
}

} // namespace recension
