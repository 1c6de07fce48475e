#include "note_places.hpp"

#include "text_facts.hpp"

#include <algorithm>

namespace recension::markup {

// --- feet of pages ---

PageFeet::PageFeet(const Scan& scan, const Claims& claims, const TypedPages& typed)
    : scan_(scan), lines_(scan.lines.size()) {
  for (const std::size_t line : typed.last_lines)
    page_tops_.push_back(line + 1);
  for (const std::size_t line : typed.feet)
    lines_[line] = true;
  if (!typed.openings.empty()) openings_.resize(lines_.size());
  for (const std::size_t line : typed.openings)
    openings_[line] = true;
  for (const Claim& c : claims.all())
    if (c.kind == MarkupKind::running_head && std::holds_alternative<PagesBegin>(c.mark))
      page_tops_.push_back(scan.line_of(c.range.begin));
  auto top = page_tops_.begin();
  std::size_t marked = 0;
  for (const Match& m : scan.matches_of(Role::foot_rule)) {
    const std::size_t first = std::max(marked, scan.line_of(m.range.begin));
    while (top != page_tops_.end() && *top <= first)
      ++top;
    const std::size_t end = top == page_tops_.end() ? lines_.size() : *top;
    for (std::size_t i = first; i < end; ++i)
      lines_[i] = true;
    marked = std::max(marked, end);
  }
  for (const Match& m : scan.matches_of(Role::page_foot))
    for (std::size_t i = scan.line_of(m.range.begin); i < lines_.size() && scan.lines[i].all.begin < m.range.end; ++i)
      lines_[i] = true;
  any_ = std::find(lines_.begin(), lines_.end(), true) != lines_.end();
}

std::size_t PageFeet::page_of(const Match& m) const {
  const auto after = std::upper_bound(page_tops_.begin(), page_tops_.end(), scan_.line_of(m.range.begin));
  return static_cast<std::size_t>(after - page_tops_.begin());
}

bool PageFeet::on_same_page(const Match& a, const Match& b) const {
  return page_of(a) == page_of(b);
}

bool PageFeet::may_answer(const Match& label, const Match& call) const {
  const std::size_t page = page_of(call), of_note = page_of(label);
  return page == of_note || (page + 1 == of_note && scan_.decoded.container != Container::pdf);
}

// --- from label to end ---

namespace {

class NoteLayout {
public:
  NoteLayout(const Scan& scan, const Claims& claims, const NoteElements& certain, const std::vector<Match>& labels)
      : scan_(scan), claims_(claims), certain_(certain), labels_(labels), spaced_(sets_blocks_off(scan)) {}

  // A note goes on to the next label, to the end of its block, or to where another opinion's byline is.
  std::vector<NoteRange> after_labels(const std::vector<Match>& calls) const {
    const std::vector<bool> interleaved = find_interleaved(calls);
    std::vector<NoteRange> out;
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      const TextPos begin = labels_[n].range.begin;
      const TextPos limit = n + 1 < labels_.size() ? labels_[n + 1].range.begin : TextPos(scan_.text.size());
      const Match* element = certain_.note_around(labels_[n]);
      TextRange range(begin, element != nullptr ? element->range.end : note_end(labels_[n], limit, interleaved[n]));
      if (element != nullptr) { // one that holds several notes is divided at their labels
        if (out.empty() || out.back().range.end <= element->range.begin) range.begin = element->range.begin;
        range.end = std::min(range.end, limit);
      }
      out.push_back({range, static_cast<NoteIndex>(n)});
    }
    return out;
  }

  // Below each rule: first what goes on from the page before, then the notes that begin here.
  std::vector<NoteRange> at_feet(const PageFeet& feet) const {
    std::vector<NoteRange> out;
    std::size_t begun = 0; // notes
    for (std::size_t i = 0; i < scan_.lines.size(); ++i) {
      const Line& l = scan_.lines[i];
      if (!feet.holds(i) || l.ink.empty()) continue;
      if (begun < labels_.size() && l.all.contains(labels_[begun].range.begin)) ++begun;
      if (begun > 0) out.push_back({l.all, static_cast<NoteIndex>(begun - 1)});
    }
    return out;
  }

private:
  const Scan& scan_;
  const Claims& claims_;
  const NoteElements& certain_;
  const std::vector<Match>& labels_;
  bool spaced_; // empty lines divide the paragraphs

  // Before most long lines, or before most that lines of their paragraph do not precede.
  static bool sets_blocks_off(const Scan& scan) {
    constexpr std::size_t long_line = 60; // bytes: no line of a caption
    std::size_t after_empty = 0, after_short = 0;
    for (std::size_t i = 1; i < scan.lines.size(); ++i) {
      if (scan.lines[i].ink.size() < long_line) continue;
      const TextRange before = scan.lines[i - 1].ink;
      after_empty += before.empty() ? 1 : 0;
      after_short += !before.empty() && ends_sentence(scan.text, before.end.value) ? 1 : 0;
    }
    return after_empty > after_short;
  }

  // Of each label, whether the text goes on after its note, before the next label.
  //
  // The text goes on between two notes where the second is called there. Where that is so of most notes of a run, it
  // is so of the last one too.
  [[nodiscard]] std::vector<bool> find_interleaved(const std::vector<Match>& calls) const {
    constexpr std::size_t least = 2;
    std::vector<bool> out(labels_.size());
    std::size_t begin = 0, called = 0, next_call = 0, followed = 0, all_called = 0;
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      const bool same_run = n + 1 < labels_.size() && labels_[n + 1].number > labels_[n].number;
      if (same_run) {
        out[n] = is_called_between(labels_[n], labels_[n + 1], calls, next_call);
        called += out[n] ? 1 : 0;
        continue;
      }
      followed += n - begin;
      all_called += called;
      const bool most = called >= least && called * 2 > n - begin;
      for (std::size_t i = begin; i < n; ++i)
        out[i] = most && out[i];
      out[n] = most;
      begin = n + 1;
      called = 0;
    }
    // A printing that marks its labels, and of which each note is called after the one before, sets all of them so.
    if (!marks_labels()) return out;
    if (followed > 0 && all_called == followed) out.assign(labels_.size(), true);
    find_followed_by_pages(out);
    return out;
  }

  struct PageSeen {
    TextPos at;
    std::uint32_t number, highest_before;
  };

  // The pages of the reporter that the text has first.
  [[nodiscard]] std::vector<PageSeen> pages_of_opinion() const {
    std::vector<PageSeen> out;
    std::string_view reporter;
    std::uint32_t highest = 0;
    for (const Claim& c : claims_.all()) {
      const auto* begins = std::get_if<PagesBegin>(&c.mark);
      if (begins == nullptr) continue;
      const PageBegins& page = begins->pages.front();
      if (reporter.empty()) reporter = page.reporter;
      if (page.reporter != reporter) continue;
      out.push_back({c.range.begin, page.number, highest});
      highest = std::max(highest, page.number);
    }
    return out;
  }

  // A page begins after the note's block that no page before it reaches, so that the opinion goes on there: notes at
  // the end repeat pages.
  void find_followed_by_pages(std::vector<bool>& interleaved) const {
    const std::vector<PageSeen> pages = pages_of_opinion();
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      const TextPos from = end_of_block(first_line_of_text(labels_[n]));
      const TextPos limit = n + 1 < labels_.size() ? labels_[n + 1].range.begin : TextPos(scan_.text.size());
      const TextPos to = note_end(labels_[n], limit, false);
      const auto page =
          std::lower_bound(pages.begin(), pages.end(), from, [](const PageSeen& p, TextPos q) { return p.at < q; });
      if (page != pages.end() && page->at < to && page->number > page->highest_before) interleaved[n] = true;
    }
  }

  [[nodiscard]] bool marks_labels() const {
    return std::all_of(labels_.begin(), labels_.end(),
                       [this](const Match& m) { return scan_.rule_of(m).proof != Proof::counterpart; });
  }

  static bool is_called_between(const Match& label, const Match& next, const std::vector<Match>& calls,
                                std::size_t& from) {
    while (from < calls.size() && calls[from].range.begin < label.range.end)
      ++from;
    for (std::size_t c = from; c < calls.size() && calls[c].range.begin < next.range.begin; ++c)
      if (calls[c].number == next.number) return true;
    return false;
  }

  [[nodiscard]] TextPos note_end(const Match& label, TextPos limit, bool interleaved) const {
    const TextPos begin = label.range.begin;
    const std::size_t first = first_line_of_text(label);
    const TextPos end = interleaved ? std::min(limit, end_of_block(first)) : limit;
    for (std::size_t i = scan_.line_of(begin); i < scan_.lines.size() && scan_.lines[i].all.begin < limit; ++i) {
      const Line& l = scan_.lines[i];
      if (l.ink.empty()) continue;
      const std::string_view ink = slice(scan_.text, l.ink);
      if (i > first && is_heading(l)) return is_drawn(l) ? l.all.begin : std::min(end, l.all.begin);
      if (i > first && is_byline(l)) return std::min(end, l.all.begin);
      if (scan_.line_habit() != Lines::tags_became_lines || l.ink.begin < begin) continue;
      if (const auto at = trailing_byline(ink)) return std::min(end, l.ink.begin + *at);
    }
    return end;
  }

  // Where the text goes on after a note, the note is one block: what no empty line divides, or a line.
  [[nodiscard]] TextPos end_of_block(std::size_t line) const {
    while (spaced_ && line + 1 < scan_.lines.size() && !scan_.lines[line + 1].ink.empty())
      ++line;
    return scan_.lines[line].all.end;
  }

  // The line of the label, or where the label is alone on it, the next that has text.
  [[nodiscard]] std::size_t first_line_of_text(const Match& label) const {
    const std::size_t at = scan_.line_of(label.range.begin);
    if (scan_.lines[at].ink.end > label.range.end) return at;
    std::size_t next = at + 1;
    while (next < scan_.lines.size() && scan_.lines[next].ink.empty())
      ++next;
    return std::min(next, scan_.lines.size() - 1);
  }

  // A page may begin with the opinion: "*502 MR. JUSTICE WHITE, concurring in the judgment."
  [[nodiscard]] bool is_byline(const Line& l) const {
    TextPos begin = l.ink.begin;
    for (const Claim* c = claims_.at(begin); c != nullptr && c->range.end < l.ink.end; c = claims_.at(begin))
      begin = TextPos(next_ink(scan_.text, c->range.end.value));
    const std::string_view ink = slice(scan_.text, TextRange(begin, std::max(begin, l.ink.end)));
    return !ink.empty() && parse_byline(ink).length == ink.size();
  }

  [[nodiscard]] bool is_heading(const Line& l) const {
    const Claim* claim = claims_.at(l.ink.begin);
    return claim != nullptr && claim->range.begin == l.ink.begin &&
           (claim->kind == MarkupKind::heading || claim->kind == MarkupKind::markup_tag || is_drawn(l));
  }

  // A rule above or below notes.
  [[nodiscard]] bool is_drawn(const Line& l) const {
    const Claim* claim = claims_.at(l.ink.begin);
    return claim != nullptr && claim->range.begin == l.ink.begin && claim->kind == MarkupKind::layout &&
           claim->of_form && claim->range.end >= l.ink.end;
  }
};

} // namespace

std::vector<NoteRange> lay_out_notes(const Scan& scan, const Claims& claims, const PageFeet& feet,
                                     const NoteElements& certain, const std::vector<Match>& labels,
                                     const std::vector<Match>& calls) {
  const NoteLayout layout(scan, claims, certain, labels);
  return feet.any() ? layout.at_feet(feet) : layout.after_labels(calls);
}

// --- notes without labels ---

namespace {

// The lines that follow two or more empty ones, and end a sentence before them.
std::vector<std::size_t> lines_set_off(const Scan& scan) {
  std::vector<std::size_t> out;
  std::size_t empties = 0, last_text = 0;
  for (std::size_t i = 0; i < scan.lines.size(); ++i) {
    const Line& l = scan.lines[i];
    if (l.ink.empty()) {
      empties += l.all.empty() ? 1 : 0;
      continue;
    }
    if (empties >= 2 && i > 0 && ends_sentence(scan.text, scan.lines[last_text].ink.end.value)) out.push_back(i);
    empties = 0;
    last_text = i;
  }
  return out;
}

} // namespace

Unlabelled find_unlabelled_notes(const Scan& scan, std::size_t open_calls) {
  Unlabelled out;
  const std::vector<std::size_t> set_off = lines_set_off(scan);
  // Where more than one block is set off so, that is how the text divides its parts.
  if (open_calls == 0 || set_off.size() != 1) return out;
  bool after_empty = true;
  for (std::size_t i = set_off.front(); i < scan.lines.size(); ++i) {
    const Line& l = scan.lines[i];
    if (l.ink.empty()) {
      after_empty = after_empty || l.all.empty();
      continue;
    }
    if (after_empty) ++out.notes;
    after_empty = false;
    out.ranges.push_back({l.all, static_cast<NoteIndex>(out.notes - 1)});
  }
  return out.notes == open_calls ? out : Unlabelled{}; // as many blocks as calls: each is one's note
}

} // namespace recension::markup
