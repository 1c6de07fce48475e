// Source: the bytes of one witness, and the text decoded from them.
//
// Takes a path or "-" (standard input); gives a Source (the bytes, owned once) and a DecodedText (UTF-8, line ends
// normalised to \n) with a map back to source bytes.
//
//   encoding     UTF-8 with or without BOM; UTF-16 with BOM; otherwise Windows-1252. A byte or a C1 control
//                (U+0080..U+009F) that UTF-8 text cannot mean is read as Windows-1252 too: publishers' files
//                have U+0097 where they mean an em dash.
//   container    plain text; HTML, XML, RTF and JSON records, whose tags, references and escapes become edits; Word
//                and PDF files and compressed ones, which a module unpacks first: their offsets count bytes of the
//                `stream` that the Source names. Found by content, then by the name's ending.
//   NUL bytes    are kept. They and undecodable bytes are reported as diagnostics, never as errors.
//   errors       read_source throws InputError: cannot open, is a directory, cannot read, larger than 4 GiB, cannot
//                be unpacked. decode throws it only for a JSON record that is cut off or lacks the field asked for;
//                broken HTML, XML and RTF are read as far as they go.
//
//     Source source = read_source("davidson.txt");
//     DecodedText text = decode(source);
//     text.view();                              // UTF-8
//     text.to_source(TextPos(810));             // where that byte is in the file
//
// Where the decoded bytes are not the source's, an Edit says what replaced what; everything between two edits
// is the same in both, so that most plain files need no edit and no copy:
//
//     source   E F BB BF |T h e   w o r d  97  i s        < p > T h e   & # 1 6 7 ;   < / p >
//     edits    [0,3)→""                   [12,13)→"—"     [0,3)→""     [7,13)→"§"    [14,18)→"\n"
//     decoded            |T h e   w o r d  —   i s              T h e   §           \n
#pragma once

#include <recension/case_record.hpp>
#include <recension/element.hpp>
#include <recension/span.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

// Trouble with a file: what() is one line that names the file, the reason and what to do.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class Container : std::uint8_t { text, html, xml, json, rtf, docx, pdf };
std::string_view name_of(Container c);
std::optional<Container> container_named(std::string_view name);

// What an extracted file says of a stretch of its text: "page" (where one begins), "raised" (a sign), "raised-label"
// (one that opens a line at a page's foot), "foot" (the lines there that are set smaller).
struct SourceMark {
  std::string name;
  SourceRange range;
};

struct Source {
  std::string path;
  std::string bytes;
  std::string stream = {}; // what the bytes are, where they are not the file's own: "unpacked by gzip"
  std::optional<Container> container = {}; // where that is known already, from unpacking or because the user said so
  std::string field = {};                  // of a JSON record; several are joined by "+"
  std::vector<SourceMark> marks = {};      // ascending
};

enum class Encoding : std::uint8_t { utf8, utf8_bom, utf16le, utf16be, windows1252 };
std::string_view name_of(Encoding e);

// Why the decoded text differs from the source.
enum class Change : std::uint8_t {
  encoding, // a character of another encoding, a byte-order mark
  line_end, // CR or CRLF that became \n
  tag,      // an element's tag: nothing, a line end or a blank
  entity,   // a character reference or an escape
  blanks,   // white space that the container does not show
  hyphen,   // a soft hyphen
  hidden,   // what a page holds beside its text: scripts, titles, a record's other fields
  residue   // a conversion's left-over: <gtdollargt> for $
};

// A place where the decoded text differs from the source bytes.
struct Edit {
  SourceRange source;
  TextRange text;
  Change change = Change::encoding;
  std::string_view rule = "character";
};

// Doubt about the input, with its place. Never fatal.
struct Diagnostic {
  SourceRange where;
  std::string what;
};

class DecodedText {
public:
  Encoding encoding = Encoding::utf8;
  Container container = Container::text; // as the file is
  Container content = Container::text;   // what it holds: a JSON record may hold HTML
  std::string record_field;              // of a JSON record: the field that holds the text
  std::string page_title;  // what an HTML page calls itself: "Holt v. Mills, 474 U.S. 344 (1986) | FindLaw"
  CaseRecord record;       // what a record says beside it
  std::vector<Edit> edits; // ascending, disjoint in both texts
  std::vector<Diagnostic> diagnostics;
  Elements elements;         // none in plain text
  bool only_dress = false;   // the elements say how words are set, and nothing of notes, pages or lines: Markdown
  bool preformatted = false; // most of the text is in <pre>: plain text in HTML's clothes

  explicit DecodedText(std::string_view source_bytes) : source_(source_bytes) {}
  // UTF-8. Valid while the bytes given to the constructor live.
  [[nodiscard]] std::string_view view() const { return text_ == nullptr ? source_ : std::string_view(*text_); }
  [[nodiscard]] std::string_view source() const { return source_; }
  // The source byte from which the decoded byte at `p` comes (inside an edit: the edit's begin).
  [[nodiscard]] SourcePos to_source(TextPos p) const;
  // The source byte after that of the decoded byte before `p`: the end of the source of a range that ends at `p`.
  [[nodiscard]] SourcePos to_source_end(TextPos p) const;
  void set_text(std::string text) { text_ = std::make_unique<const std::string>(std::move(text)); }

private:
  std::string_view source_;
  std::unique_ptr<const std::string> text_; // none when there is no edit; it stays where it is when this is moved
};

// Throws InputError. `container` overrides detection.
Source read_source(const std::string& path, std::optional<Container> container = {});
// The same of a file's bytes that are in memory; `name` is what messages call it.
Source source_of(std::string bytes, const std::string& name, std::optional<Container> container = {});
DecodedText decode(const Source& source);
DecodedText decode(std::string_view bytes); // of a text whose container is found from its content

// What this installation reads beside text: html, xml, json, rtf, gzip, zstd, docx, pdf, as far as their readers are
// there. Readers are shared libraries, recension_pdf.so and so on, which are looked for in this order:
//
//     the folder that the environment variable RECENSION_READERS names
//     modules/ beside the program or above it, ../lib/recension/ (the installed tree, wherever it was moved to)
//     where the program was told to find libraries when it was linked: the CMake package and recension.pc do so
//     the folder that this library was built to be installed in
//
// A file whose reader is in none of them is an InputError, which says where the reader was looked for.
std::vector<std::string> available_readers();

// The versions of the opinion that a JSON record holds, as `field`s of a Source; none if the source is no record.
// Throws InputError if it is one and holds nothing that is known to be an opinion's text.
std::vector<std::string> versions_of(const Source& source);

} // namespace recension
