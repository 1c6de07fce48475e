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
#include <span>
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
std::string in_words(const Place& place);

// The places of many variants: what it takes to find one is the logarithm of the number of pages, sections and notes.
// The witnesses outlive it.
class PlaceFinder {
public:
  explicit PlaceFinder(const std::vector<const Witness*>& witnesses);
  [[nodiscard]] Place place_of(const Variant& v) const;
  // Where one witness has it: moved text is in two places.
  [[nodiscard]] Place place_in(const Variant& v, std::size_t witness) const;

private:
  struct ReporterPages {
    std::string_view reporter;
    std::vector<const PageMark*> marks; // ascending
  };
  struct Index {
    const Witness* witness;
    std::vector<ReporterPages> reporters;      // by their first pages
    std::vector<const Footnote*> called_notes; // by the places of their texts
    std::vector<const Section*> sections;      // by their ids
  };
  std::vector<Index> witnesses_;

  static Index index_of(const Witness& w);
  static const Section* section_called(const Index& in, std::string_view id);
  static ReadPos place_in_body(const Index& in, ReadPos at);
  static void add_pages(const Index& in, ReadPos at, std::vector<Place::Page>& out);
  static void add_place(const Index& in, const Variant& v, const Reading& reading, Place& out);
  // A place without a section that any of its witnesses has: what the variant says.
  static void name_section(std::span<const Index> witnesses, const Variant& v, Place& out);
};

// What differs; `first` and `second` are what the two witnesses are called. `section`: the variant's, in words.
std::string in_words(const Variant& v, std::string_view section, std::string_view first, std::string_view second);

} // namespace recension
