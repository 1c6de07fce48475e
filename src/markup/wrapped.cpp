// Wrapped lines: the text of a PDF, line by line. Paragraphs show by their indent; a word may be broken at a line's
// end, and a paragraph by a page and its notes.
#include "draft.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace recension::markup {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t indent_of_paragraph = 2; // columns beyond the line before
constexpr std::size_t indent_of_centred = 15;

// The words of the text, each hashed, and those with a hyphen inside: a second occurrence tells whether a hyphen at
// a line's end is the printer's or the word's.
class WordForms {
public:
  explicit WordForms(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = word_end(text, at);
      if (end > at) forms_.insert(text.substr(at, end - at));
      at = std::max(end, at + 1);
    }
  }
  [[nodiscard]] bool contains(const std::string& word) const { return forms_.contains(word); }

private:
  std::unordered_set<std::string_view> forms_;

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
  explicit WrappedLines(Draft& d) : d_(d), last_of_(d.bare.notes.size() + 1, none), forms_(d.text) {}

  void run() {
    gather();
    for (std::size_t i = 0; i < rows_.size(); ++i)
      place(i);
    d_.claims_in_order();
  }

private:
  struct Row {
    std::size_t line;
    std::int32_t note;
    bool after_empty; // an empty line above
    bool top_of_page; // no line of its stream above it on the page
    bool opens_note;
    bool new_part; // behind a caption, or on a page 1
    bool starts = true;
  };
  Draft& d_;
  std::vector<Row> rows_;
  std::vector<std::size_t> last_of_; // the last row of each stream
  WordForms forms_;

  [[nodiscard]] const Line& line(const Row& r) const { return d_.lines[r.line]; }
  std::size_t& last_of(std::int32_t note) { return last_of_[static_cast<std::size_t>(note + 1)]; }

  [[nodiscard]] std::int32_t note_at(TextPos p) const {
    auto after = std::upper_bound(d_.note_ranges.begin(), d_.note_ranges.end(), p,
                                  [](TextPos q, const NoteRange& r) { return q < r.range.begin; });
    if (after == d_.note_ranges.begin() || !std::prev(after)->range.contains(p)) return no_note;
    return std::prev(after)->note;
  }

  // The claim that begins at p or covers it.
  [[nodiscard]] const Claim* claim_at(TextPos p) const {
    auto after = std::upper_bound(d_.claims.begin(), d_.claims.end(), p,
                                  [](TextPos q, const Claim& c) { return q < c.range.begin; });
    if (after == d_.claims.begin() || !std::prev(after)->range.contains(p)) return nullptr;
    return &*std::prev(after);
  }

  // Each part of a slip is paged from 1.
  [[nodiscard]] bool begins_part(const Claim& c) const {
    return c.page >= 0 && d_.bare.pages[static_cast<std::size_t>(c.page)].number == 1;
  }

  void gather() {
    bool empty_above = true, page_top = true, new_part = false;
    for (std::size_t i = 0; i < d_.lines.size(); ++i) {
      const Line& l = d_.lines[i];
      if (l.ink.empty()) {
        empty_above = true;
        continue;
      }
      const Claim* claim = claim_at(l.ink.begin);
      if (claim != nullptr && claim->range.end >= l.ink.end && claim->kind != Kind::footnote_label) {
        page_top = page_top || claim->kind == Kind::running_head || claim->kind == Kind::layout;
        empty_above = false;
        new_part = new_part || claim->kind == Kind::heading || begins_part(*claim);
        continue;
      }
      const bool opens = claim != nullptr && claim->kind == Kind::footnote_label;
      rows_.push_back({i, note_at(l.ink.begin), empty_above && !page_top, page_top, opens, new_part, true});
      empty_above = page_top = new_part = false;
    }
  }

  // The next row of the same stream on the same page, or none.
  [[nodiscard]] std::size_t next_on_page(std::size_t i) const {
    if (i + 1 >= rows_.size() || rows_[i + 1].top_of_page || rows_[i + 1].note != rows_[i].note) return none;
    return i + 1;
  }

  [[nodiscard]] bool centred(const Row& r) const { return line(r).indent() >= indent_of_centred; }

  // Two first lines in succession: a paragraph of one line, such as a byline, stands above.
  [[nodiscard]] bool follows_one_line_paragraph(const Row& row, const Row& above, std::size_t after) const {
    const std::size_t indent = line(row).indent();
    return above.starts && indent == line(above).indent() && indent >= after + indent_of_paragraph &&
           ends_sentence(d_.text, line(above).ink.end.value);
  }

  // Two lines that stand further in than this one: a quotation ends here.
  [[nodiscard]] bool leaves_quotation(std::size_t i) const {
    if (i < 2 || next_on_page(i - 2) != i - 1 || next_on_page(i - 1) != i) return false;
    const std::size_t indent = line(rows_[i]).indent();
    const std::size_t first = line(rows_[i - 2]).indent(), second = line(rows_[i - 1]).indent();
    return first == second && second >= indent + indent_of_paragraph && !rows_[i - 1].starts;
  }

  // A first line that stands out, the lines behind it all further in: "Held: Because …".
  [[nodiscard]] bool goes_on_hanging(const Row& above, std::size_t indent, std::size_t after) const {
    const std::size_t end = line(above).ink.end.value;
    const char last = last_ink(d_.text, end);
    return after == indent && (last == '-' || (!ends_sentence(d_.text, end) && last != ':'));
  }

  [[nodiscard]] bool starts_paragraph(std::size_t i, const Row& above) const {
    const Row& row = rows_[i];
    const std::size_t indent = line(row).indent(), before = line(above).indent();
    const std::size_t next = next_on_page(i);
    const std::size_t after = next == none ? indent : line(rows_[next]).indent();
    if (row.opens_note || row.new_part || centred(row)) return true;
    if (above.opens_note && row.note != no_note) return false; // a superscript upsets the line below it
    if (row.note == no_note && (row.after_empty || centred(above) || follows_one_line_paragraph(row, above, after)))
      return true;
    if (row.top_of_page) return row.note == no_note && indent >= after + indent_of_paragraph;
    if (indent >= before + indent_of_paragraph) return !goes_on_hanging(above, indent, after);
    const bool hanging = indent < before && after > indent && ends_sentence(d_.text, line(above).ink.end.value);
    return hanging || leaves_quotation(i);
  }

  void place(std::size_t i) {
    Row& row = rows_[i];
    const std::size_t previous = last_of(row.note);
    row.starts = previous == none || starts_paragraph(i, rows_[previous]);
    Segment s{line(row).ink, row.note, row.starts, false};
    if (!row.starts) s.tight = rejoin_word(line(rows_[previous]), line(row));
    last_of(row.note) = i;
    d_.segments.push_back(s);
  }

  // Whether a line's last word goes on in the next line; claims the hyphen if it is the printer's.
  bool rejoin_word(const Line& before, const Line& after) {
    const std::size_t end = before.ink.end.value;
    const std::string_view head = d_.text.substr(0, end), tail = d_.text.substr(after.ink.begin.value);
    if (head.ends_with("\xC2\xAD")) return claim_hyphen(end - 2, end, "soft-hyphen");
    if (head.ends_with("—") || head.ends_with("–")) return true;
    if (tail.starts_with('/') && head.substr(head.rfind(' ') + 1).find("://") != head.npos) return true; // an address
    if (!head.ends_with('-') || end < 2 || tail.empty()) return false;
    if (!is_letter(head[end - 2]) || !is_letter(tail.front()))
      return is_digit(head[end - 2]) || is_letter(head[end - 2]);
    if (is_upper(tail.front()) || keeps_hyphen(head.substr(0, end - 1))) return true;
    if (hyphen_belongs(head.substr(0, end - 1), tail)) return true;
    return claim_hyphen(end - 1, end, "line-end-hyphen");
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
    d_.claims.push_back({TextRange(begin, end), Kind::hyphenation, rule, {}, false, -1, -1});
    return true;
  }
};

} // namespace

void make_wrapped_segments(Draft& d) {
  WrappedLines(d).run();
}

} // namespace recension::markup
