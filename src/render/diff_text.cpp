// The variants of two witnesses as a list.
#include "../parallel/parallel.hpp"
#include "diff_heading.hpp"
#include "terminal.hpp"
#include "wording.hpp"

#include <recension/render.hpp>
#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace recension::render {
namespace {

constexpr std::size_t indent = 6;
constexpr std::size_t bytes_of_title = 60; // about
constexpr std::size_t least_context = 12;  // columns on either side

// A sign that is followed by no blank, and one that no blank comes before.
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

// Writes variants one after the other to `out`.
class VariantWriter {
public:
  VariantWriter(const Diff& d, const DiffStyle& style, const PlaceFinder& places, std::string& out)
      : d_(d), style_(style), places_(places), out_(out) {}

  void write(std::span<const Variant* const> variants) {
    for (const Variant* v : variants)
      variant(*v);
  }

private:
  const Diff& d_;
  const DiffStyle& style_;
  const PlaceFinder& places_;
  std::string& out_;

  void variant(const Variant& v) {
    const Place place = places_.place_of(v);
    title(v, place);
    if (is_of_part(v.rule))
      part(v, place);
    else if (v.variant_class == VariantClass::transposition ||
             !context_line(v, shown(v.readings[0]), shown(v.readings[1])))
      reading_lines(v);
  }

  //    4  text lost in printing (lacuna)   majority, ¶ 2, U.S. p. 102
  void title(const Variant& v, const Place& place) {
    const std::string id = std::to_string(v.id);
    out_.append("\n").append(4 - std::min<std::size_t>(id.size(), 4), ' ').append(id).append("  ");
    out_ += inked(described(v.variant_class), ink_of(v.variant_class), style_.colour);
    for (const Part& p : v.parts)
      if (p.variant_class != v.variant_class) out_.append(" + ").append(label_of(p.variant_class));
    if (v.variant_class != VariantClass::transposition)
      out_ += inked("  " + printable(in_words(place)), Ink::dim, style_.colour);
    out_ += '\n';
  }

  [[nodiscard]] std::size_t room() const { return style_.width > indent + 14 ? style_.width - indent : 14; }

  // … whether the asserted individual [-interest-]{+interests+} are encompassed within …
  // False: the line has no room for that.
  bool context_line(const Variant& v, const std::string& first, const std::string& second) {
    constexpr std::size_t marks = 8; // columns
    const std::size_t readings = display_width(first) + display_width(second) + marks;
    if (readings + 2 * least_context > room()) return false;
    const std::size_t left = room() - readings;
    const std::string after = fitted_words(printable(v.after), left / 3);
    const std::string before = fitted_words(printable(v.before), left - display_width(after) - 2, true);
    std::string line(indent, ' ');
    line += inked(before, Ink::dim, style_.colour);
    if (!before.empty() && !opens(before)) line += ' ';
    line += inked("[-" + first + "-]", Ink::first, style_.colour);
    line += inked("{+" + second + "+}", Ink::second, style_.colour);
    if (!after.empty() && !closes(after)) line += ' ';
    line += inked(after, Ink::dim, style_.colour);
    (out_ += line) += '\n';
    return true;
  }

  // A has no dissent of Calder; B’s begins “I would affirm …”
  void part(const Variant& v, const Place& place) {
    const std::string said = printable(in_words(v, place.section, d_.witnesses[0]->siglum, d_.witnesses[1]->siglum));
    const std::size_t has = v.readings[0].text.empty() ? 1 : 0;
    const Reading& r = v.readings[has];
    const std::size_t used = display_width(said) + 16; // with the words around
    fmt::format_to(std::back_inserter(out_), "{:{}}{}", "", indent, said);
    const std::string_view how = v.rule == VariantRule::notes_not_printed ? "are" : "begins";
    if (!r.text.empty() && used < room())
      fmt::format_to(std::back_inserter(out_), "; {}’s {} “{}”", d_.witnesses[has]->siglum, how,
                     fitted_words(printable(r.text), room() - used));
    out_ += '\n';
  }

  // … the place …
  // A: …
  // B: …
  void reading_lines(const Variant& v) {
    if (v.variant_class != VariantClass::transposition && !v.before.empty())
      fmt::format_to(std::back_inserter(out_), "{:{}}{}\n", "", indent,
                     inked(fitted_words(printable(v.before), room() - 2, true) + " …", Ink::dim, style_.colour));
    for (std::size_t w = 0; w < v.readings.size(); ++w) {
      const std::string where = v.variant_class == VariantClass::transposition ? own_place(v, w) : "";
      const std::size_t left = room() - std::min(room() - least_context, display_width(where) + 3);
      fmt::format_to(
          std::back_inserter(out_), "{:{}}{}: {}{}\n", "", indent, d_.witnesses[w]->siglum,
          inked(fitted_words(shown(v.readings[w]), left), w == 0 ? Ink::first : Ink::second, style_.colour),
          inked(where, Ink::dim, style_.colour));
    }
  }

  // Of moved text each witness has a place of its own: "  (dissent of Bexley, ¶ 2)".
  [[nodiscard]] std::string own_place(const Variant& v, std::size_t w) const {
    const std::string where = printable(in_words(places_.place_in(v, w)));
    return where.empty() ? "" : "  (" + where + ")";
  }
};

// Blocks are written at once, in rounds, so that a very long list is not twice in memory.
void write_variants(const Diff& d, const DiffStyle& style, std::string& out) {
  constexpr std::size_t block = 256, blocks_a_thread = 8;
  const std::vector<const Variant*> all = listed(d, style);
  const PlaceFinder places(d.witnesses);
  out.reserve(out.size() + all.size() * (bytes_of_title + style.width));
  const std::size_t threads = std::clamp<std::size_t>(style.threads, 1, all.size() / block + 1);
  std::vector<std::string> written(threads * blocks_a_thread);
  for (std::span<const Variant* const> left = all; !left.empty();) {
    const auto round = left.first(std::min(left.size(), written.size() * block));
    for_each_block_at_once(round.size(), block, threads, [&](std::size_t begin, std::size_t end) {
      VariantWriter(d, style, places, written[begin / block]).write(round.subspan(begin, end - begin));
    });
    for (std::string& text : written) {
      out += text;
      text.clear();
    }
    left = left.subspan(round.size());
  }
}

void write_not_listed(const Diff& d, const DiffStyle& style, std::string& out) {
  const auto counts = count_classes(d.variants);
  std::string quiet;
  for (std::size_t c = 0; c < counts.size(); ++c)
    if (counts[c] > 0 && is_accidental(static_cast<VariantClass>(c)))
      quiet += fmt::format("{}{} {}", quiet.empty() ? "" : ", ", counts[c], name_of(static_cast<VariantClass>(c)));
  if (!quiet.empty() && !style.accidentals)
    fmt::format_to(std::back_inserter(out), "\nNot listed: {} (--all lists them)\n", quiet);
}

} // namespace

std::vector<const Variant*> listed(const Diff& d, const DiffStyle& style) {
  std::vector<const Variant*> out;
  for (const Variant& v : d.variants)
    if (style.accidentals || !is_accidental(v.variant_class)) out.push_back(&v);
  if (style.loud_first)
    std::stable_sort(out.begin(), out.end(),
                     [](const Variant* x, const Variant* y) { return x->variant_class < y->variant_class; });
  return out;
}

void diff_heading(const Diff& d, const DiffStyle& style, std::string& out) {
  for (const Witness* w : d.witnesses)
    fmt::format_to(std::back_inserter(out), "{}  {}  ({}, {})\n", inked(w->siglum, Ink::bold, style.colour),
                   printable(w->name()), w->printing.form->name, counted(w->words.size(), "word"));
  out += inked(in_a_sentence(d), Ink::bold, style.colour) + '\n';
}

void diff_text(const Diff& d, const DiffStyle& style, std::string& out) {
  diff_heading(d, style, out);
  write_variants(d, style, out);
  write_not_listed(d, style, out);
}

} // namespace recension::render
