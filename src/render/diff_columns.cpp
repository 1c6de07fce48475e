// The variants of two witnesses side by side: each witness's own words in its column.
#include "diff_heading.hpp"
#include "terminal.hpp"

#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

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
  [[nodiscard]] std::vector<std::string> lines(bool colour) const {
    std::vector<std::string> out;
    std::size_t used = 0;
    for (const InkedWord& word : words_) {
      const std::string text = fitted(word.text, columns_);
      const std::size_t width = display_width(text), blank = word.joins || used == 0 ? 0 : 1;
      if (out.empty() || used + blank + width > columns_) {
        out.emplace_back();
        used = 0;
      } else if (blank > 0) {
        out.back() += ' ';
        ++used;
      }
      out.back() += inked(text, word.ink, colour);
      used += width;
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
    const std::size_t line = end == 0 ? std::string::npos : text.rfind('\n', end - 1);
    const std::string_view all = std::string_view(text).substr(line == std::string::npos ? 0 : line + 1,
                                                               end - (line == std::string::npos ? 0 : line + 1));
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
    while (at < all.size() && (static_cast<unsigned char>(all[at]) & 0xC0U) == 0x80U)
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
    std::array<std::vector<std::string>, 2> plain, inked_lines;
    for (std::size_t w = 0; w < 2; ++w) {
      const ColumnWords words(*d_.witnesses[w], v, w, column_);
      plain[w] = words.lines(false);
      inked_lines[w] = words.lines(style_.colour);
    }
    const std::size_t lines = std::max(plain[0].size(), plain[1].size());
    for (std::size_t i = 0; i < lines; ++i) {
      const std::size_t width = i < plain[0].size() ? display_width(plain[0][i]) : 0;
      out_ += i < plain[0].size() ? inked_lines[0][i] : "";
      out_.append(column_ > width ? column_ - width : 0, ' ').append(between);
      out_ += (i < plain[1].size() ? inked_lines[1][i] : "") + '\n';
    }
  }
};

} // namespace

void diff_side_by_side(const Diff& d, const DiffStyle& style, std::string& out) {
  diff_heading(d, style, out);
  ColumnsWriter(d, style, out).write();
}

} // namespace recension::render
