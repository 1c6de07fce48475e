// Notes and calls: found together, because each proves the other.
#include "best_run.hpp"
#include "note_elements.hpp"
#include "note_evidence.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>

namespace recension::markup {
namespace {

// The lines of a page's foot, below the rule (slip).
std::vector<bool> foot_lines(const Draft& d) {
  std::vector<bool> foot(d.lines.size());
  const std::vector<Match> rules = d.matches_of(Run::foot_rule);
  auto top = d.page_tops.begin();
  std::size_t marked = 0;
  for (const Match& m : rules) {
    const std::size_t first = std::max(marked, d.line_of(m.range.begin));
    while (top != d.page_tops.end() && *top <= first)
      ++top;
    const std::size_t end = top == d.page_tops.end() ? d.lines.size() : *top;
    for (std::size_t i = first; i < end; ++i)
      foot[i] = true;
    marked = std::max(marked, end);
  }
  for (const Match& m : d.matches_of(Run::page_foot))
    for (std::size_t i = d.line_of(m.range.begin); i < d.lines.size() && d.lines[i].all.begin < m.range.end; ++i)
      foot[i] = true;
  return foot;
}

std::vector<Match> first_at_each_place(std::vector<Match> matches) {
  matches.erase(std::unique(matches.begin(), matches.end(),
                            [](const Match& a, const Match& b) { return a.range.begin == b.range.begin; }),
                matches.end());
  return matches;
}

// Notes and calls ascend by one; another opinion's start anew; a jump is a place where some are lost.
StepCost ascending(double anew, double jump, double back) {
  return [=](std::uint32_t from, std::uint32_t to) {
    if (from == run_start) return to == 1 ? 0.0 : jump;
    if (to == from + 1) return 0.0;
    if (to == 1) return anew;
    return to > from ? jump : back;
  };
}

class NoteFinder {
public:
  explicit NoteFinder(Draft& d) : d_(d), foot_(foot_lines(d)), certain_(d) {}

  void run() {
    gather();
    choose_labels();
    lay_out_ranges();
    choose_calls();
    link();
    adopt_unlabelled();
  }

private:
  Draft& d_;
  std::vector<bool> foot_;
  NoteElements certain_;
  bool has_feet_ = false;
  std::vector<Match> label_candidates_, call_candidates_;
  std::vector<double> call_weights_;
  std::vector<Match> labels_, calls_;
  std::unordered_map<std::uint32_t, TextPos> first_call_of_;                     // by number, glyphs under 0
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> labels_by_number_; // glyphs under 0

  static std::uint32_t number_of(const Match& m) { return is_glyph(m.label) ? 0 : m.number; }

  void gather() {
    has_feet_ = std::find(foot_.begin(), foot_.end(), true) != foot_.end();
    for (const Match& m : d_.matches_of(Run::foot_rule))
      d_.claim(m);
    d_.claims_in_order();
    label_candidates_ = first_at_each_place(d_.matches_of(Run::labels));
    std::erase_if(label_candidates_,
                  [this](const Match& m) { return m.element != no_element || d_.claimed(m.range); });
    if (has_feet_)
      std::erase_if(label_candidates_, [this](const Match& m) { return !foot_[d_.line_of(m.range.begin)]; });
    call_candidates_ = first_at_each_place(d_.matches_of(Run::calls));
    std::erase_if(call_candidates_, [this](const Match& m) {
      return m.element != no_element || d_.claimed(m.range) || (has_feet_ && foot_[d_.line_of(m.range.begin)]) ||
             call_weight(d_, m) <= 0;
    });
    for (const Match& m : call_candidates_) {
      call_weights_.push_back(call_weight(d_, m));
      first_call_of_.try_emplace(number_of(m), m.range.begin);
    }
    for (const Match& m : certain_.calls)
      first_call_of_.try_emplace(number_of(m), m.range.begin);
  }

  [[nodiscard]] bool called_before(const Match& label) const {
    const auto first = first_call_of_.find(number_of(label));
    return first != first_call_of_.end() && first->second < label.range.begin;
  }

  // Labels ascend by one and start anew with another opinion. A bare number opens a note only if it is called.
  void choose_labels() {
    if (!certain_.labels.empty()) {
      labels_ = certain_.labels;
      return claim_labels();
    }
    std::vector<Match> numbered;
    std::vector<Numbered> numbers;
    for (const Match& m : label_candidates_) {
      const bool bare = is_bare(d_.rule_of(m)) && !has_feet_;
      if (is_glyph(m.label)) {
        if (could_be_glyph_label(d_, m) && (!is_bare(d_.rule_of(m)) || called_before(m))) labels_.push_back(m);
      } else if (!bare || called_before(m)) {
        numbered.push_back(m);
        const bool sure = called_before(m) || has_feet_ || is_spelt_out(d_.rule_of(m));
        numbers.push_back({m.number, bare ? 1.0 : sure ? 2.0 : 0.4});
      }
    }
    const bool strict = has_feet_ || (!numbered.empty() && !is_bare(d_.rule_of(numbered.front())));
    for (const std::size_t i : best_run(numbers, ascending(0.6, strict ? 0.5 : 6, strict ? 3 : 6)))
      labels_.push_back(numbered[i]);
    std::sort(labels_.begin(), labels_.end(),
              [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
    claim_labels();
  }

  void claim_labels() {
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      claim_as(labels_[n], Kind::footnote_label);
      d_.bare.notes.push_back({labels_[n].label, {}, no_call});
      labels_by_number_[number_of(labels_[n])].push_back(n);
    }
    d_.claims_in_order();
  }

  // A link is of one rule whichever end it is.
  void claim_as(const Match& m, Kind kind) {
    d_.claim(m);
    d_.claims.back().kind = kind;
  }

  // A note goes on to the next label, to the end of its block, or to where another opinion's byline stands.
  void lay_out_ranges() {
    if (has_feet_) return lay_out_feet();
    std::size_t line = 0;
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      const TextPos begin = labels_[n].range.begin;
      const TextPos limit = n + 1 < labels_.size() ? labels_[n + 1].range.begin : TextPos(d_.text.size());
      if (const Match* element = certain_.note_around(labels_[n])) {
        d_.note_ranges.push_back({element->range, static_cast<std::int32_t>(n)});
        continue;
      }
      line = d_.line_of(begin);
      d_.note_ranges.push_back({TextRange(begin, note_end(line, begin, limit)), static_cast<std::int32_t>(n)});
    }
  }

  [[nodiscard]] TextPos note_end(std::size_t line, TextPos begin, TextPos limit) const {
    for (std::size_t i = line; i < d_.lines.size() && d_.lines[i].all.begin < limit; ++i) {
      const Line& l = d_.lines[i];
      const std::string_view ink = slice(d_.text, l.ink);
      if (i > line && (is_heading_line(l) || parse_byline(ink).length == ink.size())) {
        if (!ink.empty()) return l.all.begin;
      }
      if (d_.line_habit() != Lines::tags_became_lines || l.ink.begin < begin) continue;
      if (const auto at = trailing_byline(ink)) return l.ink.begin + *at;
    }
    return limit;
  }

  [[nodiscard]] bool is_heading_line(const Line& l) const {
    auto claim = std::lower_bound(d_.claims.begin(), d_.claims.end(), l.ink.begin,
                                  [](const Claim& c, TextPos p) { return c.range.begin < p; });
    return claim != d_.claims.end() && claim->range.begin == l.ink.begin && !l.ink.empty() &&
           (claim->kind == Kind::heading || claim->kind == Kind::markup_tag);
  }

  // Below each rule: first what goes on from the page before, then the notes that begin here.
  void lay_out_feet() {
    std::size_t next = 0;
    std::int32_t open = no_note;
    for (std::size_t i = 0; i < d_.lines.size(); ++i) {
      if (!foot_[i] || d_.lines[i].ink.empty()) continue;
      if (next < labels_.size() && d_.lines[i].all.contains(labels_[next].range.begin))
        open = static_cast<std::int32_t>(next++);
      if (open != no_note) d_.note_ranges.push_back({d_.lines[i].all, open});
    }
  }

  [[nodiscard]] bool in_note(TextPos p) const {
    auto after = std::upper_bound(d_.note_ranges.begin(), d_.note_ranges.end(), p,
                                  [](TextPos q, const NoteRange& r) { return q < r.range.begin; });
    return after != d_.note_ranges.begin() && std::prev(after)->range.contains(p);
  }

  // In a slip a call and the beginning of its note are on one page.
  [[nodiscard]] bool on_same_page(const Match& call, const Match& label) const {
    const auto page = [this](TextPos p) {
      return std::upper_bound(d_.page_tops.begin(), d_.page_tops.end(), d_.line_of(p)) - d_.page_tops.begin();
    };
    return page(call.range.begin) == page(label.range.begin);
  }

  [[nodiscard]] double proof_by_label(const Match& call) const {
    if (labels_.empty()) return 0;
    const auto same_number = labels_by_number_.find(call.number);
    const bool found = same_number != labels_by_number_.end() &&
                       (!has_feet_ || std::any_of(same_number->second.begin(), same_number->second.end(),
                                                  [&](std::size_t n) { return on_same_page(call, labels_[n]); }));
    if (!found) return has_feet_ ? -1.0 : -0.6;
    return 0.6;
  }

  void choose_calls() {
    if (!certain_.calls.empty()) {
      calls_ = certain_.calls;
      std::erase_if(calls_, [this](const Match& m) { return in_note(m.range.begin) && !certain_.is_linked(m); });
      return claim_calls();
    }
    std::vector<Match> numbered;
    std::vector<Numbered> numbers;
    bool strict = false;
    for (std::size_t i = 0; i < call_candidates_.size(); ++i) {
      const Match& m = call_candidates_[i];
      if (in_note(m.range.begin) || d_.claimed(m.range)) continue;
      if (is_glyph(m.label)) {
        if (d_.rule_of(m).where != Where::line || has_glyph_label()) calls_.push_back(m);
        continue;
      }
      const double weight = call_weights_[i] + proof_by_label(m);
      if (weight <= 0) continue;
      strict = strict || !is_bare(d_.rule_of(m));
      numbered.push_back(m);
      numbers.push_back({m.number, weight});
    }
    for (const std::size_t i : best_run(numbers, ascending(0.7, strict || has_feet_ ? 0.5 : 6, 6)))
      calls_.push_back(numbered[i]);
    claim_calls();
  }

  [[nodiscard]] bool has_glyph_label() const { return labels_by_number_.contains(0); }

  void claim_calls() {
    std::sort(calls_.begin(), calls_.end(),
              [](const Match& a, const Match& b) { return a.range.begin < b.range.begin; });
    for (const Match& m : calls_) {
      claim_as(m, Kind::footnote_call);
      d_.claims.back().call = static_cast<std::int32_t>(d_.bare.calls.size());
      d_.bare.calls.push_back({m.label, {}, {}});
    }
    d_.claims_in_order();
  }

  void link_by_element() {
    std::unordered_map<std::uint32_t, std::int32_t> calls;
    for (std::size_t c = 0; c < calls_.size(); ++c)
      calls[calls_[c].element] = static_cast<std::int32_t>(c);
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      const auto call = calls.find(certain_.call_of(labels_[n]));
      if (call != calls.end()) d_.bare.notes[n].call = call->second;
    }
  }

  // A note answers the first free call of its number that stands before it. Glyphs may differ, so they are matched
  // in order.
  void link() {
    if (certain_.are_linked()) return link_by_element();
    std::unordered_map<std::uint32_t, std::deque<std::size_t>> free_calls;
    for (std::size_t c = 0; c < calls_.size(); ++c)
      free_calls[number_of(calls_[c])].push_back(c);
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      std::deque<std::size_t>& same = free_calls[number_of(labels_[n])];
      if (same.empty() || calls_[same.front()].range.begin > labels_[n].range.begin) continue;
      d_.bare.notes[n].call = static_cast<std::int32_t>(same.front());
      same.pop_front();
    }
  }

  // A note whose label is lost: text set off by empty lines behind the opinion's last words, while a call has no
  // note.
  void adopt_unlabelled() {
    std::vector<bool> answered(calls_.size());
    for (const NoteMark& n : d_.bare.notes)
      if (n.call != no_call) answered[static_cast<std::size_t>(n.call)] = true;
    std::vector<std::int32_t> free_calls;
    for (std::size_t c = 0; c < answered.size(); ++c)
      if (!answered[c]) free_calls.push_back(static_cast<std::int32_t>(c));
    if (free_calls.empty() || has_feet_ || !labels_.empty()) return;
    const std::size_t first = set_off_block();
    std::size_t used = 0;
    bool after_empty = true;
    for (std::size_t i = first; i < d_.lines.size(); ++i) {
      const Line& l = d_.lines[i];
      if (l.ink.empty()) {
        after_empty = after_empty || l.all.empty();
        continue;
      }
      if (after_empty && used < free_calls.size()) d_.bare.notes.push_back({{}, {}, free_calls[used++]});
      after_empty = false;
      d_.note_ranges.push_back({l.all, static_cast<std::int32_t>(d_.bare.notes.size()) - 1});
    }
  }

  // The line after two empty lines that follow the last words of a judgment; past the end if there is none.
  [[nodiscard]] std::size_t set_off_block() const {
    constexpr std::array<std::string_view, 9> last_words = {"ordered.",  "affirmed.",  "reversed.",
                                                            "remanded.", "dismissed.", "vacated.",
                                                            "dissent.",  "denied.",    "judgment."};
    std::size_t empties = 0, last_text = 0, found = d_.lines.size();
    for (std::size_t i = 0; i < d_.lines.size(); ++i) {
      const Line& l = d_.lines[i];
      if (l.ink.empty()) {
        empties += l.all.empty() ? 1 : 0;
        continue;
      }
      const std::string_view before = slice(d_.text, d_.lines[last_text].ink);
      if (empties >= 2 &&
          std::any_of(last_words.begin(), last_words.end(), [&](std::string_view w) { return before.ends_with(w); }))
        found = i;
      empties = 0;
      last_text = i;
    }
    return found;
  }
};

} // namespace

void find_notes_and_calls(Draft& d) {
  NoteFinder(d).run();
}

} // namespace recension::markup
