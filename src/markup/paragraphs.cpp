// Which lines begin paragraphs, and which go on with the one before.
#include "../printing/word_lists.hpp"
#include "passes.hpp"
#include "text_facts.hpp"

#include <tables.hpp>

#include <algorithm>

namespace recension::markup {
namespace {

// What begins a paragraph whatever is above it.
bool opens_paragraph(std::string_view ink) {
  return is_section_numeral(ink) || parse_byline(ink).length > 0 ||
         begins_with_any(ink, tables::headings::paragraph_openings);
}

// Whether claims cover all ink of the line, and what the first of them is.
struct Covered {
  bool whole = false;
  const Claim* first = nullptr; // the claim at the line's first ink
};

class LineReader {
public:
  LineReader(const Scan& scan, const Claims& claims, const Notes& notes)
      : text_(scan.text), claims_(claims.all()), ranges_(notes.ranges) {}

  Covered covered(const Line& l) {
    while (next_ < claims_.size() && claims_[next_].range.end <= l.ink.begin)
      ++next_;
    Covered out;
    TextPos at = l.ink.begin;
    for (std::size_t c = next_; c < claims_.size() && claims_[c].range.begin <= at; ++c) {
      if (out.first == nullptr) out.first = &claims_[c];
      at = std::max(at, claims_[c].range.end);
      while (at < l.ink.end && blank_at(text_, at.value) > 0)
        at = at + blank_at(text_, at.value);
    }
    out.whole = at >= l.ink.end;
    return out;
  }

  std::optional<NoteIndex> note_at(TextPos p) {
    while (note_ < ranges_.size() && ranges_[note_].range.end <= p)
      ++note_;
    if (note_ == ranges_.size() || !ranges_[note_].range.contains(p)) return std::nullopt;
    return ranges_[note_].note;
  }

private:
  std::string_view text_;
  const std::vector<Claim>& claims_;
  const std::vector<NoteRange>& ranges_;
  std::size_t next_ = 0, note_ = 0;
};

class SegmentMaker {
public:
  SegmentMaker(const Scan& scan, const Claims& claims, const Notes& notes)
      : scan_(scan), claims_(claims), reader_(scan, claims, notes), last_of_(notes.notes.size() + 1, none) {
    if (scan.has_elements()) find_byline_elements();
    indents_paragraphs_ = most_are_indented(scan.lines);
  }

  std::vector<Segment> run() {
    for (const Line& l : scan_.lines) {
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
    return std::move(segments_);
  }

private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  const Scan& scan_;
  const Claims& claims_;
  LineReader reader_;
  std::vector<Segment> segments_;
  std::vector<std::size_t> last_of_; // the last segment of each stream: the body, then each note
  std::vector<TextPos> bylines_;     // where elements begin that hold nothing but a byline, ascending
  bool indents_paragraphs_ = false;  // a blank before a line is how the text begins its paragraphs
  bool after_page_line_ = false;     // a page's line was between
  bool after_call_line_ = false;     // a call on a line of its own did
  bool after_heading_ = false;
  bool after_empty_ = false;
  bool after_opened_ = false; // an element began that holds nothing but what was dropped

  static bool most_are_indented(const std::vector<Line>& lines) {
    std::size_t texts = 0, indented = 0;
    for (const Line& l : lines) {
      texts += l.ink.empty() ? 0 : 1;
      indented += !l.ink.empty() && l.indent() > 0 ? 1 : 0;
    }
    return indented * 2 > texts;
  }

  std::size_t& last_of(std::optional<NoteIndex> note) { return last_of_[note ? *note + 1 : 0]; }

  void drop(const Covered& covered) {
    if (covered.first->kind == MarkupKind::star_page) after_page_line_ = true;
    if (covered.first->kind == MarkupKind::footnote_call) after_call_line_ = true;
    if (covered.first->kind == MarkupKind::heading || covered.first->kind == MarkupKind::markup_tag)
      after_heading_ = true;
  }

  void add(const Line& l, const Covered& covered) {
    const std::optional<NoteIndex> note = reader_.note_at(l.ink.begin);
    Segment s{l.ink, note, true, false};
    const std::size_t previous = last_of(note);
    const bool opens_note = covered.first != nullptr && covered.first->kind == MarkupKind::footnote_label;
    if (previous != none && !opens_note && scan_.has_elements()) {
      s.starts = starts_in_elements(l, covered, previous);
      s.inferred = after_page_line_ || (covered.first != nullptr && covered.first->kind == MarkupKind::star_page);
    } else if (previous != none && !opens_note) {
      const Segment& before = segments_[previous];
      const bool interrupted = after_page_line_ || previous + 1 != segments_.size();
      if (interrupted && (!after_heading_ || previous + 1 != segments_.size())) {
        s.starts = !goes_on(before, l);
        s.inferred = true;
      }
      if (scan_.line_habit() == Lines::tags_became_lines && previous + 1 == segments_.size())
        rejoin_tag_lines(s, before, l);
    }
    if (s.starts && previous != none && previous + 1 == segments_.size() &&
        goes_on_with_byline(segments_[previous], l))
      s.starts = false;
    push(s);
    after_page_line_ = after_call_line_ = after_heading_ = after_opened_ = after_empty_ = false;
    split_at_byline(l);
  }

  // A line that no element opens goes on with the paragraph that a page or a note broke. So does one that a line
  // break divides from the line above, unless it is indented; and one that opens with a page within a sentence.
  [[nodiscard]] bool starts_in_elements(const Line& l, const Covered& covered, std::size_t previous) const {
    if (l.after_number && !after_heading_ && previous + 1 == segments_.size()) return false;
    constexpr std::size_t indent_of_paragraph = 2; // no-break spaces: others are run together
    const Segment& before = segments_[previous];
    if (previous + 1 == segments_.size() && !after_page_line_) {
      const bool page = covered.first != nullptr && covered.first->kind == MarkupKind::star_page;
      if (page && !ends_sentence(scan_.text, end_of_text(before).value)) return false;
      return !l.after_break || l.opened || after_empty_ || l.indent() >= indent_of_paragraph;
    }
    if (!l.opened && !after_opened_) return after_heading_;
    return !after_page_line_ || !goes_on(before, l);
  }

  void push(const Segment& s) {
    last_of(s.note) = segments_.size();
    segments_.push_back(s);
  }

  // A paragraph broken by a page or a block of notes: its sentence is not over.
  [[nodiscard]] bool goes_on(const Segment& before, const Line& l) const {
    if (starts_lower(scan_.text, l.ink.begin.value)) return true;
    return !ends_sentence(scan_.text, end_of_text(before).value) &&
           parse_byline(slice(scan_.text, l.ink)).length == 0;
  }

  // Without the calls and pages that come last: "381 U. S. 1.*"
  [[nodiscard]] TextPos end_of_text(const Segment& s) const {
    TextPos end = s.range.end;
    for (const Claim* c = claims_.at(TextPos(end.value - 1)); c != nullptr && c->range.begin > s.range.begin;
         c = claims_.at(TextPos(end.value - 1))) {
      end = c->range.begin;
      while (end > s.range.begin && blank_before(scan_.text, end.value) > 0)
        end = TextPos(end.value - blank_before(scan_.text, end.value));
    }
    return end;
  }

  // The tags of FindLaw's links and calls became line ends. A line that begins with a stop or one blank and follows
  // an unfinished one goes on with it (two are an indent); so does what follows a call's own line, unless it is a
  // heading.
  void rejoin_tag_lines(Segment& s, const Segment& before, const Line& l) const {
    const std::string_view ink = slice(scan_.text, l.ink);
    if (after_call_line_) {
      s.starts = opens_paragraph(ink);
      return;
    }
    const std::size_t end = end_of_text(before).value;
    if (ends_sentence(scan_.text, end) || last_ink(scan_.text, end) == ':') return;
    const bool stop = std::string_view(".,;:)-").find(ink.front()) != std::string_view::npos;
    if (stop || (l.indent() == 1 && !indents_paragraphs_)) s.starts = false;
    s.tight = stop && l.indent() == 0;
  }

  [[nodiscard]] bool goes_on_with_byline(const Segment& before, const Line& l) const {
    return is_byline_of_two_lines(slice(scan_.text, before.range), slice(scan_.text, l.ink));
  }

  // <b>BEALES, Judge.</b> run on to the list of the judges: no block divides them, but the element holds a byline.
  void find_byline_elements() {
    constexpr std::size_t longest = 160; // bytes
    for (const Element& e : scan_.decoded.elements.all()) {
      const bool set_off = e.name == "b" || e.name == "strong" || e.name == "center";
      if (!set_off || e.range.size() > longest || e.range.empty()) continue;
      const std::string_view held = without_blanks_around(slice(scan_.text, e.range));
      const Byline byline = parse_byline(held);
      if (byline.length == 0 || byline.length < held.size()) continue;
      bylines_.push_back(TextPos(static_cast<std::size_t>(held.data() - scan_.text.data())));
    }
    std::sort(bylines_.begin(), bylines_.end());
  }

  [[nodiscard]] std::optional<std::size_t> byline_within(const Line& l) const {
    if (scan_.line_habit() == Lines::tags_became_lines) return trailing_byline(slice(scan_.text, l.ink));
    const auto after = std::upper_bound(bylines_.begin(), bylines_.end(), l.ink.begin);
    if (after == bylines_.end() || *after >= l.ink.end || !ends_sentence(scan_.text, after->value))
      return std::nullopt;
    return *after - l.ink.begin;
  }

  void split_at_byline(const Line& l) {
    const auto at = byline_within(l);
    if (!at || *at == 0) return;
    const TextPos split = l.ink.begin + *at;
    const std::optional<NoteIndex> note = reader_.note_at(split);
    segments_.back().range.end = split;
    push({TextRange(split, l.ink.end), note, true, false});
  }
};

} // namespace

Paragraphs find_paragraphs(const Scan& scan, const Claims& claims, const Notes& notes) {
  if (scan.line_habit() == Lines::wrapped) return find_wrapped_paragraphs(scan, claims, notes);
  return {SegmentMaker(scan, claims, notes).run(), {}};
}

} // namespace recension::markup
