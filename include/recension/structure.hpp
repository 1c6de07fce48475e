// Structure: sections, paragraphs and footnotes, and the text in the order in which one reads it.
//
// Takes the bare text with its blocks, calls and notes; gives a Structure. Total: a text without bylines is one
// section of kind `opinion`.
//
// The bare text is in source order, where a note may be within a sentence. In the reading text it is not:
//
//     bare      a definite and close rela | note 1 … | tionship to the          blocks, one a line
//     reading   a definite and close relationship to the …            sections, a paragraph a line
//               note 1 …                                              then the notes, a paragraph a line
//
// It is built of pieces of the bare text and of blanks and line ends between them.
//
//     for (const Section& s : witness.structure.sections)
//       std::cout << s.id << ": " << witness.text(s.range) << '\n';
//
// Units: bytes of the reading text. Errors: none.
#pragma once

#include <recension/markup.hpp>
#include <recension/span.hpp>

#include <optional>
#include <string>
#include <vector>

namespace recension {

enum class SectionKind : std::uint8_t {
  front_matter,
  syllabus,
  counsel,
  majority,
  concurrence,
  dissent,
  opinion,
  appendix
};
std::string_view name_of(SectionKind k);
std::optional<SectionKind> section_kind_named(std::string_view name);
bool is_opinion(SectionKind k); // a part of the opinion: not front matter, counsel or syllabus
// Whether the section `id` ("dissent-2") is what was asked for: that id, its kind ("dissent"), or "" for any.
bool is_section(std::string_view id, std::string_view wanted);

// What a line of front matter is: "No. 84-6470" a docket, "Decided January 21, 1986" a date.
enum class FrontPart : std::uint8_t {
  other,
  title,
  citation,
  docket,
  court,
  history, // "CERTIORARI TO THE UNITED STATES COURT OF APPEALS FOR THE THIRD CIRCUIT"
  date,
  judges,
  disposition, // "752 F.2d 817, affirmed."
  notice
};
std::string_view name_of(FrontPart p);
// Of one paragraph of a section of kind front_matter, by its words alone.
FrontPart front_part(std::string_view paragraph);

struct Section {
  std::string id; // "dissent-2": the kind, numbered from the second on
  SectionKind kind = SectionKind::opinion;
  std::string author; // empty: not named
  std::vector<ReadRange> paragraphs;
  ReadRange range;
};

struct Footnote {
  std::string label; // of the note as printed; of the call where the note's is lost
  std::size_t section = 0;
  std::optional<std::size_t> call; // index in BareText::calls
  std::optional<std::size_t> note; // index in BareText::notes
  ReadPos call_at;                 // the end of what the call is set to; of no meaning without a call
  std::vector<ReadRange> paragraphs;
  ReadRange range; // of the note's text
};

class ReadingText {
public:
  std::string text; // empty until fill()

  // What it is made of, from its beginning to its end.
  void append_bare(BareRange range);
  void append_mark(char mark); // a blank or a line end that the bare text has elsewhere, or not at all
  [[nodiscard]] ReadPos end() const { return end_; }
  // Makes the text, and from_bare work. The bare text itself becomes it if nothing in it has to move.
  void fill(std::string bare);

  [[nodiscard]] BarePos to_bare(ReadPos p) const;
  // The place in the reading text that a bare position has come to.
  [[nodiscard]] ReadPos from_bare(BarePos p) const;

private:
  struct Piece {
    ReadPos begin;
    BareRange bare;
  };
  struct Mark {
    ReadPos at;
    char sign;
  };
  void index();
  ReadPos end_;
  std::vector<Mark> marks_;            // ascending; none after fill()
  std::vector<Piece> pieces_;          // ascending in the reading text
  std::vector<std::uint32_t> by_bare_; // ascending in the bare text
};

struct Structure {
  ReadingText reading;
  std::vector<Section> sections;
  std::vector<Footnote> footnotes; // by their calls, then those without a call
};

Structure find_structure(const BareText& bare);
Structure find_structure(BareText&& bare); // takes the text out of `bare` and leaves all else in it

} // namespace recension
