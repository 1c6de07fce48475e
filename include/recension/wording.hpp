// Wording: a difference as people say it, and where they find it.
//
//     label_of(VariantClass::lacuna)                "text lost in printing"
//     in_words(v, "A", "B")                         "B has lost “[an owner]”"
//     in_words(place_of({&a, &b}, v));              "majority, ¶ 7, U.S. p. 103, S.Ct. p. 455"
//
// Sentences begin small and have no stop at their end. Nothing here is read by a program: the terms are in
// variant.hpp.
//
// Units: paragraphs are counted from 1. Errors: none.
#pragma once

#include <recension/variant.hpp>
#include <recension/witness.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

// The class in plain words: "citation style". Those that are plain themselves are the same: "punctuation".
std::string_view label_of(VariantClass c);
// With the term after it: "citation style (citation-form)".
std::string described(VariantClass c);

// "dissent of Calder" for the id "dissent-2", "front matter" for "front-matter".
std::string section_in_words(std::string_view id, std::string_view author);
// The same of the first witness that has a section of this id.
std::string section_in_words(const std::vector<const Witness*>& witnesses, std::string_view id);

// Where a variant is, for a reader with a book or a page in hand.
struct Place {
  struct Page {
    std::string reporter; // "U.S.", "slip op."
    std::uint32_t number = 0;
  };
  std::string section;       // in words
  std::string footnote;      // its label; empty in the body
  std::size_t paragraph = 0; // of the section, from 1; of a note that of its call; 0: not known
  std::vector<Page> pages;   // of each reporter that any witness has the pages of
};
Place place_of(const std::vector<const Witness*>& witnesses, const Variant& v);
// Where one witness has it: moved text is in two places.
Place place_in(const std::vector<const Witness*>& witnesses, const Variant& v, std::size_t witness);
std::string in_words(const Place& place);

// What differs; `first` and `second` are what the two witnesses are called. `section`: the variant's, in words.
std::string in_words(const Variant& v, std::string_view section, std::string_view first, std::string_view second);

} // namespace recension
