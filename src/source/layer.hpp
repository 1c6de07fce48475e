// A text made from another: what one container's reader gives. Private to the stage.
//
// A file may be wrapped several times: bytes in Windows-1252, a JSON record, an HTML field. Each wrapping is a layer
// over the text below it; put_on composes its edits with those below, so that they lead to the file's bytes again.
//
//     file      "\u00a7&nbsp;5"          [1,7)→§                      (JSON)
//     below      §   &nbsp;5                     [2,8)→NBSP           (HTML, positions of the text below)
//     composed   §   NBSP  5             [1,7)→§ [7,13)→NBSP
#pragma once

#include <recension/source.hpp>

namespace recension {

struct Layer {
  std::string text;
  std::vector<Edit> edits;             // `source` counts bytes of the text below; ascending, disjoint
  std::vector<Diagnostic> diagnostics; // likewise
  Elements elements;
  bool preformatted = false, only_dress = false;
  CaseRecord record;
  std::string page_title;  // of HTML
  bool holds_html = false; // what is left is HTML that had been escaped
};

// The encoding's layer: bytes to UTF-8 with \n.
DecodedText decode_characters(std::string_view bytes);

// Replaces d's text by the layer's.
void put_on(DecodedText& d, Layer layer);

// A plain text that still has "&amp;" was taken out of a page: its references are read.
bool has_left_over_references(std::string_view text);
Layer read_left_over_references(std::string_view text);

// The Markdown that merge writes begins with what case it is or with a section's heading.
bool is_markdown_of_merge(std::string_view text);
Layer read_markdown(std::string_view text);

// The text below in, a layer out; total. Those of the other containers are in readers.hpp.

} // namespace recension
