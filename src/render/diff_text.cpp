#include "terminal.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render {
namespace {

constexpr std::size_t indent = 6;
constexpr std::size_t least_context = 12; // columns on either side

// A sign behind which no blank stands, and one before which none stands.
bool opens(std::string_view text) {
  for (const std::string_view sign : {"(", "[", "“", "‘", " \"", " '", " `"})
    if (text.ends_with(sign)) return true;
  return text == "\"";
}

bool closes(std::string_view text) {
  for (const std::string_view sign : {",", ".", ";", ":", ")", "]", "”", "’", "\"", "'", "?", "!"})
    if (text.starts_with(sign)) return true;
  return false;
}

class DiffWriter {
public:
  DiffWriter(const Diff& d, const DiffStyle& style, std::string& out) : d_(d), style_(style), out_(out) {}

  void write() {
    if (d_.variants.empty()) return;
    for (const Witness* w : d_.witnesses)
      fmt::format_to(std::back_inserter(out_), "{}  {}  {}, {} words\n", inked(w->siglum, Ink::bold, style_.colour),
                     printable(w->name()), w->printing.form->name, w->words.size());
    for (const Variant& v : d_.variants)
      if (style_.accidentals || !is_accidental(v.variant_class)) variant(v);
    summary();
  }

private:
  const Diff& d_;
  const DiffStyle& style_;
  std::string& out_;
  std::string place_;

  void heading(const Variant& v) {
    std::string place = v.section;
    if (!v.footnote.empty() && v.rule != VariantRule::notes_not_printed) place += ", note " + printable(v.footnote);
    if (place == place_) return;
    place_ = place;
    fmt::format_to(std::back_inserter(out_), "\n{}\n", inked(place, Ink::bold, style_.colour));
  }

  void variant(const Variant& v) {
    heading(v);
    std::string also;
    for (const Part& p : v.parts)
      if (p.variant_class != v.variant_class) also += fmt::format(" + {}", name_of(p.variant_class));
    fmt::format_to(std::back_inserter(out_), "{:>4}  {}{}  {}\n", v.id,
                   inked(name_of(v.variant_class), ink_of(v.variant_class), style_.colour), also,
                   inked(name_of(v.rule), Ink::dim, style_.colour));
    const bool in_context =
        v.variant_class != VariantClass::transposition && v.rule != VariantRule::section_absent && fits(v);
    if (in_context)
      context_line(v);
    else
      reading_lines(v);
  }

  [[nodiscard]] std::size_t room() const { return style_.width > indent + 20 ? style_.width - indent : 20; }

  [[nodiscard]] std::size_t readings_width(const Variant& v) const {
    std::size_t width = 0;
    for (const Reading& r : v.readings)
      width += display_width(shown(r)) + 4;
    return width;
  }

  [[nodiscard]] bool fits(const Variant& v) const { return readings_width(v) + 2 * least_context <= room(); }

  // … whether the asserted individual [-interest-]{+interests+} are encompassed within …
  void context_line(const Variant& v) {
    const std::size_t left = room() - readings_width(v);
    const std::string after = fitted(printable(v.after), left / 3);
    const std::string before = fitted(printable(v.before), left - display_width(after) - 2, true);
    std::string line(indent, ' ');
    line += inked(before, Ink::dim, style_.colour);
    if (!before.empty() && !opens(before)) line += ' ';
    line += inked("[-" + shown(v.readings[0]) + "-]", Ink::first, style_.colour);
    line += inked("{+" + shown(v.readings[1]) + "+}", Ink::second, style_.colour);
    if (!after.empty() && !closes(after)) line += ' ';
    line += inked(after, Ink::dim, style_.colour);
    out_ += line + '\n';
  }

  // … the place …
  // A: …
  // B: …
  void reading_lines(const Variant& v) {
    if (v.variant_class != VariantClass::transposition && !v.before.empty())
      fmt::format_to(std::back_inserter(out_), "{:{}}{}\n", "", indent,
                     inked(fitted(printable(v.before), room() - 2, true) + " …", Ink::dim, style_.colour));
    for (std::size_t w = 0; w < v.readings.size(); ++w)
      fmt::format_to(
          std::back_inserter(out_), "{:{}}{}: {}\n", "", indent, d_.witnesses[w]->siglum,
          inked(fitted(shown(v.readings[w]), room() - 3), w == 0 ? Ink::first : Ink::second, style_.colour));
  }

  void summary() {
    const auto counts = count_classes(d_.variants);
    std::string loud, quiet;
    for (std::size_t c = 0; c < counts.size(); ++c) {
      if (counts[c] == 0) continue;
      const auto variant_class = static_cast<VariantClass>(c);
      std::string& list = is_accidental(variant_class) ? quiet : loud;
      list += fmt::format("{}{} {}", list.empty() ? "" : ", ", counts[c], name_of(variant_class));
    }
    fmt::format_to(std::back_inserter(out_), "\n{}\n", loud.empty() ? "No substantive variant." : loud);
    if (!quiet.empty())
      fmt::format_to(std::back_inserter(out_), "accidentals: {}{}\n", quiet,
                     style_.accidentals ? "" : " (--all lists them)");
    fmt::format_to(std::back_inserter(out_), "similarity {:.4f}\n", d_.collation->similarity);
  }
};

std::vector<std::string> wrapped(const std::string& text, std::size_t columns) {
  std::vector<std::string> lines(1);
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find(' ', at);
    if (end == std::string::npos) end = text.size();
    const std::string word = fitted(std::string_view(text).substr(at, end - at), columns);
    const std::size_t used = display_width(lines.back());
    if (used > 0 && used + 1 + display_width(word) > columns) lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
    at = end + 1;
  }
  return lines;
}

} // namespace

void diff_text(const Diff& d, const DiffStyle& style, std::string& out) {
  DiffWriter(d, style, out).write();
}

void diff_side_by_side(const Diff& d, const DiffStyle& style, std::string& out) {
  constexpr std::size_t longest_reading = 600; // bytes
  const std::size_t column = std::max<std::size_t>(style.width > 3 ? (style.width - 3) / 2 : 20, 20);
  if (d.variants.empty()) return;
  const auto row = [&](const std::string& left, const std::string& right) {
    out += padded(left, column) + " │ " + right + '\n';
  };
  row(fitted(d.witnesses[0]->siglum + "  " + printable(d.witnesses[0]->name()), column),
      fitted(d.witnesses[1]->siglum + "  " + printable(d.witnesses[1]->name()), column));
  for (const Variant& v : d.variants) {
    if (!style.accidentals && is_accidental(v.variant_class)) continue;
    const std::string title = fmt::format("── {} {} · {} ", v.id, name_of(v.variant_class), v.section);
    out += inked(title, ink_of(v.variant_class), style.colour) + '\n';
    std::vector<std::string> sides[2];
    for (std::size_t w = 0; w < 2; ++w) {
      std::string text = fitted(shown(v.readings[w]), longest_reading);
      if (v.variant_class != VariantClass::transposition && v.readings[w].state != ReadingState::absent)
        text = fmt::format("{} »{}« {}", printable(v.before), text, printable(v.after));
      sides[w] = wrapped(text, column);
    }
    const std::size_t lines = std::max(sides[0].size(), sides[1].size());
    for (std::size_t i = 0; i < lines; ++i)
      row(i < sides[0].size() ? sides[0][i] : "", i < sides[1].size() ? sides[1][i] : "");
  }
}

} // namespace recension::render
