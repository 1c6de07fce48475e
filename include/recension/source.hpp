// Source: the bytes of one witness, and the text decoded from them.
//
// Takes a path or "-" (standard input); gives a Source (the bytes, owned once) and a DecodedText (UTF-8, line ends
// normalised to \n) with a map back to source bytes.
//
//   encoding     UTF-8 with or without BOM; UTF-16 with BOM; otherwise Windows-1252. A byte or a C1 control
//                (U+0080..U+009F) that UTF-8 text cannot mean is read as Windows-1252 too: publishers' files
//                have U+0097 where they mean an em dash.
//   NUL bytes    are kept. They and undecodable bytes are reported as diagnostics, never as errors.
//   errors       read_source throws InputError: cannot open, is a directory, cannot read, larger than 4 GiB.
//                decode is total.
//
//     Source source = read_source("davidson.txt");
//     DecodedText text = decode(source.bytes);
//     text.view();                              // UTF-8
//     text.to_source(TextPos(810));             // where that byte stands in the file
//
// Where the decoded bytes are not the source's, an Edit says what replaced what; everything between two edits
// is the same in both, so that most files need no edit and no copy:
//
//     source   E F BB BF |T h e   w o r d  97  i s
//     edits    [0,3)→""                   [12,13)→"—"
//     decoded            |T h e   w o r d  —   i s
#pragma once

#include <recension/span.hpp>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

// Trouble with a file: what() is one line that names the file, the reason and what to do.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Source {
  std::string path;
  std::string bytes;
};

enum class Encoding : std::uint8_t { utf8, utf8_bom, utf16le, utf16be, windows1252 };
std::string_view name_of(Encoding e);

// A place where the decoded text differs from the source bytes.
struct Edit {
  SourceRange source;
  TextRange text;
  bool line_end = false; // CR or CRLF that became \n, as against a change of encoding
};

// Doubt about the input, with its place. Never fatal.
struct Diagnostic {
  SourceRange where;
  std::string what;
};

class DecodedText {
public:
  Encoding encoding = Encoding::utf8;
  std::string_view container = "text";
  std::vector<Edit> edits; // ascending, disjoint in both texts
  std::vector<Diagnostic> diagnostics;

  explicit DecodedText(std::string_view source_bytes) : source_(source_bytes) {}
  // UTF-8. Valid while the bytes given to the constructor live.
  [[nodiscard]] std::string_view view() const { return text_ == nullptr ? source_ : std::string_view(*text_); }
  [[nodiscard]] std::string_view source() const { return source_; }
  // The source byte from which the decoded byte at `p` comes (inside an edit: the edit's begin).
  [[nodiscard]] SourcePos to_source(TextPos p) const;
  // The source byte behind the decoded byte before `p`: the end of the source of a range that ends at `p`.
  [[nodiscard]] SourcePos to_source_end(TextPos p) const;
  void set_text(std::string text) { text_ = std::make_unique<const std::string>(std::move(text)); }

private:
  std::string_view source_;
  std::unique_ptr<const std::string> text_; // none when there is no edit; it stays where it is when this is moved
};

Source read_source(const std::string& path);
DecodedText decode(std::string_view bytes);

} // namespace recension
