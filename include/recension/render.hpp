// Renderers: the results of the stages as text for people and JSON for programs. They decide no content.
//
// All text that goes to a terminal passes through `printable`, so that no control or escape sequence of an opinion's
// file reaches it raw. All JSON is valid UTF-8 whatever the input.
//
//     std::string out;
//     render::paragraphs(witness, out);
//     render::normalized_json({&witness}, out);
#pragma once

#include <recension/witness.hpp>

#include <span>
#include <string>
#include <string_view>

namespace recension::render {

// Control characters made visible: U+001B becomes ␛. Line ends stay if `keep_lines`.
std::string printable(std::string_view text, bool keep_lines = false);

// A ledger entry's rule, with the form's name before it where the rule is the form's: "westlaw.star-page".
std::string rule_name(const Witness& w, const LedgerEntry& e);

// normalize: clean paragraphs, footnotes at the end, calls as [^1].
void paragraphs(const Witness& w, std::string& out);
// The ledger, an entry a line: offset, length, kind, rule, text.
void ledger(const Witness& w, std::string& out);
void normalized_json(std::span<const Witness* const> witnesses, std::string& out);

// explain: what one byte of the source belongs to. The offset is less than the source's size.
void explanation(const Witness& w, SourcePos at, std::string& out);
// The known forms, their signs and rules.
void forms(std::string& out);

} // namespace recension::render
