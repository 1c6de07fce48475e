// RTF, as Westlaw and Lexis deliver it (Microsoft, Rich Text Format Specification 1.9.1, 2008): groups, control
// words, characters. Word's own numbering of notes (\chftn) is counted here, because the file has no number to show.
#include "../source/ascii.hpp"
#include "../source/flow.hpp"
#include "../source/utf8.hpp"
#include "containers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace recension {
namespace {

using std::string_view;

struct Sign {
  string_view word, meaning;
};

constexpr std::array<Sign, 11> signs = {{{"bullet", "•"},
                                         {"cell", " "},
                                         {"emdash", "—"},
                                         {"emspace", " "},
                                         {"endash", "–"},
                                         {"ldblquote", "“"},
                                         {"lquote", "‘"},
                                         {"rdblquote", "”"},
                                         {"rquote", "’"},
                                         {"tab", " "},
                                         {"enspace", " "}}};

// Groups that hold no text of the document's body.
constexpr std::array<string_view, 17> hidden_groups = {
    "fonttbl", "colortbl", "stylesheet", "info", "header", "headerl",   "headerr",   "headerf", "footer",
    "footerl", "footerr",  "footerf",    "pict", "object", "themedata", "listtable", "revtbl"};

constexpr std::array<string_view, 5> line_ends = {"par", "sect", "row", "page", "pard"};

struct Control {
  string_view word;
  std::optional<int> number;
  std::size_t end = 0;
};

// What a group takes over from the one it is in.
struct Group {
  std::uint32_t element = no_element;
  std::uint32_t interrupted = no_element;  // the paragraph in which a note is
  std::uint32_t note_element = no_element; // the note that all this is in
  bool hidden = false, super = false, note = false;
  bool starred = false; // what the next word names may be passed over
  int fallback = 1;     // characters that stand in for a \u, for readers that know no Unicode
};

class RtfReader {
public:
  explicit RtfReader(string_view text) : text_(text), flow_(text, Language::html) {}

  Layer read() {
    while (at_ < text_.size())
      next();
    return flow_.finish();
  }

private:
  string_view text_;
  Flow flow_;
  std::size_t at_ = 0;
  std::vector<Group> groups_ = {Group{}};
  std::uint32_t paragraph_ = no_element;
  int skip_ = 0, notes_ = 0;
  char32_t high_ = 0; // the first half of a character beyond U+FFFF

  Group& group() { return groups_.back(); }

  void next() {
    switch (text_[at_]) {
    case '{':
      tag(at_ + 1);
      groups_.push_back({no_element, no_element, group().note_element, group().hidden, group().super, group().note,
                         false, group().fallback});
      skip_ = 0;
      break;
    case '}':
      close_group();
      break;
    case '\\':
      control();
      break;
    case '\n':
      tag(at_ + 1); // line ends mean nothing
      break;
    default:
      run();
    }
  }

  void tag(std::size_t end) {
    flow_.removed(at_, end, Change::tag, "control");
    at_ = end;
  }

  void close_group() {
    if (group().element != no_element) {
      close_paragraph(at_);
      flow_.close(group().element, at_, at_ + 1);
      at_ += 1;
      paragraph_ = group().interrupted;
    } else {
      tag(at_ + 1);
    }
    if (groups_.size() > 1) groups_.pop_back();
    skip_ = 0;
  }

  [[nodiscard]] Control read_control() const {
    Control c;
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_ascii_letter(text_[end]))
      ++end;
    c.word = text_.substr(at_ + 1, end - at_ - 1);
    const std::size_t number = end;
    if (end < text_.size() && text_[end] == '-') ++end;
    while (end < text_.size() && is_digit(text_[end]))
      ++end;
    int value = 0;
    const auto [stop, error] = std::from_chars(text_.data() + number, text_.data() + end, value);
    if (error == std::errc() && stop == text_.data() + end) c.number = value;
    if (end < text_.size() && text_[end] == ' ') ++end;
    c.end = end;
    return c;
  }

  void control() {
    if (at_ + 1 >= text_.size()) return tag(text_.size());
    if (!is_ascii_letter(text_[at_ + 1])) return symbol(text_[at_ + 1]);
    const Control c = read_control();
    const auto is = [&c](string_view word) { return c.word == word; };
    if (group().starred && !is("footnote")) group().hidden = true;
    group().starred = false;
    if (is("u") && c.number) return unicode(c);
    if (is("bin") && c.number) return binary(c.end + static_cast<std::size_t>(std::max(0, *c.number)));
    if (is("uc")) group().fallback = c.number.value_or(1);
    if (is("super")) group().super = c.number.value_or(1) != 0;
    if (is("nosupersub") || is("plain")) group().super = false;
    if (std::find(hidden_groups.begin(), hidden_groups.end(), c.word) != hidden_groups.end()) group().hidden = true;
    if (is("footnote")) return begin_note(c.end);
    if (is("chftn")) return note_number(c.end);
    if (is("line")) return line_break(c.end);
    if (std::find(line_ends.begin(), line_ends.end(), c.word) != line_ends.end() && !is("pard"))
      return end_line(c.end);
    const auto* sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& s) { return s.word == c.word; });
    if (sign != signs.end()) return show(c.end, sign->meaning);
    tag(c.end);
  }

  // Bytes of a picture; the count is the file's own and may end in the middle of a character.
  void binary(std::size_t end) {
    end = std::min(end, text_.size());
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U)
      ++end;
    tag(end);
  }

  void symbol(char c) {
    const std::size_t end = std::min(at_ + 1 + utf8::decode_at(text_, at_ + 1).length, text_.size());
    if (c == '\'') return hex();
    if (c == '*') {
      group().starred = true;
      return tag(end);
    }
    if (c == '~') return show(end, "\xC2\xA0");
    if (c == '_') return show(end, "-");
    if (c == '-') return flow_.removed(at_, end, Change::hyphen, "soft-hyphen"), void(at_ = end);
    if (c == '\n') return end_line(end);
    if (c == '\\' || c == '{' || c == '}') return show(end, text_.substr(at_ + 1, 1));
    tag(end);
  }

  void hex() {
    const std::size_t end = std::min(at_ + 4, text_.size());
    unsigned value = 0;
    const auto [stop, error] = std::from_chars(text_.data() + at_ + 2, text_.data() + end, value, 16);
    if (error != std::errc() || stop != text_.data() + end) return tag(std::min(at_ + 2, text_.size()));
    std::string meaning;
    utf8::append(meaning, utf8::from_windows1252(value));
    show(end, meaning);
  }

  void unicode(const Control& c) {
    const auto unit = static_cast<char32_t>(static_cast<std::uint16_t>(*c.number));
    const bool high = unit >= 0xD800 && unit < 0xDC00, low = unit >= 0xDC00 && unit < 0xE000;
    const char32_t first = std::exchange(high_, high ? unit : 0);
    std::string meaning;
    utf8::append(meaning,
                 low && first != 0 ? 0x10000 + ((first - 0xD800) << 10U) + (unit - 0xDC00) : utf8::valid(unit));
    skip_ = 0;
    if (high)
      tag(c.end); // the second half of the character follows
    else
      show(c.end, meaning);
    skip_ = group().fallback;
  }

  // A sign that stands for a character: shown, unless it stands in for a Unicode one that was.
  void show(std::size_t end, string_view meaning) {
    if (skip_ > 0) {
      --skip_;
      return tag(end);
    }
    if (group().hidden) return hide(end);
    begin_text();
    const std::uint32_t raised = open_raised();
    flow_.replaced(at_, end, meaning, Change::entity, "character");
    at_ = end;
    if (raised != no_element) flow_.close(raised, at_, at_);
  }

  // A raised sign may call a note that is set as text after the opinion; at a line's start it is that note's label.
  std::uint32_t open_raised() {
    if (!group().super) return no_element;
    return flow_.open(at_, at_, flow_.at_line_start() ? "raised-label" : "raised", paragraph_);
  }

  void hide(std::size_t end) {
    flow_.removed(at_, end, Change::hidden, "not-shown");
    at_ = end;
  }

  void run() {
    std::size_t end = std::min(text_.find_first_of("\\{}\n", at_), text_.size());
    if (skip_ > 0) {
      std::size_t stop = at_; // whole characters
      for (; skip_ > 0 && stop < end; --skip_)
        stop += utf8::decode_at(text_, stop).length;
      return tag(std::min(stop, end));
    }
    if (group().hidden) return hide(end);
    begin_text();
    const std::uint32_t raised = open_raised();
    flow_.characters(at_, end);
    at_ = end;
    if (raised != no_element) flow_.close(raised, at_, at_);
  }

  void begin_text() {
    if (paragraph_ == no_element) paragraph_ = flow_.open(at_, at_, "p", group().note_element);
  }

  void close_paragraph(std::size_t at) {
    if (paragraph_ != no_element) flow_.close(paragraph_, at, at);
    paragraph_ = no_element;
  }

  void end_line(std::size_t end) {
    if (group().hidden) return hide(end);
    if (paragraph_ == no_element) return tag(end);
    flow_.close(paragraph_, at_, end);
    paragraph_ = no_element;
    at_ = end;
  }

  void line_break(std::size_t end) {
    if (group().hidden) return hide(end);
    flow_.close(flow_.open(at_, end, "br", paragraph_), end, end);
    at_ = end;
  }

  // A note is in the middle of the paragraph that calls it; the paragraph goes on after it.
  void begin_note(std::size_t end) {
    if (group().hidden) return tag(end);
    group().note = true;
    group().super = false;
    group().element = group().note_element = flow_.open(at_, end, "footnote", no_element);
    at_ = end;
    group().interrupted = paragraph_;
    paragraph_ = no_element;
  }

  void note_number(std::size_t end) {
    if (group().hidden) return tag(end);
    begin_text();
    if (!group().note) ++notes_;
    const std::uint32_t mark = flow_.open(at_, at_, group().note ? "footnotelabel" : "footnotemark", paragraph_);
    flow_.replaced(at_, end, std::to_string(notes_), Change::entity, "note-number");
    flow_.close(mark, end, end);
    at_ = end;
  }
};

} // namespace

Layer read_rtf(string_view text) {
  return RtfReader(text).read();
}

} // namespace recension
