// Which lines begin paragraphs, and which go on with the one before.
#include "draft.hpp"

#include <algorithm>
#include <array>

namespace recension::markup {
namespace {

// Where a call's own line hides whether a paragraph ends there, the next sentence's opening is all the evidence.
constexpr std::array<std::string_view, 12> paragraph_openings = {
    "Moreover, ", "Furthermore, ", "Finally, ",     "In contrast, ",  "By contrast, ", "In addition, ",
    "In short, ", "In sum, ",      "Nonetheless, ", "Nevertheless, ", "Accordingly, ", "For these reasons, "};

bool opens_paragraph(std::string_view ink) {
  return is_section_numeral(ink) || parse_byline(ink).length > 0 ||
         std::any_of(paragraph_openings.begin(), paragraph_openings.end(),
                     [&](std::string_view o) { return ink.starts_with(o); });
}

// Whether claims cover all ink of the line, and what the first of them is.
struct Covered {
  bool whole = false;
  const Claim* first = nullptr; // the claim at the line's first ink
};

class LineReader {
public:
  explicit LineReader(const Draft& d) : d_(d) {}

  Covered covered(const Line& l) {
    while (next_ < d_.claims.size() && d_.claims[next_].range.end <= l.ink.begin)
      ++next_;
    Covered out;
    TextPos at = l.ink.begin;
    for (std::size_t c = next_; c < d_.claims.size() && d_.claims[c].range.begin <= at; ++c) {
      if (out.first == nullptr) out.first = &d_.claims[c];
      at = std::max(at, d_.claims[c].range.end);
      while (at < l.ink.end && blank_at(d_.text, at.value) > 0)
        at = at + blank_at(d_.text, at.value);
    }
    out.whole = at >= l.ink.end;
    return out;
  }

  std::int32_t note_at(TextPos p) {
    while (note_ < d_.note_ranges.size() && d_.note_ranges[note_].range.end <= p)
      ++note_;
    return note_ < d_.note_ranges.size() && d_.note_ranges[note_].range.contains(p) ? d_.note_ranges[note_].note
                                                                                    : no_note;
  }

private:
  const Draft& d_;
  std::size_t next_ = 0, note_ = 0;
};

class SegmentMaker {
public:
  explicit SegmentMaker(Draft& d) : d_(d), reader_(d), last_of_(d.bare.notes.size() + 1, none) {}

  void run() {
    for (const Line& l : d_.lines) {
      if (l.ink.empty()) {
        after_call_line_ = false;
        after_opened_ = after_opened_ || l.opened;
        after_empty_ = true;
        continue;
      }
      const Covered covered = reader_.covered(l);
      if (covered.whole)
        drop(covered);
      else
        add(l, covered);
    }
  }

private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  Draft& d_;
  LineReader reader_;
  std::vector<std::size_t> last_of_; // the last segment of each stream: the body, then each note
  bool after_page_line_ = false;     // a page's line stood between
  bool after_call_line_ = false;     // a call on a line of its own did
  bool after_heading_ = false;
  bool after_empty_ = false;
  bool after_opened_ = false; // an element began that holds nothing but what was dropped

  std::size_t& last_of(std::int32_t note) { return last_of_[static_cast<std::size_t>(note + 1)]; }

  void drop(const Covered& covered) {
    if (covered.first->kind == Kind::star_page) after_page_line_ = true;
    if (covered.first->kind == Kind::footnote_call) after_call_line_ = true;
    if (covered.first->kind == Kind::heading || covered.first->kind == Kind::markup_tag) after_heading_ = true;
  }

  void add(const Line& l, const Covered& covered) {
    const std::int32_t note = reader_.note_at(l.ink.begin);
    Segment s{l.ink, note, true, false};
    const std::size_t previous = last_of(note);
    const bool opens_note = covered.first != nullptr && covered.first->kind == Kind::footnote_label;
    if (previous != none && !opens_note && d_.has_elements()) {
      s.starts = starts_in_elements(l, covered, previous);
    } else if (previous != none && !opens_note) {
      const Segment& before = d_.segments[previous];
      const bool interrupted = after_page_line_ || previous + 1 != d_.segments.size();
      if (interrupted && (!after_heading_ || previous + 1 != d_.segments.size())) s.starts = !goes_on(before, l);
      if (d_.line_habit() == Lines::tags_became_lines && previous + 1 == d_.segments.size())
        rejoin_tag_lines(s, before, l);
    }
    push(s);
    after_page_line_ = after_call_line_ = after_heading_ = after_opened_ = after_empty_ = false;
    split_at_trailing_byline(l);
  }

  // A line that no element opens goes on with the paragraph that a page or a note broke. So does one that a line
  // break divides from the line above, unless it is indented; and one that opens with a page amid a sentence.
  [[nodiscard]] bool starts_in_elements(const Line& l, const Covered& covered, std::size_t previous) const {
    constexpr std::size_t indent_of_paragraph = 4; // bytes: two no-break spaces
    const Segment& before = d_.segments[previous];
    if (previous + 1 == d_.segments.size() && !after_page_line_) {
      const bool page = covered.first != nullptr && covered.first->kind == Kind::star_page;
      if (page && !ends_sentence(d_.text, before.range.end.value)) return false;
      return !l.after_break || after_empty_ || l.indent() >= indent_of_paragraph;
    }
    if (!l.opened && !after_opened_) return after_heading_;
    return !after_page_line_ || !goes_on(before, l);
  }

  void push(const Segment& s) {
    last_of(s.note) = d_.segments.size();
    d_.segments.push_back(s);
  }

  // A paragraph broken by a page or a block of notes: its sentence is not over.
  [[nodiscard]] bool goes_on(const Segment& before, const Line& l) const {
    return !ends_sentence(d_.text, before.range.end.value) || starts_lower(d_.text, l.ink.begin.value);
  }

  // The tags of FindLaw's links and calls became line ends. A line that begins with a stop or a blank and follows an
  // unfinished one goes on with it; so does what follows a call's own line, unless it is a heading.
  void rejoin_tag_lines(Segment& s, const Segment& before, const Line& l) const {
    const std::string_view ink = slice(d_.text, l.ink);
    if (after_call_line_) {
      s.starts = opens_paragraph(ink);
      return;
    }
    if (ends_sentence(d_.text, before.range.end.value)) return;
    const bool stop = std::string_view(".,;:)-").find(ink.front()) != std::string_view::npos;
    if (stop || l.indent() > 0) s.starts = false;
    s.tight = stop && l.indent() == 0;
  }

  void split_at_trailing_byline(const Line& l) {
    if (d_.line_habit() != Lines::tags_became_lines) return;
    const auto at = trailing_byline(slice(d_.text, l.ink));
    if (!at || *at == 0) return;
    const TextPos split = l.ink.begin + *at;
    const std::int32_t note = reader_.note_at(split);
    d_.segments.back().range.end = split;
    push({TextRange(split, l.ink.end), note, true, false});
  }
};

// Lines of a fixed measure, not one paragraph each: most full lines are of about the same length.
bool lines_are_wrapped(const Draft& d) {
  constexpr std::size_t longest_measure = 110, least_lines = 12;
  std::size_t text_lines = 0, unfinished = 0;
  for (const Line& l : d.lines) {
    if (l.ink.empty()) continue;
    if (l.all.size() > longest_measure) return false;
    ++text_lines;
    unfinished += ends_sentence(d.text, l.ink.end.value) ? 0 : 1;
  }
  return text_lines >= least_lines && unfinished * 2 > text_lines;
}

} // namespace

void make_segments(Draft& d) {
  const bool wrapped = d.line_habit() == Lines::wrapped || (d.line_habit() == Lines::guessed && lines_are_wrapped(d));
  if (wrapped)
    make_wrapped_segments(d);
  else
    SegmentMaker(d).run();
}

} // namespace recension::markup
