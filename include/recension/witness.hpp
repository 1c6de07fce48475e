// Witness: one printing of an opinion with all that the stages before the collation know of it.
//
//     Lexicon lexicon;                                   // one for all witnesses that will be compared
//     const Witness a = make_witness(read_source("a.txt"), "A", lexicon);
//     a.words.size();                                    // in reading order: sections, then notes
//     a.source_range(a.words[0].range());                // where the first word is in the file, in bytes
//
// Errors: InputError as decode throws it; read_source has had the others.
// Units: bytes of the file, of the bare text and of the reading text are types of their own (span.hpp).
#pragma once

#include <recension/structure.hpp>
#include <recension/token.hpp>

#include <memory>
#include <string>
#include <vector>

namespace recension {

struct Witness {
  std::string siglum;
  std::unique_ptr<const Source> source; // the bytes that `decoded` looks into
  DecodedText decoded;
  Printing printing;
  BareText bare; // without its text, which ledger.bare_text(decoded) rebuilds: the reading text has the same words
  Ledger ledger;
  Structure structure;
  WordSequence words;
  std::vector<WordRange> section_words; // of structure.sections
  std::vector<WordRange> note_words;    // of structure.footnotes; empty where there is no note
  std::vector<Diagnostic> diagnostics;  // of the decoding, the markup and the words
  std::vector<std::string> also = {};   // other fields of its JSON record that show the same

  // The file, for a person: with the fields of a JSON record, "opinion.json#html_lawbox+html_with_citations".
  [[nodiscard]] std::string name() const;

  [[nodiscard]] std::string_view text(ReadRange r) const {
    return slice(std::string_view(structure.reading.text), r);
  }
  [[nodiscard]] SourceRange source_range(ReadRange r) const;
  [[nodiscard]] SourceRange source_range(BareRange r) const;
  // From the first of the words to the last, with the gaps between them.
  [[nodiscard]] ReadRange read_range(WordRange words) const;
  // The first word that begins at `p` or later.
  [[nodiscard]] WordIndex word_at(ReadPos p) const;
  // The section or, past the last section, the note that the word is in.
  [[nodiscard]] std::size_t section_of(WordIndex w) const;
  // The section, of a word of a note the last.
  [[nodiscard]] std::size_t section_or_last(WordIndex w) const;
};

// `form` overrides detection among `forms`.
Witness make_witness(Source source, std::string siglum, Lexicon& lexicon, const Form* form = nullptr,
                     Forms forms = all_forms());

// One of each source, without sigla, on at most `threads` threads; the same whatever their number.
std::vector<Witness> make_witnesses(std::vector<Source> sources, Lexicon& lexicon, const Form* form, Forms forms,
                                    std::size_t threads);

} // namespace recension
