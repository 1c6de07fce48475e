// XML and HTML text, and the frame of a TEI document. Private to the stage.
#pragma once

#include <recension/edition.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recension::render {

// Escaped; characters that XML 1.0 does not allow become U+FFFD.
std::string xml_text(std::string_view text);
// "#w1 #w3": TEI's pointers to witnesses. Sigla may not be XML names, so the identifiers are made up.
std::string wit_of(const std::vector<std::size_t>& witnesses);
// Up to and with <body>: the header with the list of witnesses (TEI P5, parallel segmentation).
// `bibliography`: <bibl> of what it is an edition of, or empty.
void tei_header(std::span<const Witness* const> all, std::string_view title, std::string_view bibliography,
                std::string& out);

// A reporter as TEI's `ed`, which has no blanks: "slip_op.".
std::string edition_of(const CriticalPage& page);

} // namespace recension::render
