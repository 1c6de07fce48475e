// The passes of this stage: each takes the scan and what was claimed before it, and gives what it claims. strip.cpp
// runs them in their order. Private to the stage.
#pragma once

#include "claims.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace recension::markup {

// What is the site's own, and what is outside of the opinion.
std::vector<Claim> find_site(const Scan& scan);
// Running heads at the tops of pages, and the lines below them.
std::vector<Claim> find_running_heads(const Scan& scan);
// Captions that are repeated before each opinion of a slip.
std::vector<Claim> find_captions(const Scan& scan);
// Brackets that list pages of several reporters, then star pages.
std::vector<Claim> find_page_lists(const Scan& scan);
std::vector<Claim> find_pages(const Scan& scan, Claims& claims);
std::vector<Claim> find_headnotes(const Scan& scan);
// Numbers of paragraphs, which ascend through the judgment.
std::vector<Claim> find_paragraph_numbers(const Scan& scan);
// Rules whose matches are markup each for itself, and the rules above notes.
std::vector<Claim> find_plain_markup(const Scan& scan);

// A series of pages that has only its place in the case's citations for a name gets its reporter's, where page lists
// name it.
std::vector<PageMark> with_reporters_named(std::vector<PageMark> pages);

using NoteIndex = std::uint32_t;

struct FoundNote {
  std::string_view label;        // empty: the printing has lost it
  std::optional<TextPos> called; // where the claim of its call begins
};

struct NoteRange {
  TextRange range;
  NoteIndex note = 0;
};

// Notes and calls, found together because each proves the other.
struct Notes {
  std::vector<FoundNote> notes;
  std::vector<NoteRange> ranges; // ascending, disjoint; a note may have several
  std::vector<Claim> labels, calls;

  [[nodiscard]] std::optional<NoteIndex> note_at(TextPos p) const;
};
struct TypedPages;
Notes find_notes(const Scan& scan, Claims& claims, const TypedPages& typed);

// A line, or a part of one, that will be bare text: what no claim took.
struct Segment {
  TextRange range;
  std::optional<NoteIndex> note;
  bool starts = true;    // a paragraph; else it goes on with the one before
  bool tight = false;    // without a blank
  bool inferred = false; // whether it starts one: a page or a note is between it and the text before
};

// Which lines begin paragraphs. Hyphens at line ends that are the printer's are claimed.
struct Paragraphs {
  std::vector<Segment> segments;
  std::vector<Claim> hyphens;
};
Paragraphs find_paragraphs(const Scan& scan, const Claims& claims, const Notes& notes);
// The same where lines are wrapped (a PDF's text).
Paragraphs find_wrapped_paragraphs(const Scan& scan, const Claims& claims, const Notes& notes);

// The parts that elements and headings name, in text order. `bare_size`: of the whole bare text.
std::vector<PartMark> find_part_marks(const Scan& scan, const Ledger& ledger, std::size_t bare_size);

// The bare text and the ledger.
Stripped compose(const Scan& scan, const Claims& claims, const Notes& notes, const std::vector<Segment>& segments);

// A byline at the very end of a line that holds other text: where it begins.
std::optional<std::size_t> trailing_byline(std::string_view line);

} // namespace recension::markup
