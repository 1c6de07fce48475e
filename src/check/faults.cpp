#include "faults.hpp"

#include <recension/pattern.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace recension::check {
namespace {

using Numbers = std::set<std::pair<std::uint32_t, std::uint32_t>>; // that follow one another

std::optional<std::uint32_t> number_of(std::string_view label) {
  std::uint32_t out = 0;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), out);
  return error == std::errc() && end == label.data() + label.size() ? std::optional(out) : std::nullopt;
}

// --- parts that must be there
// ----------------------------------------------------------------------------------------

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
// ---------------------------------------------------------------------------------------------------------

// Notes that follow one another in a section by their calls.
Numbers note_pairs(const Witness& w) {
  Numbers out;
  std::map<std::size_t, std::uint32_t> last;
  for (const Footnote& f : w.structure.footnotes)
    if (const auto n = number_of(f.label); n && f.call) {
      if (last.contains(f.section)) out.insert({last[f.section], *n});
      last[f.section] = *n;
    }
  return out;
}

SourceRange place_of(const Witness& w, const Footnote& f) {
  return f.call ? w.bare.calls[*f.call].source : w.bare.notes[*f.note].source;
}

void misnumbered_notes(const Witness& canonical, const Witness& copy, std::vector<Fault>& out) {
  const Numbers right = note_pairs(canonical);
  std::map<std::size_t, std::uint32_t> last;
  for (const Footnote& f : copy.structure.footnotes) {
    const auto n = number_of(f.label);
    if (!n || !f.call) continue;
    if (const auto before = last.find(f.section);
        before != last.end() && *n != before->second + 1 && *n != 1 && !right.contains({before->second, *n}))
      out.push_back({"footnote-number",
                     "footnote " + std::to_string(*n) + " follows footnote " + std::to_string(before->second),
                     place_of(copy, f)});
    last[f.section] = *n;
  }
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
// -------------------------------------------------------------------------------------------------------------

void pages_out_of_order(const Witness& canonical, const Witness& copy, std::vector<Fault>& out) {
  std::map<std::string, Numbers> right;
  std::map<std::string, std::uint32_t> last;
  for (const PageMark& p : canonical.bare.pages) {
    if (last.contains(p.reporter)) right[p.reporter].insert({last[p.reporter], p.number});
    last[p.reporter] = p.number;
  }
  last.clear();
  for (const PageMark& p : copy.bare.pages) {
    const auto before = last.find(p.reporter);
    if (before != last.end() && p.number != before->second && p.number != before->second + 1 &&
        !right[p.reporter].contains({before->second, p.number}))
      out.push_back({"page-order",
                     "page " + std::to_string(p.number) + " follows page " + std::to_string(before->second) +
                         (p.reporter.empty() ? "" : " of " + p.reporter),
                     p.source});
    last[p.reporter] = p.number;
  }
}

// --- markup that was left in the text
// ------------------------------------------------------------------------------------

constexpr std::array leftovers = {
    Sought{Where::standing, "*{page}"},    Sought{Where::standing, "**{page}"},
    Sought{Where::anywhere, "[*{page}]"},  Sought{Where::anywhere, "[**{page}]"},
    Sought{Where::anywhere, "[HN{n}]"},    Sought{Where::anywhere, "[FN{label}]"},
    Sought{Where::anywhere, "[^{label}]"}, Sought{Where::anywhere, "[~Footnote {label}~]"},
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

// --- damaged characters
// --------------------------------------------------------------------------------------------------

// The byte that Windows-1252 shows as this character, 0 if there is none beyond ASCII.
unsigned byte_shown_as(char32_t c) {
  constexpr std::array<char32_t, 32> high = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                             0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                             0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  const auto* const found = std::find(high.begin(), high.end(), c);
  if (found != high.end()) return 0x80U + static_cast<unsigned>(found - high.begin());
  return c >= 0xA0 && c <= 0xFF ? static_cast<unsigned>(c) : 0;
}

struct Character {
  char32_t code = 0;
  std::size_t length = 1;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (length == 1 || at + length > text.size()) return {lead, 1};
  char32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i)
    code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  return {code, length};
}

// UTF-8 that was read as Windows-1252: "â€™" for ’. Its length in bytes; 0 if there is none.
std::size_t mojibake_at(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  const unsigned lead = byte_shown_as(first.code);
  const std::size_t more = lead >= 0xC2 && lead <= 0xDF   ? 1
                           : lead >= 0xE0 && lead <= 0xEF ? 2
                           : lead >= 0xF0 && lead <= 0xF4 ? 3
                                                          : 0;
  if (more == 0) return 0;
  std::size_t end = at + first.length;
  for (std::size_t i = 0; i < more; ++i) {
    if (end >= text.size()) return 0;
    const Character next = character_at(text, end);
    const unsigned byte = byte_shown_as(next.code);
    if (byte < 0x80 || byte > 0xBF) return 0;
    end += next.length;
  }
  return end - at;
}

void damaged_characters(const Witness& copy, std::vector<Fault>& out) {
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
  damaged_characters(copy, out);
  return out;
}

} // namespace recension::check
