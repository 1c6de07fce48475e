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

// A word of a column, in its ink.
struct InkedWord {
  std::string text;
  Ink ink = Ink::plain;
  bool joins = false; // no blank before it
};

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
    add(fitted_words(shown(reading_), longest_reading), ink_, touches_before_ && !reading_.text.empty());
    add(rest, Ink::plain, touches_after_);
  }

  // Lines of at most so many columns.
  [[nodiscard]] std::vector<InkedLine> lines(bool colour) const {
    std::vector<InkedLine> out;
    for (const InkedWord& word : words_) {
      const std::string text = fitted(word.text, columns_);
      const std::size_t width = display_width(text);
      const std::size_t blank = out.empty() || word.joins || out.back().width == 0 ? 0 : 1;
      const bool fits = !out.empty() && out.back().width + blank + width <= columns_;
      InkedLine& line = fits ? out.back() : out.emplace_back();
      if (fits) line.text.append(blank, ' ');
      line.text += inked(text, word.ink, colour);
      line.width += width + (fits ? blank : 0);
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
        words_.push_back({text.substr(at, end - at), ink, joins});
        joins = false;
      }
      at = end + 1;
    }
  }
};

class ColumnsWriter {
public:
  ColumnsWriter(const Diff& d, const DiffStyle& style, std::string& out)
      : d_(d), style_(style), out_(out),
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
  std::string& out_;
  std::size_t column_;

  // On one line, or where that is too long on two.
  void title(const Variant& v) {
    const std::string name = fmt::format("── {} {}", v.id, described(v.variant_class));
    const std::string place = printable(in_words(place_of(d_.witnesses, v)));
    const bool short_enough = display_width(name) + display_width(place) + 3 <= style_.width;
    const Ink ink = ink_of(v.variant_class);
    if (short_enough)
      out_ += '\n' + inked(name + " · " + place, ink, style_.colour) + '\n';
    else
      out_ += '\n' + inked(fitted_words(name, style_.width), ink, style_.colour) + '\n' +
              inked(fitted_words("   " + place, style_.width), Ink::dim, style_.colour) + '\n';
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
