#include "editors_matter.hpp"

#include <algorithm>
#include <optional>

namespace recension::markup {
namespace {

bool is_of_matter(Role role) {
  return role >= Role::matter_begin;
}

class MatterFinder {
public:
  explicit MatterFinder(const Scan& scan) : scan_(scan) {
    for (const Match& m : scan.matches)
      if (m.element == no_element && is_of_matter(scan.rule_of(m).role)) marks_.push_back(m);
  }

  std::vector<Match> find() {
    if (marks_.empty()) return {};
    find_opinions();
    std::vector<Match> out;
    for (const Match& m : marks_) {
      if (!out.empty() && m.range.begin < out.back().range.end) continue;
      if (const std::optional<Match> found = matter_from(m)) out.push_back(*found);
    }
    return out;
  }

private:
  const Scan& scan_;
  std::vector<Match> marks_;
  TextPos first_byline_, last_byline_; // the end of the text if there are none

  [[nodiscard]] Role role_of(const Match& m) const { return scan_.rule_of(m).role; }

  void find_opinions() {
    const TextPos end(scan_.text.size());
    first_byline_ = end;
    last_byline_ = TextPos(0);
    for (const Line& l : scan_.lines)
      if (!l.ink.empty() && parse_byline(slice(scan_.text, l.ink)).length > 0) {
        first_byline_ = std::min(first_byline_, l.ink.begin);
        last_byline_ = l.ink.begin;
      }
  }

  [[nodiscard]] std::optional<Match> matter_from(const Match& mark) const {
    Match out = mark;
    switch (role_of(mark)) {
    case Role::matter_tail:
      if (mark.range.begin < last_byline_) return {};
      out.range.end = std::min(end_after(mark).value_or(TextPos(scan_.text.size())), first_note_after(mark));
      return out;
    case Role::matter_begin:
      return in_front(out, mark.range.begin);
    case Role::matter_after:
      return is_proved(mark) ? in_front(out, mark.range.end) : std::nullopt;
    default:
      return {};
    }
  }

  // From `begin` to where the court's text goes on, if that is before the first opinion's text.
  [[nodiscard]] std::optional<Match> in_front(Match m, TextPos begin) const {
    if (begin >= first_byline_) return {};
    const std::optional<TextPos> end = end_after(m);
    if (!end && first_byline_ == TextPos(scan_.text.size())) return {};
    m.range = {begin, std::min(end.value_or(first_byline_), first_byline_)};
    return m;
  }

  [[nodiscard]] std::optional<TextPos> end_after(const Match& mark) const {
    for (const Match& m : marks_)
      if (m.range.begin >= mark.range.end && role_of(m) == Role::matter_end) return m.range.begin;
    return {};
  }

  // Notes may come after the case's citations, without a heading. The first is number 1 or a glyph.
  [[nodiscard]] TextPos first_note_after(const Match& mark) const {
    for (const Match& m : scan_.matches)
      if (m.range.begin >= mark.range.end && role_of(m) == Role::label && m.number <= 1) return m.range.begin;
    return TextPos(scan_.text.size());
  }

  // The last line of its kind before one that only editors write, with no line between that ends their matter.
  [[nodiscard]] bool is_proved(const Match& mark) const {
    const auto next = std::find_if(marks_.begin(), marks_.end(), [&](const Match& m) {
      return m.range.begin >= mark.range.end && role_of(m) != Role::matter_begin;
    });
    return next != marks_.end() && role_of(*next) == Role::matter_proof;
  }
};

} // namespace

std::vector<Match> find_editors_matter(const Scan& scan) {
  return MatterFinder(scan).find();
}

} // namespace recension::markup
