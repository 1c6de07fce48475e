#include "faults.hpp"

#include "../source/utf8.hpp"

#include <recension/pattern.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

namespace recension::check {
namespace {

std::optional<std::uint32_t> number_of(std::string_view label) {
  std::uint32_t out = 0;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), out);
  return error == std::errc() && end == label.data() + label.size() ? std::optional(out) : std::nullopt;
}

// --- numbers that should go on by one
// Footnotes and pages: a number of a series, and where it is.
struct Counted {
  std::string series;   // a section, or a reporter
  std::string reporter; // of a page
  std::uint32_t number = 0;
  SourceRange source;
};

// A number that does not follow the one before it in its series by one.
struct Jump {
  std::uint32_t from = 0;
  Counted to;
};

std::vector<Jump> jumps_of(const std::vector<Counted>& numbers) {
  std::vector<Jump> out;
  std::map<std::string, std::uint32_t> last;
  for (const Counted& n : numbers) {
    const auto [before, first] = last.try_emplace(n.series, n.number);
    if (!first && n.number != before->second + 1) out.push_back({before->second, n});
    before->second = n.number;
  }
  return out;
}

// The copy's jumps that the canonical text has not: the Court's own numbers may jump.
std::vector<Jump> jumps_of_copy(const std::vector<Counted>& canonical, const std::vector<Counted>& copy) {
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t>> right;
  for (const Jump& j : jumps_of(canonical))
    right.insert({j.to.reporter, j.from, j.to.number});
  std::vector<Jump> out = jumps_of(copy);
  std::erase_if(out, [&](const Jump& j) { return right.contains({j.to.reporter, j.from, j.to.number}); });
  return out;
}

// --- parts that must be there

bool has_part(const Witness& w, const std::string& part) {
  if (part == "footnotes")
    return std::any_of(w.structure.footnotes.begin(), w.structure.footnotes.end(),
                       [](const Footnote& f) { return f.note.has_value(); });
  return std::any_of(w.structure.sections.begin(), w.structure.sections.end(),
                     [&](const Section& s) { return is_section(s.id, part); });
}

void missing_parts(const Witness& copy, const CheckRules& rules, std::vector<Fault>& out) {
  for (const std::string& part : rules.require)
    if (!has_part(copy, part)) out.push_back({"missing-section", "must have, and has not: " + part, {}});
}

// --- footnotes

SourceRange place_of(const Witness& w, const Footnote& f) {
  return f.call ? w.bare.calls[*f.call].source : w.bare.notes[*f.note].source;
}

// Notes are numbered in their section, by the order of their calls; there they may begin again.
std::vector<Counted> numbered_notes(const Witness& w) {
  std::vector<Counted> out;
  for (const Footnote& f : w.structure.footnotes)
    if (const auto n = number_of(f.label); n && f.call)
      out.push_back({std::to_string(f.section), {}, *n, place_of(w, f)});
  return out;
}

void misnumbered_notes(const Witness& canonical, const Witness& copy, std::vector<Fault>& out) {
  for (const Jump& j : jumps_of_copy(numbered_notes(canonical), numbered_notes(copy)))
    if (j.to.number != 1)
      out.push_back({"footnote-number",
                     "footnote " + std::to_string(j.to.number) + " follows footnote " + std::to_string(j.from),
                     j.to.source});
}

void unlinked_notes(const Witness& canonical, const Witness& copy, std::vector<Fault>& out) {
  std::multiset<std::string> right; // labels of notes that the canonical text has unlinked too
  for (const Footnote& f : canonical.structure.footnotes)
    if (!f.call || !f.note) right.insert(f.label);
  for (const Footnote& f : copy.structure.footnotes) {
    if (f.call && f.note) continue;
    if (const auto same = right.find(f.label); same != right.end()) {
      right.erase(same);
      continue;
    }
    out.push_back({"footnote-unlinked",
                   f.call ? "the call of footnote " + f.label + " has no note"
                          : "footnote " + (f.label.empty() ? "without a label" : f.label) + " has no call",
                   place_of(copy, f)});
  }
}

// --- pages

std::vector<Counted> numbered_pages(const Witness& w) {
  std::vector<Counted> out;
  for (const PageMark& p : w.bare.pages)
    out.push_back({p.reporter, p.reporter, p.number, p.source});
  return out;
}

void pages_out_of_order(const Witness& canonical, const Witness& copy, std::vector<Fault>& out) {
  const std::vector<Counted> right = numbered_pages(canonical);
  const auto is_known = [&](const std::string& reporter) {
    return std::any_of(right.begin(), right.end(), [&](const Counted& p) { return p.reporter == reporter; });
  };
  for (const Jump& j : jumps_of_copy(right, numbered_pages(copy)))
    // A page may be marked twice. Whether one is missing can be said only of a reporter whose pages the canonical
    // text has.
    if (j.to.number < j.from || (j.to.number > j.from && is_known(j.to.reporter)))
      out.push_back({"page-order",
                     "page " + std::to_string(j.to.number) + " follows page " + std::to_string(j.from) +
                         (j.to.reporter.empty() ? "" : " of " + j.to.reporter),
                     j.to.source});
}

// --- markup that was left in the text

constexpr std::array leftovers = {
    Sought{Where::between_blanks, "*{page}"}, Sought{Where::between_blanks, "**{page}"},
    Sought{Where::anywhere, "[*{page}]"},     Sought{Where::anywhere, "[**{page}]"},
    Sought{Where::anywhere, "[HN{n}]"},       Sought{Where::anywhere, "[FN{label}]"},
    Sought{Where::anywhere, "[^{label}]"},    Sought{Where::anywhere, "[~Footnote {label}~]"},
};

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// The length of a tag or a character reference at text[at]; 0 if there is none.
std::size_t tag_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 200;
  const bool reference = text[at] == '&';
  std::size_t end = at + 1;
  if (end < text.size() && (text[end] == '/' || text[end] == '#')) ++end;
  const std::size_t name = end;
  while (end < text.size() && is_name_byte(text[end]))
    ++end;
  if (end == name) return 0;
  if (reference) return end < text.size() && text[end] == ';' && end - name > 1 ? end + 1 - at : 0;
  if (end < text.size() && text[end] != '>' && text[end] != ' ' && text[end] != '/') return 0;
  const std::size_t close = text.substr(0, at + longest).find_first_of("<>\n", end);
  return close != std::string_view::npos && text[close] == '>' ? close + 1 - at : 0;
}

bool overlaps(const std::vector<ReadRange>& ranges, ReadRange r) {
  const auto after = std::lower_bound(ranges.begin(), ranges.end(), r.begin,
                                      [](const ReadRange& x, ReadPos p) { return x.end < p; });
  return after != ranges.end() && after->begin <= r.end;
}

// Only where the copy differs: the Court itself writes "at *3" of a database's pages.
void leftover_markup(const Witness& copy, const std::vector<ReadRange>& differs, std::vector<Fault>& out) {
  const std::string& text = copy.structure.reading.text;
  const auto add = [&](ReadRange r) {
    if (overlaps(differs, r))
      out.push_back({"leftover-markup", "markup in the text: " + std::string(copy.text(r)), copy.source_range(r)});
  };
  for (const Match& m : Scanner(std::vector<Sought>(leftovers.begin(), leftovers.end())).scan(text))
    add(ReadRange(m.range.begin.value, m.range.end.value));
  for (std::size_t at = text.find_first_of("<&"); at != std::string::npos; at = text.find_first_of("<&", at + 1))
    if (const std::size_t length = tag_at(text, at)) add(ReadRange(at, at + length));
}

// References that a plain text has left over: the text is read with what they mean.
bool is_left_over_reference(const Witness& w, const Edit& e) {
  return w.decoded.content == Container::text && e.change == Change::entity && e.rule == "character-reference";
}

void leftover_references(const Witness& canonical, const Witness& copy, std::vector<Fault>& out) {
  const std::vector<Edit>& right = canonical.decoded.edits;
  if (std::any_of(right.begin(), right.end(), [&](const Edit& e) { return is_left_over_reference(canonical, e); }))
    return;
  for (const Edit& e : copy.decoded.edits)
    if (is_left_over_reference(copy, e))
      out.push_back({"leftover-markup",
                     "markup in the text: " + copy.source->bytes.substr(e.source.begin.value, e.source.size()),
                     e.source});
}

// --- damaged characters

// The byte that Windows-1252 shows as this character, 0 if there is none beyond ASCII. A byte without a meaning is
// shown as the control character of its number.
unsigned byte_shown_as(char32_t c) {
  if (c >= 0x80 && c <= 0xFF && (c >= 0xA0 || utf8::from_windows1252(c) == utf8::replacement_character)) return c;
  for (char32_t byte = 0x80; byte < 0xA0; ++byte)
    if (c != utf8::replacement_character && utf8::from_windows1252(byte) == c) return byte;
  return 0;
}

// UTF-8 that was read as Windows-1252: "â€™" for ’. Its length in bytes; 0 if there is none.
std::size_t mojibake_at(std::string_view text, std::size_t at) {
  const utf8::Decoded first = utf8::decode_at(text, at);
  const unsigned lead = byte_shown_as(first.codepoint);
  const std::size_t more = lead >= 0xC2 && lead <= 0xDF   ? 1
                           : lead >= 0xE0 && lead <= 0xEF ? 2
                           : lead >= 0xF0 && lead <= 0xF4 ? 3
                                                          : 0;
  if (more == 0) return 0;
  std::size_t end = at + first.length;
  for (std::size_t i = 0; i < more; ++i) {
    if (end >= text.size()) return 0;
    const utf8::Decoded next = utf8::decode_at(text, end);
    const unsigned byte = byte_shown_as(next.codepoint);
    if (byte < 0x80 || byte > 0xBF) return 0;
    end += next.length;
  }
  return end - at;
}

std::vector<Fault> damaged_characters(const Witness& copy) {
  std::vector<Fault> out;
  for (const Diagnostic& d : copy.decoded.diagnostics)
    out.push_back({"damaged-character", d.what, d.where});
  if (copy.decoded.encoding != Encoding::windows1252) // in UTF-8 they are nobody's quotation marks
    for (const Edit& e : copy.decoded.edits)
      if (e.change == Change::encoding && e.source.size() == 2 && copy.source->bytes[e.source.begin.value] == '\xC2')
        out.push_back({"damaged-character", "a control character of C1", e.source});
  const std::string& text = copy.structure.reading.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0xC3) continue;
    const bool lost = std::string_view(text).substr(at).starts_with("\xEF\xBF\xBD");
    const std::size_t length = lost ? 3 : mojibake_at(text, at);
    if (length == 0) continue;
    const ReadRange r(at, at + length);
    out.push_back(
        {"damaged-character",
         lost ? "a character was lost (U+FFFD)" : "read in the wrong encoding: " + std::string(copy.text(r)),
         copy.source_range(r)});
    at += length - 1;
  }
  return out;
}

// As often as the canonical text has a fault, the copy may have it.
void damaged_characters_of_copy(const Witness& canonical, const Witness& copy, std::vector<Fault>& out) {
  std::map<std::string, std::size_t> right;
  for (const Fault& f : damaged_characters(canonical))
    ++right[f.message];
  for (Fault& f : damaged_characters(copy))
    if (const auto same = right.find(f.message); same != right.end() && same->second > 0)
      --same->second;
    else
      out.push_back(std::move(f));
}

} // namespace

std::vector<Fault> find_faults(const Witness& canonical, const Witness& copy, const std::vector<ReadRange>& differs,
                               const CheckRules& rules) {
  std::vector<Fault> out;
  missing_parts(copy, rules, out);
  misnumbered_notes(canonical, copy, out);
  unlinked_notes(canonical, copy, out);
  pages_out_of_order(canonical, copy, out);
  leftover_markup(copy, differs, out);
  leftover_references(canonical, copy, out);
  damaged_characters_of_copy(canonical, copy, out);
  return out;
}

} // namespace recension::check
