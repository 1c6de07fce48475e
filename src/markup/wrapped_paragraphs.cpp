// Wrapped lines: the text of a PDF, line by line. Paragraphs show by their indent; a word may be broken at a line's
// end, and a paragraph by a page and its notes.
#include "line_spacing.hpp"
#include "passes.hpp"
#include "text_facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace recension::markup {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t indent_of_paragraph = 2; // columns beyond the line before
constexpr std::size_t indent_of_centred = 15, indent_of_quotation = 4;
constexpr std::size_t blanks_at_end = 5; // that a line which is not full has at least

// The words of the text, each hashed, and those with a hyphen inside: a second occurrence tells whether a hyphen at
// a line's end is the printer's or the word's.
class WordForms {
public:
  explicit WordForms(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = word_end(text, at);
      if (end > at) add(text, at, end);
      at = std::max(end, at + 1);
    }
  }
  [[nodiscard]] bool contains(const std::string& word) const { return forms_.contains(word); }
  // As a word that is not at a line's edge, where it may be a piece of one.
  [[nodiscard]] bool is_whole_word(std::string_view word) const { return whole_.contains(word); }

private:
  std::unordered_set<std::string_view> forms_, whole_;
  std::unordered_map<std::string_view, std::size_t> at_line_ends_;

  void add(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view word = text.substr(begin, end - begin), tail = text.substr(end, 3);
    forms_.insert(word);
    const std::size_t before = text.substr(0, begin).find_last_not_of(' ');
    const bool opens = before == std::string_view::npos || text[before] == '\n';
    const bool closes = tail.starts_with('\n') || tail.starts_with(" \n") || tail.starts_with("-\n");
    // Running heads end with the same words, page after page.
    constexpr std::size_t by_chance = 2;
    const bool again = closes && !tail.starts_with('-') && ++at_line_ends_[word] > by_chance;
    if ((!opens && !closes) || again) whole_.insert(word);
  }

  static std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() &&
           (is_letter(text[at]) || (text[at] == '-' && at + 1 < text.size() && is_letter(text[at + 1]))))
      ++at;
    return at;
  }
};

// First members of compounds that are hyphened as a rule (The Chicago Manual of Style, 7.96).
constexpr std::array<std::string_view, 14> hyphened_members = {
    "self", "cross", "ex", "all", "half", "two", "three", "four", "five", "six", "well", "so", "quasi", "one"};

bool keeps_hyphen(std::string_view head) {
  std::size_t begin = head.size();
  while (begin > 0 && is_letter(head[begin - 1]))
    --begin;
  const std::string_view member = head.substr(begin);
  return std::find(hyphened_members.begin(), hyphened_members.end(), member) != hyphened_members.end();
}

class WrappedLines {
public:
  WrappedLines(const Scan& scan, const Claims& claims, const Notes& notes)
      : scan_(scan), claims_(claims), notes_(notes), last_of_(notes.notes.size() + 1, none), forms_(scan.text) {}

  Paragraphs run() {
    gather();
    find_first_lines();
    for (std::size_t i = 0; i < rows_.size(); ++i)
      place(i);
    return std::move(out_);
  }

private:
  struct WrappedLine {
    std::size_t line;
    std::optional<NoteIndex> note;
    bool after_empty; // an empty line above
    bool top_of_page; // no line of its stream above it on the page
    bool opens_note;
    bool new_part;     // after a caption, or on a page 1
    std::size_t above; // empty lines
    bool starts = true;
    bool heading = false; // numbered
  };
  const Scan& scan_;
  const Claims& claims_;
  const Notes& notes_;
  std::vector<WrappedLine> rows_;
  std::vector<std::size_t> last_of_; // the last row of each stream
  WordForms forms_;
  std::size_t measure_ = 0;                 // where seven lines in ten end, or before
  std::size_t base_ = 0;                    // where one line in five begins, or before
  std::size_t usual_ = 0;                   // empty lines between two lines of text
  std::array<std::size_t, 2> first_line_{}; // columns that only first lines of paragraphs are in, of body and notes
  Paragraphs out_;

  [[nodiscard]] const Line& line(const WrappedLine& r) const { return scan_.lines[r.line]; }
  std::size_t& last_of(std::optional<NoteIndex> note) { return last_of_[note ? *note + 1 : 0]; }

  // Each part of a slip is paged from 1.
  static bool begins_part(const Claim& c) {
    const auto* begin = std::get_if<PagesBegin>(&c.mark);
    return begin != nullptr && begin->pages.front().number == 1;
  }

  void find_measure() {
    std::vector<std::size_t> begins, ends;
    for (const Line& l : scan_.lines)
      if (!l.ink.empty()) {
        begins.push_back(l.indent());
        ends.push_back(l.indent() + l.ink.size());
      }
    if (ends.empty()) return;
    const auto quantile = [](std::vector<std::size_t>& all, std::size_t tenths) {
      const auto at = all.begin() + static_cast<std::ptrdiff_t>(all.size() * tenths / 10);
      std::nth_element(all.begin(), at, all.end());
      return *at;
    };
    base_ = quantile(begins, 2);
    measure_ = quantile(ends, 7);
  }

  void gather() {
    const LineSpacing spacing(scan_.lines);
    find_measure();
    usual_ = spacing.usual();
    bool page_top = true, new_part = false;
    for (std::size_t i = 0; i < scan_.lines.size(); ++i) {
      const Line& l = scan_.lines[i];
      if (l.ink.empty()) continue;
      const bool empty_above = rows_.empty() || spacing.above(i) > spacing.usual();
      const Claim* claim = claims_.at(l.ink.begin);
      if (claim != nullptr && claim->range.end >= l.ink.end && claim->kind != MarkupKind::footnote_label) {
        page_top = page_top || claim->kind == MarkupKind::running_head || claim->kind == MarkupKind::layout ||
                   claim->kind == MarkupKind::page_number;
        new_part = new_part || claim->kind == MarkupKind::heading || begins_part(*claim);
        continue;
      }
      const bool opens = claim != nullptr && claim->kind == MarkupKind::footnote_label;
      rows_.push_back(
          {i, notes_.note_at(l.ink.begin), empty_above && !page_top, page_top, opens, new_part, spacing.above(i)});
      page_top = new_part = false;
    }
  }

  // Where lines of one indent hardly ever follow one another, it is that of first lines and of nothing else.
  void find_first_lines() {
    struct Uses {
      std::size_t lines = 0, runs = 0;
    };
    std::array<std::map<std::size_t, Uses>, 2> by_indent;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::size_t indent = line(rows_[i]).indent();
      if (indent < base_ + indent_of_paragraph) continue;
      const bool follows = i > 0 && rows_[i - 1].note == rows_[i].note && line(rows_[i - 1]).indent() == indent;
      Uses& u = by_indent[rows_[i].note ? 1 : 0][indent];
      ++u.lines;
      u.runs += follows ? 0 : 1;
    }
    constexpr std::size_t least_runs = 8;
    for (std::size_t stream = 0; stream < 2; ++stream) {
      Uses most;
      for (const auto& [indent, u] : by_indent[stream])
        if (u.runs > most.runs) {
          most = u;
          first_line_[stream] = indent;
        }
      if (most.runs < least_runs || most.lines * 4 > most.runs * 5) first_line_[stream] = 0;
    }
  }

  // The next row of the same stream on the same page, or none.
  [[nodiscard]] std::size_t next_on_page(std::size_t i) const {
    if (i + 1 >= rows_.size() || rows_[i + 1].top_of_page || rows_[i + 1].note != rows_[i].note) return none;
    return i + 1;
  }

  // Far in, and not much nearer to where the lines end (letters are of many widths, capitals of others); not one of
  // several lines with the same indent.
  [[nodiscard]] bool centred(std::size_t i) const {
    constexpr std::size_t most_askew = 3; // times
    const Line& l = line(rows_[i]);
    const std::size_t end = l.indent() + l.ink.size(), left = l.indent();
    const std::size_t right = measure_ > end ? measure_ - end : 0;
    if (left < indent_of_centred || right * most_askew < left || left * most_askew < right) return false;
    return !is_in_column_with(i, i + 1) && (i == 0 || !is_in_column_with(i, i - 1));
  }

  // One above the other, beginning in the same column and ending in others.
  [[nodiscard]] bool is_in_column_with(std::size_t i, std::size_t other) const {
    if (other >= rows_.size() || rows_[std::max(i, other)].top_of_page || rows_[i].note != rows_[other].note)
      return false;
    if (rows_[std::max(i, other)].above > 0) return false;
    const Line& a = line(rows_[i]);
    const Line& b = line(rows_[other]);
    return a.indent() == b.indent() && a.ink.size() != b.ink.size();
  }

  // After a line that is not full, and further in than the text or all of its line: "December 6, 2010", "HOWARD,
  // Circuit Judge. This …"
  [[nodiscard]] bool is_byline(const WrappedLine& row, const WrappedLine& above) const {
    const std::size_t end = line(above).indent() + line(above).ink.size();
    if (row.note || end + blanks_at_end >= measure_) return false;
    const std::string text = evenly_spaced(slice(scan_.text, line(row).ink));
    const std::size_t length = parse_byline(text).length;
    const bool indented = line(row).indent() >= base_ + indent_of_paragraph;
    return length > 0 &&
           (indented || (length == text.size() && ends_sentence(scan_.text, line(above).ink.end.value)));
  }

  [[nodiscard]] bool goes_on_with_byline(const WrappedLine& row, const WrappedLine& above) const {
    return !row.note && !row.top_of_page && row.above <= usual_ &&
           is_byline_of_two_lines(slice(scan_.text, line(above).ink), slice(scan_.text, line(row).ink));
  }

  // "JAVIER CAVAZOS, ACTING WARDEN v. SHIRLEY" and below it "REE SMITH": a title in capitals on several lines.
  [[nodiscard]] bool goes_on_with_title(std::size_t i, std::size_t previous) const {
    if (rows_[i].above > 0 || rows_[i].top_of_page || previous + 1 != i || !centred(i) || !centred(previous))
      return false;
    const auto in_capitals = [&](std::size_t k) {
      const std::string_view ink = slice(scan_.text, line(rows_[k]).ink);
      return std::none_of(ink.begin(), ink.end(), [](char c) { return c >= 'a' && c <= 'z' && c != 'v'; });
    };
    return in_capitals(i) && in_capitals(previous) &&
           !ends_sentence(scan_.text, line(rows_[previous]).ink.end.value) &&
           !is_section_numeral(slice(scan_.text, line(rows_[previous]).ink));
  }

  // In double-spaced text a quotation is single-spaced: it begins and ends a paragraph, and so do its parts.
  [[nodiscard]] bool changes_spacing(std::size_t i) const {
    if (usual_ == 0 || rows_[i].note || rows_[i].above == 0 || i == 0) return false;
    const auto is_single = [this](std::size_t k) {
      return k < rows_.size() && !rows_[k].top_of_page && !rows_[k].note && rows_[k].above == 0;
    };
    if (is_single(i + 1) != is_single(i - 1) || is_single(i - 1)) return is_single(i + 1) || is_single(i - 1);
    const std::size_t indent = line(rows_[i]).indent();
    return indent >= base_ + indent_of_quotation && line(rows_[i - 1]).indent() >= base_ + indent_of_quotation;
  }

  // "II" in the middle of the line.
  [[nodiscard]] bool is_numeral_alone(const WrappedLine& row) const {
    return !row.note && line(row).indent() >= base_ + indent_of_quotation &&
           is_section_numeral(slice(scan_.text, line(row).ink));
  }

  // "II.  DISCUSSION", "A.  Equitable Tolling": a short line after the end of a sentence, with a paragraph after it.
  [[nodiscard]] bool is_numbered_heading(std::size_t i, const WrappedLine& above) const {
    constexpr std::size_t longest_numeral = 6; // with its stop: "XVIII."
    const std::string_view ink = slice(scan_.text, line(rows_[i]).ink);
    const std::size_t stop = ink.find('.');
    if (stop == std::string_view::npos || stop >= longest_numeral || !is_section_numeral(ink.substr(0, stop + 1)))
      return false;
    const std::size_t next = next_ink(ink, stop + 1), after = next_on_page(i);
    const bool titled = next > stop + 1 && next < ink.size() && is_upper(ink[next]);
    const bool short_line = line(rows_[i]).indent() + ink.size() + blanks_at_end < measure_;
    if (!titled || !short_line || after == none) return false;
    const char before = last_ink(scan_.text, line(above).ink.end.value);
    return (ends_sentence(scan_.text, line(above).ink.end.value) || above.starts || is_upper(before)) &&
           line(rows_[after]).indent() >= line(rows_[i]).indent();
  }

  // Two first lines in succession: a paragraph of one line, such as a byline, is above.
  [[nodiscard]] bool follows_one_line_paragraph(const WrappedLine& row, const WrappedLine& above,
                                                std::size_t after) const {
    const std::size_t indent = line(row).indent();
    const std::size_t end = line(above).ink.end.value;
    if (!above.starts || indent != line(above).indent()) return false;
    const bool over = ends_sentence(scan_.text, end) || last_ink(scan_.text, end) == ':';
    return (indent >= after + indent_of_paragraph && over) ||
           (usual_ == 0 && indent >= base_ + indent_of_paragraph && is_short(above));
  }

  // The line ends where several words would have had room: its paragraph is over.
  [[nodiscard]] bool is_short(const WrappedLine& row) const {
    return (line(row).indent() + line(row).ink.size()) * 5 < measure_ * 3;
  }

  // Two lines that are further in than this one: a quotation ends here.
  [[nodiscard]] bool leaves_quotation(std::size_t i) const {
    if (i < 2 || next_on_page(i - 2) != i - 1 || next_on_page(i - 1) != i) return false;
    const std::size_t indent = line(rows_[i]).indent();
    const std::size_t first = line(rows_[i - 2]).indent(), second = line(rows_[i - 1]).indent();
    return first == second && second >= indent + indent_of_paragraph && !rows_[i - 1].starts;
  }

  // A first line that begins further out than all after it: "Held: Because …".
  [[nodiscard]] bool goes_on_hanging(const WrappedLine& above, std::size_t indent, std::size_t after) const {
    constexpr std::size_t longest_word = 12;
    const std::size_t end = line(above).ink.end.value;
    const char last = last_ink(scan_.text, end);
    const bool full = line(above).indent() + line(above).ink.size() + longest_word >= measure_;
    return full && after == indent && (last == '-' || (!ends_sentence(scan_.text, end) && last != ':'));
  }

  [[nodiscard]] bool starts_paragraph(std::size_t i, std::size_t previous) const {
    const WrappedLine& row = rows_[i];
    const WrappedLine& above = rows_[previous];
    const std::size_t indent = line(row).indent(), before = line(above).indent();
    const std::size_t next = next_on_page(i);
    const std::size_t after = next == none ? indent : line(rows_[next]).indent();
    if (row.opens_note || row.new_part) return true;
    if (goes_on_with_title(i, previous) || goes_on_with_byline(row, above)) return false;
    if (usual_ == 0 && indent > 0 && indent == first_line_[row.note ? 1 : 0]) return true;
    if (centred(i) || rows_[i].heading || above.heading) return true;
    if (changes_spacing(i) || is_byline(row, above)) return true;
    constexpr std::size_t longest_label = 20;     // with the blanks after it
    if (above.opens_note && row.note.has_value()) // a superscript upsets the line below it
      return usual_ == 0 && is_short(above) && line(above).ink.size() > longest_label;
    if (!row.note && (row.after_empty || centred(previous) || follows_one_line_paragraph(row, above, after)))
      return true;
    if (row.top_of_page) return !row.note && indent >= after + indent_of_paragraph;
    if (indent >= before + indent_of_paragraph) return next == none || !goes_on_hanging(above, indent, after);
    const bool hanging =
        !above.starts && indent < before && after > indent && ends_sentence(scan_.text, line(above).ink.end.value);
    return hanging || leaves_quotation(i);
  }

  void place(std::size_t i) {
    WrappedLine& row = rows_[i];
    const std::size_t previous = last_of(row.note);
    row.heading = previous != none && (is_numeral_alone(row) || is_numbered_heading(i, rows_[previous]));
    row.starts = previous == none || starts_paragraph(i, previous);
    Segment s{line(row).ink, row.note, row.starts, false};
    if (!row.starts) s.tight = rejoin_word(line(rows_[previous]), line(row));
    last_of(row.note) = i;
    out_.segments.push_back(s);
  }

  // Whether a line's last word goes on in the next line; claims the hyphen if it is the printer's.
  bool rejoin_word(const Line& before, const Line& after) {
    const std::size_t end = before.ink.end.value;
    const std::string_view head = scan_.text.substr(0, end), tail = scan_.text.substr(after.ink.begin.value);
    if (head.ends_with("\xC2\xAD")) return claim_hyphen(end - 2, end, "soft-hyphen");
    if (head.ends_with("—") || head.ends_with("–")) return true;
    if (tail.starts_with('/') && head.substr(head.rfind(' ') + 1).find("://") != head.npos) return true; // an address
    if (is_broken_without_sign(head, tail)) return true;
    if (!head.ends_with('-') || end < 2 || tail.empty()) return false;
    if (!is_letter(head[end - 2]) || !is_letter(tail.front()))
      return is_digit(head[end - 2]) || is_letter(head[end - 2]);
    if (is_upper(tail.front()) || keeps_hyphen(head.substr(0, end - 1))) return true;
    if (hyphen_belongs(head.substr(0, end - 1), tail)) return true;
    return claim_hyphen(end - 1, end, "line-end-hyphen");
  }

  // Some files' text layer lacks the hyphens that the page shows: "Amend / ments". Two pieces are one word if one of
  // them is no word of the text and the whole is.
  [[nodiscard]] bool is_broken_without_sign(std::string_view head, std::string_view tail) const {
    constexpr std::size_t longest_piece = 24;
    std::size_t begin = head.size(), end = 0;
    while (begin > 0 && is_letter(head[begin - 1]) && head.size() - begin < longest_piece)
      --begin;
    while (end < tail.size() && is_letter(tail[end]) && end < longest_piece)
      ++end;
    if (begin == head.size() || end == 0 || !starts_lower(tail, 0) || head.size() - begin < 2 || end < 2)
      return false;
    const std::string first(head.substr(begin)), second(tail.substr(0, end));
    const bool first_is_word = forms_.is_whole_word(first), second_is_word = forms_.is_whole_word(second);
    if (first_is_word && second_is_word) return false;
    return forms_.is_whole_word(first + second);
  }

  [[nodiscard]] bool hyphen_belongs(std::string_view head, std::string_view tail) const {
    std::size_t begin = head.size();
    while (begin > 0 && (is_letter(head[begin - 1]) || head[begin - 1] == '-'))
      --begin;
    std::size_t end = 0;
    while (end < tail.size() && (is_letter(tail[end]) || tail[end] == '-'))
      ++end;
    const std::string first(head.substr(begin)), second(tail.substr(0, end));
    if (forms_.contains(first + second)) return false;
    return forms_.contains(first + "-" + second) || first.find('-') != std::string::npos;
  }

  bool claim_hyphen(std::size_t begin, std::size_t end, std::string_view rule) {
    out_.hyphens.push_back({TextRange(begin, end), MarkupKind::hyphenation, rule, false});
    return true;
  }
};

} // namespace

Paragraphs find_wrapped_paragraphs(const Scan& scan, const Claims& claims, const Notes& notes) {
  return WrappedLines(scan, claims, notes).run();
}

} // namespace recension::markup
