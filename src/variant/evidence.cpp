// What the tables say of a variant's readings.
#include "citation.hpp"
#include "facts.hpp"
#include "numerals.hpp"
#include "word_groups.hpp"

#include <recension/variant.hpp>

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace recension {
namespace {

using std::string;
using variant::Atom;

string quoted(std::string_view text) {
  return "\"" + string(text) + "\"";
}

// "41 Sup. Ct. 312": the reporter as it is known, closed up.
void add_citations(const Witness& w, const std::vector<Atom>& atoms, const Lexicon& lexicon,
                   std::vector<string>& out) {
  for (const variant::CitedPlace& p : variant::find_citations(atoms, lexicon).places) {
    const ReadRange range(atoms[p.begin].range.begin, atoms[p.end - 1].range.end);
    out.push_back(w.siglum + " cites " + quoted(w.text(range)) + ", reporter " + p.reporter);
  }
}

bool has_word(std::string_view row, std::string_view word) {
  return (" " + string(row) + " ").find(" " + string(word) + " ") != string::npos;
}

bool has_any(std::string_view row, const std::vector<Atom>& atoms, const Lexicon& lexicon) {
  return std::any_of(atoms.begin(), atoms.end(),
                     [&](const Atom& a) { return a.is_word && has_word(row, lexicon.key(a.id)); });
}

// The rows of abbreviations that have a word of both sides.
void add_abbreviations(const std::array<std::vector<Atom>, 2>& atoms, const Lexicon& lexicon,
                       std::vector<string>& out) {
  for (const std::string_view row : tables::word_forms::abbreviations)
    if (has_any(row, atoms[0], lexicon) && has_any(row, atoms[1], lexicon))
      out.push_back("one word in several forms: " + string(row));
}

} // namespace

std::vector<string> evidence_of(const std::vector<const Witness*>& witnesses, const Variant& v,
                                const Lexicon& lexicon) {
  std::vector<string> out;
  std::array<std::vector<Atom>, 2> atoms;
  for (std::size_t s = 0; s < 2; ++s) {
    const Witness& w = *witnesses[s];
    const ReadRange read = v.readings[s].read;
    if (read.empty()) continue;
    const WordRange words(w.word_at(read.begin), w.word_at(read.end));
    atoms[s] = variant::atoms_of(w, read, words);
    add_citations(w, atoms[s], lexicon, out);
    if (v.rule == VariantRule::numeral) {
      variant::Facts f;
      f.witnesses = {witnesses[0], witnesses[1]};
      f.lexicon = &lexicon;
      f.place.side[s].words = words;
      f.atoms[s] = atoms[s];
      string says;
      for (const string& token : variant::in_digits(f, s))
        says += (says.empty() ? "" : " ") + (token.starts_with('#') ? token.substr(1) : token);
      out.push_back(w.siglum + " says " + says);
    }
  }
  if (v.rule == VariantRule::abbreviation || v.rule == VariantRule::name_of_party)
    add_abbreviations(atoms, lexicon, out);
  return out;
}

} // namespace recension
