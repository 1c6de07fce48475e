// The variants of two witnesses side by side: each witness's own words in its column.
#include "../comparison/reading_chars.hpp"
#include "diff_heading.hpp"
#include "terminal.hpp"

#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace recension::render {
namespace {

constexpr std::string_view between = " │ ";
constexpr std::size_t between_width = 3, least_column = 8; // columns
constexpr std::size_t longest_reading = 600;               // columns

// What is between two blanks, in one ink.
struct InkedPiece {
  std::string text;
  Ink ink = Ink::plain;
};
// A word of a column. Where a reading touches the words around it, it is of several pieces.
using InkedWord = std::vector<InkedPiece>;

// A line of a column, and how many columns it takes: its text may have the codes of inks in it.
struct InkedLine {
  std::string text;
  std::size_t width = 0;
};

// One witness's words at one place.
class ColumnWords {
public:
  ColumnWords(const Witness& w, const Variant& v, std::size_t witness, std::size_t columns)
      : w_(w), reading_(v.readings[witness]), columns_(columns), ink_(witness == 0 ? Ink::first : Ink::second),
        moved_(v.variant_class == VariantClass::transposition), part_(is_of_part(v.rule)) {
    if (has_context()) add(before(), Ink::plain, true);
    const std::string rest = has_context() ? after() : "";
    if (reading_.text.empty())
      words_.push_back({{"[" + shown(reading_) + "]", ink_}}); // whole, and no words of the text
    else
      add(fitted_words(shown(reading_), longest_reading), ink_, touches_before_);
    add(rest, Ink::plain, touches_after_ && !reading_.text.empty());
  }

  // Lines of at most so many columns.
  [[nodiscard]] std::vector<InkedLine> lines(bool colour) const {
    std::vector<InkedLine> out(1);
    for (const InkedWord& word : words_) {
      std::size_t width = 0;
      for (const InkedPiece& piece : word)
        width += display_width(piece.text);
      const std::size_t blank = out.back().width == 0 ? 0 : 1;
      if (out.back().width + blank + width > columns_ && out.back().width > 0)
        out.emplace_back();
      else
        append(out.back(), std::string(blank, ' '), Ink::plain, colour);
      for (const InkedPiece& piece : word)
        set(piece, colour, out);
    }
    return out;
  }

private:
  const Witness& w_;
  const Reading& reading_;
  std::size_t columns_;
  Ink ink_;
  bool moved_, part_;
  bool touches_before_ = false, touches_after_ = false;
  std::vector<InkedWord> words_;

  static void append(InkedLine& line, const std::string& text, Ink ink, bool colour) {
    line.text += inked(text, ink, colour);
    line.width += display_width(text);
  }

  // What is longer than a column goes on in the next line.
  void set(const InkedPiece& piece, bool colour, std::vector<InkedLine>& out) const {
    std::string_view rest = piece.text;
    while (display_width(rest) > columns_ - out.back().width) {
      const std::size_t fits = bytes_of_columns(rest, columns_ - out.back().width);
      append(out.back(), std::string(rest.substr(0, fits)), piece.ink, colour);
      rest.remove_prefix(fits);
      out.emplace_back();
    }
    append(out.back(), std::string(rest), piece.ink, colour);
  }

  [[nodiscard]] bool has_context() const { return !moved_ && !part_ && reading_.state != ReadingState::absent; }

  // What is before the reading in its paragraph, about a line of it, in whole words.
  std::string before() {
    const std::string& text = w_.structure.reading.text;
    const std::size_t end = reading_.read.begin.value;
    const std::size_t line_end = end == 0 ? std::string::npos : text.rfind('\n', end - 1);
    const std::size_t begin = line_end == std::string::npos ? 0 : line_end + 1;
    const std::string_view all = std::string_view(text).substr(begin, end - begin);
    touches_before_ = !all.empty() && !all.ends_with(' ');
    return fitted_words(printable(tail(all)), columns_, true);
  }

  std::string after() {
    const std::string& text = w_.structure.reading.text;
    const std::size_t begin = reading_.read.end.value;
    const std::size_t line = std::min(text.find('\n', begin), text.size());
    const std::string_view all = std::string_view(text).substr(begin, line - begin);
    touches_after_ = !all.empty() && !all.starts_with(' ');
    return fitted_words(printable(all.substr(0, 4 * columns_)), columns_);
  }

  // So much of the end that a line is filled, not in the middle of a character.
  [[nodiscard]] std::string_view tail(std::string_view all) const {
    std::size_t at = all.size() > 4 * columns_ ? all.size() - 4 * columns_ : 0;
    while (at < all.size() && in_character(all[at]))
      ++at;
    return all.substr(at);
  }

  void add(const std::string& text, Ink ink, bool joins) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (end > at) {
        if (!joins || words_.empty()) words_.emplace_back();
        words_.back().push_back({text.substr(at, end - at), ink});
        joins = false;
      }
      at = end + 1;
    }
  }
};

class ColumnsWriter {
public:
  ColumnsWriter(const Diff& d, const DiffStyle& style, std::string& out)
      : d_(d), style_(style), places_(d.witnesses), out_(out),
        column_(std::max(least_column, style.width > between_width ? (style.width - between_width) / 2 : 0)) {}

  void write() {
    for (const Variant* v : listed(d_, style_)) {
      title(*v);
      rows(*v);
    }
  }

private:
  const Diff& d_;
  const DiffStyle& style_;
  PlaceFinder places_;
  std::string& out_;
  std::size_t column_;

  // On one line, or where that is too long on two.
  void title(const Variant& v) {
    const std::string name = fmt::format("── {} {}", v.id, described(v.variant_class));
    const std::string place = printable(in_words(places_.place_of(v)));
    const bool short_enough = display_width(name) + display_width(place) + 3 <= style_.width;
    const Ink ink = ink_of(v.variant_class);
    if (short_enough)
      out_ += '\n' + inked(name + " · " + place, ink, style_.colour) + '\n';
    else
      out_ += '\n' + wrapped(name, ink, 0) + wrapped(place, Ink::dim, 3);
  }

  // Whole words, on as many lines as they need, the next ones set in.
  [[nodiscard]] std::string wrapped(const std::string& text, Ink ink, std::size_t indent) const {
    std::string out, line(indent, ' ');
    bool empty = true;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string word = text.substr(at, end - at);
      if (!empty && display_width(line) + 1 + display_width(word) > style_.width) {
        out += inked(line, ink, style_.colour) + '\n';
        line.assign(3, ' ');
        empty = true;
      }
      line += (empty ? "" : " ") + word;
      empty = false;
      at = end + 1;
    }
    return out + inked(line, ink, style_.colour) + '\n';
  }

  void rows(const Variant& v) {
    const auto lines_of = [&](std::size_t w) {
      return ColumnWords(*d_.witnesses[w], v, w, column_).lines(style_.colour);
    };
    std::vector<InkedLine> left = lines_of(0), right = lines_of(1);
    const std::size_t lines = std::max(left.size(), right.size());
    left.resize(lines);
    right.resize(lines);
    for (std::size_t i = 0; i < lines; ++i) {
      out_ += left[i].text;
      out_.append(column_ - std::min(column_, left[i].width), ' ').append(between).append(right[i].text) += '\n';
    }
  }
};

} // namespace

void diff_side_by_side(const Diff& d, const DiffStyle& style, std::string& out) {
  diff_heading(d, style, out);
  ColumnsWriter(d, style, out).write();
}

} // namespace recension::render
