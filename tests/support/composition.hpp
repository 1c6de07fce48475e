// An invented opinion, as an author would write it: the text with what a printing may set into it.
//
// The notation is that of fixtures/opinions/*.opinion:
//     == dissent JUSTICE CALDER, dissenting.       a section and its byline
//     > "A berth is worth …"                       a block quotation
//     {us 102} {sct 455}   a page begins      {hn 3}  a headnote's number      [^1]  a call
//     {cite 471 U.S. 880, 884|105 S.Ct. 2204, 85 L.Ed.2d 611|1985}   citation | parallel ones | year
//     [^1]: …   a note; lines after it, up to the next note, are its further paragraphs
// A note's label may recur: notes answer calls in order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recension::test {

enum class ItemKind : std::uint8_t { text, us_page, sct_page, headnote, call, citation };

struct Item {
  ItemKind kind = ItemKind::text;
  std::string text;     // of text; the label of a call; the number of a page or headnote
  std::string parallel; // of a citation: the other reporters; `text` is the official one
  std::string year;
};

struct Line {
  std::vector<Item> items;
  bool quotation = false;
};

struct Part {
  std::string kind; // "majority"
  std::string byline;
  std::vector<Line> paragraphs; // the byline is not one of them
};

struct Note {
  std::string label;
  std::vector<Line> paragraphs;
};

struct Composition {
  std::string title, citation, docket, dates;
  std::string court = "Supreme Court of the United States";
  std::string us_reporter = "U.S.",
              sct_reporter = "S.Ct."; // whose pages {us} and {sct} are: "reporters: Mass. N.E.2d"
  std::vector<Part> parts;
  std::vector<Note> notes; // in the order of their calls
};

Composition read_composition(std::string_view notation);
Composition read_composition_file(const std::string& path);
// A composition of random words: paragraphs, pages, calls with notes, citations, bracketed words.
Composition random_composition(std::uint32_t seed);

} // namespace recension::test
