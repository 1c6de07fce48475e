// Notes and calls: found together, because each proves the other.
#include "best_run.hpp"
#include "note_evidence.hpp"
#include "note_places.hpp"
#include "note_runs.hpp"
#include "text_facts.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>

namespace recension::markup {
namespace {

std::vector<Match> first_at_each_place(std::vector<Match> matches) {
  matches.erase(std::unique(matches.begin(), matches.end(),
                            [](const Match& a, const Match& b) { return a.range.begin == b.range.begin; }),
                matches.end());
  return matches;
}

bool by_place(const Match& a, const Match& b) {
  return a.range.begin < b.range.begin;
}

// Notes and calls ascend by one; another opinion's start anew; a jump is a place where some are lost; none goes back.
// A bare number is worth at most 1 and proves little, so that no jump can pay for itself; where the marks are more
// than bare numbers a loss of some is the likelier explanation.
struct Steps {
  double anew, late, jump, far, back; // late: to a number of 2 to 4 where a run begins
};
constexpr double impossible = 6;
constexpr std::uint32_t longest_gap = 4; // of labels that are lost in a row
constexpr Steps of_bare_labels = {0.6, 1.5, impossible, impossible, impossible},
                of_marked_labels = {0.6, 0.5, 0.5, 0.5, 3},
                of_labels_alone = {0.6, 1.2, 1.2, impossible, impossible}, // on their lines, which no list has
    of_labels_at_feet = {0.6, 0.5, 0.5, impossible, 3};
constexpr Steps of_bare_calls = {0.7, impossible, impossible, impossible, impossible},
                of_bare_calls_with_notes = {0.7, 2, 2, impossible, impossible}, // whose labels prove them too
    of_marked_calls = {0.7, 0.5, 0.5, 0.5, impossible};

StepCost ascending(const Steps& s) {
  return [s](std::uint32_t from, std::uint32_t to) {
    if (from == run_start) return to == 1 ? 0.0 : to <= longest_gap ? s.late : s.far;
    if (to == from + 1) return 0.0;
    if (to == 1) return s.anew;
    if (to < from && to <= longest_gap) return std::min(s.back, s.anew + s.late); // anew, the first ones lost
    return to > from + longest_gap ? s.far : to > from ? s.jump : s.back;
  };
}

class NoteFinder {
public:
  NoteFinder(const Scan& scan, Claims& claims, const TypedPages& typed)
      : scan_(scan), claims_(claims), feet_(scan, claims, typed), certain_(scan, claims) {}

  Notes find() {
    gather();
    choose_labels();
    for (std::size_t n = 0; n < labels_.size(); ++n)
      labels_by_number_[number_of(labels_[n])].push_back(n);
    found_.ranges = lay_out_notes(scan_, claims_, feet_, certain_, labels_,
                                  certain_.calls.empty() ? likely_calls() : certain_.calls);
    choose_calls();
    std::sort(calls_.begin(), calls_.end(), by_place);
    for (const Match& label : labels_)
      found_.notes.push_back({label.label, {}});
    link();
    adopt_unlabelled();
    claim();
    return std::move(found_);
  }

private:
  const Scan& scan_;
  Claims& claims_;
  PageFeet feet_;
  NoteElements certain_;
  std::vector<Match> label_candidates_, call_candidates_;
  std::vector<Match> labels_, calls_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> call_candidates_of_; // by number, glyphs under 0
  std::unordered_map<std::uint32_t, TextPos> first_call_of_;                       // by number, glyphs under 0
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> labels_by_number_;   // glyphs under 0
  Notes found_;

  static std::uint32_t number_of(const Match& m) { return is_glyph(m.label) ? 0 : m.number; }
  [[nodiscard]] Proof proof_of(const Match& m) const { return scan_.rule_of(m).proof; }

  void gather() {
    label_candidates_ = claims_.free_of_claims(first_at_each_place(scan_.matches_of(Role::label)));
    std::erase_if(label_candidates_,
                  [this](const Match& m) { return m.element != no_element || (feet_.any() && !feet_.may_open(m)); });
    // A PDF shows where its feet are.
    if (scan_.decoded.container == Container::pdf && !feet_.any()) label_candidates_.clear();
    call_candidates_ = claims_.free_of_claims(first_at_each_place(scan_.matches_of(Role::call)));
    std::erase_if(call_candidates_, [this](const Match& m) {
      return m.element != no_element || (feet_.any() && feet_.holds(m)) || call_weight(scan_, m) <= 0;
    });
    add_calls_after_years();
    for (std::size_t c = 0; c < call_candidates_.size(); ++c)
      call_candidates_of_[number_of(call_candidates_[c])].push_back(c);
    for (const std::vector<Match>* calls : {&call_candidates_, &certain_.calls})
      for (const Match& m : *calls)
        first_call_of_.try_emplace(number_of(m), m.range.begin);
  }

  // "the Revenue Act of 19211 are": a call that is glued to a year. No other rule can tell the two apart.
  void add_calls_after_years() {
    const std::vector<Match> calls = scan_.matches_of(Role::call);
    const auto glued = std::find_if(calls.begin(), calls.end(), [this](const Match& m) {
      return scan_.rule_of(m).where == Where::glued && proof_of(m) == Proof::counterpart;
    });
    if (glued == calls.end()) return;
    for (const CallAfterYear& c : find_calls_after_years(scan_.text)) {
      Match m = *glued;
      m.range = c.range;
      m.label = slice(scan_.text, c.range);
      m.number = c.number;
      if (!claims_.overlaps(m.range)) call_candidates_.push_back(m);
    }
    std::stable_sort(call_candidates_.begin(), call_candidates_.end(), by_place);
  }

  // Calls that their own mark or place makes likely, whether or not they have a note.
  [[nodiscard]] std::vector<Match> likely_calls() const {
    constexpr double likely = 0.6;
    std::vector<Match> out;
    const bool marked = calls_are_marked();
    for (const Match& m : call_candidates_)
      if (m.number > 0 && (marked ? proof_of(m) != Proof::counterpart : call_weight(scan_, m) >= likely))
        out.push_back(m);
    return out;
  }

  [[nodiscard]] bool called_before(const Match& label) const {
    const auto first = first_call_of_.find(number_of(label));
    return first != first_call_of_.end() && first->second < label.range.begin;
  }

  // A page raises its numbers, but an asterisk is high as it is.
  void add_glyphs_at_feet() {
    if (!feet_.any()) return;
    for (const Match& m : label_candidates_)
      if (is_glyph(m.label) && could_be_glyph_label(scan_, m) && called_on_page(m)) labels_.push_back(m);
    std::sort(labels_.begin(), labels_.end(), by_place);
  }

  // At a page's foot: on the page or on the one before.
  [[nodiscard]] bool is_called_near(const Match& label) const {
    const auto same = call_candidates_of_.find(label.number);
    return same != call_candidates_of_.end() &&
           std::any_of(same->second.begin(), same->second.end(), [&](std::size_t c) {
             return call_candidates_[c].range.begin < label.range.begin &&
                    feet_.may_answer(label, call_candidates_[c]);
           });
  }

  [[nodiscard]] bool called_on_page(const Match& label) const {
    return std::any_of(call_candidates_.begin(), call_candidates_.end(), [&](const Match& call) {
      return is_glyph(call.label) && call.range.begin < label.range.begin && feet_.on_same_page(call, label);
    });
  }

  void add_calls_of_glyphs() {
    for (const Match& label : labels_) {
      if (label.element != no_element || !is_glyph(label.label)) continue;
      const auto call = std::find_if(call_candidates_.begin(), call_candidates_.end(), [&](const Match& m) {
        return is_glyph(m.label) && m.range.begin < label.range.begin && feet_.on_same_page(m, label);
      });
      if (call != call_candidates_.end()) calls_.push_back(*call);
    }
  }

  static const Steps& steps_of(const Rule& of_labels) {
    if (of_labels.proof != Proof::counterpart) return of_marked_labels;
    return of_labels.where == Where::line ? of_labels_alone : of_bare_labels;
  }

  // A printing sets all its bare labels in one way, but for the odd one: alone on a line, with a stop, without. It is
  // the way by which the most labels make runs.
  [[nodiscard]] const Rule* style_of_bare_labels() const {
    std::map<std::uint32_t, std::vector<Numbered>> by_rule;
    for (const Match& m : label_candidates_)
      if (proof_of(m) == Proof::counterpart && !is_glyph(m.label) && called_before(m))
        by_rule[m.rule].push_back({m.number, 1});
    const Rule* out = nullptr;
    std::size_t most = 0;
    for (const auto& [rule, numbers] : by_rule) {
      Match of_rule;
      of_rule.rule = rule;
      const std::size_t n = best_run(numbers, ascending(steps_of(scan_.rule_of(of_rule)))).size();
      if (n > most) out = &scan_.rule_of(of_rule);
      most = std::max(most, n);
    }
    return out;
  }

  // Labels ascend by one and start anew with another opinion. A bare number opens a note only if it is called.
  void choose_labels() {
    if (!certain_.labels.empty()) {
      labels_ = certain_.labels;
      add_glyphs_at_feet();
      return;
    }
    constexpr double bare_and_called = 1.0, marked_and_proved = 2.0, marked = 0.4;
    constexpr double of_another_style = 0.3;
    std::vector<Match> numbered;
    std::vector<Numbered> numbers;
    const Rule* style = feet_.any() ? nullptr : style_of_bare_labels();
    for (const Match& m : label_candidates_) {
      const bool bare = proof_of(m) == Proof::counterpart;
      if (is_glyph(m.label)) {
        if (could_be_glyph_label(scan_, m) && (!bare || called_before(m))) labels_.push_back(m);
        continue;
      }
      if (bare && !feet_.any() && !called_before(m)) continue;
      if (bare && feet_.any() && (!could_open_note(scan_, m) || !is_called_near(m))) continue;
      const bool proved = called_before(m) || feet_.any() || proof_of(m) == Proof::itself;
      numbered.push_back(m);
      const bool odd = style != nullptr && &scan_.rule_of(m) != style;
      numbers.push_back({m.number, bare && !feet_.any() ? (odd ? of_another_style : bare_and_called)
                                   : proved             ? marked_and_proved
                                                        : marked});
    }
    const bool marks = !numbered.empty() && proof_of(numbered.front()) != Proof::counterpart;
    const Steps& steps = marks ? of_marked_labels : style != nullptr ? steps_of(*style) : of_bare_labels;
    for (const std::size_t i : best_run(numbers, ascending(feet_.any() ? of_labels_at_feet : steps))) {
      const bool listed = feet_.any() && !labels_.empty() && labels_.back().number == numbered[i].number &&
                          feet_.on_same_page(labels_.back(), numbered[i]);
      if (!listed) labels_.push_back(numbered[i]); // as against a list's item within the note
    }
    std::sort(labels_.begin(), labels_.end(), by_place);
  }

  // In a slip a call and the beginning of its note are on one page.
  [[nodiscard]] double proof_by_label(const Match& call) const {
    constexpr double has_its_note = 0.6, has_none = -0.6, has_none_on_its_page = -1.0;
    if (labels_.empty()) { // in a slip a number between blanks is its author's, unless a page has its note
      const bool authors = scan_.rule_of(call).where == Where::between_blanks && scan_.line_habit() == Lines::wrapped;
      return authors || scan_.decoded.container == Container::pdf ? impossible * -1 : 0;
    }
    const auto same = labels_by_number_.find(call.number);
    const bool found = same != labels_by_number_.end() &&
                       (!feet_.any() || std::any_of(same->second.begin(), same->second.end(), [&](std::size_t n) {
                         return feet_.may_answer(labels_[n], call);
                       }));
    return found ? has_its_note : feet_.any() ? has_none_on_its_page : has_none;
  }

  void choose_calls() {
    if (!certain_.calls.empty()) {
      calls_ = certain_.calls;
      std::erase_if(calls_, [this](const Match& m) {
        return found_.note_at(m.range.begin).has_value() && !certain_.is_linked(m);
      });
      add_calls_of_glyphs();
      return;
    }
    std::vector<Match> numbered;
    std::vector<Numbered> numbers;
    bool marks = feet_.any();
    const bool marked_only = calls_are_marked();
    for (const Match& m : call_candidates_) {
      if (found_.note_at(m.range.begin)) continue;
      if (marked_only && !is_glyph(m.label) && proof_of(m) == Proof::counterpart) continue;
      if (is_glyph(m.label)) {
        const Where where = scan_.rule_of(m).where;
        const bool stands_apart =
            where == Where::line || (where == Where::between_blanks && scan_.line_habit() == Lines::wrapped);
        if (!stands_apart || labels_by_number_.contains(0)) calls_.push_back(m);
        continue;
      }
      const double weight = call_weight(scan_, m) + proof_by_label(m);
      if (weight <= 0) continue;
      marks = marks || proof_of(m) != Proof::counterpart;
      numbered.push_back(m);
      numbers.push_back({m.number, weight});
    }
    for (const std::size_t i : best_run(numbers, ascending(marks             ? of_marked_calls
                                                           : labels_.empty() ? of_bare_calls
                                                                             : of_bare_calls_with_notes)))
      calls_.push_back(numbered[i]);
    if (feet_.any()) drop_calls_without_note();
  }

  // Where a printing marks its calls (n1, [1]) a bare number is none.
  [[nodiscard]] bool calls_are_marked() const {
    std::vector<Numbered> marked;
    for (const Match& m : call_candidates_)
      if (!is_glyph(m.label) && proof_of(m) != Proof::counterpart && !found_.note_at(m.range.begin))
        marked.push_back({m.number, 1});
    const std::size_t run = best_run(marked, ascending(of_marked_calls)).size();
    constexpr std::size_t least = 2;
    return run >= least && run * 2 >= labels_.size();
  }

  // As many calls of a number as there are notes: of several on the pages of one note the likeliest.
  void drop_calls_without_note() {
    std::vector<Match> kept;
    std::map<std::pair<std::size_t, std::uint32_t>, std::size_t> likeliest; // by page and number
    for (const Match& m : calls_) {
      const auto [rival, fresh] = likeliest.try_emplace({feet_.page_of(m), number_of(m)}, kept.size());
      if (fresh || is_glyph(m.label))
        kept.push_back(m);
      else if (call_weight(scan_, kept[rival->second]) < call_weight(scan_, m))
        kept[rival->second] = m;
    }
    calls_ = std::move(kept);
  }

  void link_by_element() {
    std::unordered_map<std::uint32_t, TextPos> calls;
    for (const Match& call : calls_)
      calls[call.element] = call.range.begin;
    for (std::size_t n = 0; n < labels_.size(); ++n)
      if (const auto call = calls.find(certain_.call_of(labels_[n])); call != calls.end())
        found_.notes[n].called = call->second;
    link_between_linked();
  }

  // A note that no link joins has the free call of its number between the calls of the notes before and after it.
  void link_between_linked() {
    std::vector<TextPos> linked;
    for (const FoundNote& n : found_.notes)
      if (n.called) linked.push_back(*n.called);
    std::sort(linked.begin(), linked.end());
    std::vector<Match> free;
    std::copy_if(calls_.begin(), calls_.end(), std::back_inserter(free),
                 [&](const Match& m) { return !std::binary_search(linked.begin(), linked.end(), m.range.begin); });
    std::vector<TextPos> limits(found_.notes.size(), TextPos(scan_.text.size())); // the call after each note's
    for (std::size_t n = found_.notes.size() - 1; n-- > 0;)
      limits[n] = found_.notes[n + 1].called.value_or(limits[n + 1]);
    TextPos from;
    for (std::size_t n = 0; n < found_.notes.size(); ++n) {
      if (!found_.notes[n].called) {
        const auto call = std::find_if(free.begin(), free.end(), [&](const Match& m) {
          return m.range.begin >= from && m.range.begin < limits[n] && number_of(m) == number_of(labels_[n]) &&
                 (number_of(m) > 0 || m.label == labels_[n].label);
        });
        if (call != free.end()) found_.notes[n].called = call->range.begin;
      }
      from = found_.notes[n].called.value_or(from);
    }
  }

  void link() {
    if (certain_.are_linked()) return link_by_element();
    link_glyphs();
    if (feet_.any()) return link_at_feet();
    std::vector<NotePlace> labels, calls;
    std::vector<std::size_t> label_at, call_at;
    gather_numbered(labels_, labels, label_at);
    gather_numbered(calls_, calls, call_at);
    const NoteRuns runs = pair_note_runs(labels, calls);
    for (std::size_t l = 0; l < labels.size(); ++l)
      if (runs.call_of[l]) found_.notes[label_at[l]].called = calls[*runs.call_of[l]].at;
    if (!labels.empty()) drop_unproved(runs.unanswered, call_at);
  }

  static void gather_numbered(const std::vector<Match>& from, std::vector<NotePlace>& out,
                              std::vector<std::size_t>& at) {
    for (std::size_t i = 0; i < from.size(); ++i)
      if (number_of(from[i]) > 0) {
        out.push_back({from[i].number, from[i].range.begin});
        at.push_back(i);
      }
  }

  // Glyphs may differ, so they are matched in order: a note answers the first free call that comes before it.
  void link_glyphs() {
    std::deque<TextPos> calls;
    for (const Match& m : calls_)
      if (number_of(m) == 0) calls.push_back(m.range.begin);
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      if (number_of(labels_[n]) > 0 || calls.empty() || calls.front() > labels_[n].range.begin) continue;
      found_.notes[n].called = calls.front();
      calls.pop_front();
    }
  }

  // At a page's foot a note answers the nearest call of its number above it.
  void link_at_feet() {
    std::unordered_map<std::uint32_t, std::vector<TextPos>> calls;
    for (const Match& m : calls_)
      if (number_of(m) > 0) calls[m.number].push_back(m.range.begin);
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      if (number_of(labels_[n]) == 0) continue;
      std::vector<TextPos>& same = calls[labels_[n].number];
      const auto after = std::lower_bound(same.begin(), same.end(), labels_[n].range.begin);
      if (after == same.begin()) continue;
      found_.notes[n].called = *std::prev(after);
      same.erase(std::prev(after));
    }
    std::erase_if(calls_, [&](const Match& m) { // a page prints the notes that it calls
      if (m.element != no_element || number_of(m) == 0 || proof_of(m) != Proof::counterpart) return false;
      const std::vector<TextPos>& unanswered = calls[m.number];
      return std::find(unanswered.begin(), unanswered.end(), m.range.begin) != unanswered.end();
    });
  }

  // A few bare numbers that ascend and that no notes answer are the author's.
  void drop_unproved(const std::vector<std::size_t>& unanswered, const std::vector<std::size_t>& call_at) {
    constexpr std::size_t run_of_lost_notes = 3;
    std::vector<bool> dropped(calls_.size());
    for (std::size_t i = 0; i < unanswered.size();) {
      std::size_t end = i + 1;
      while (end < unanswered.size() &&
             calls_[call_at[unanswered[end]]].number > calls_[call_at[unanswered[end - 1]]].number)
        ++end;
      for (std::size_t k = i; end - i < run_of_lost_notes && k < end; ++k)
        dropped[call_at[unanswered[k]]] = proof_of(calls_[call_at[unanswered[k]]]) == Proof::counterpart;
      i = end;
    }
    std::vector<Match> kept;
    for (std::size_t i = 0; i < calls_.size(); ++i)
      if (!dropped[i] || calls_[i].element != no_element) kept.push_back(calls_[i]);
    calls_ = std::move(kept);
  }

  void adopt_unlabelled() {
    if (feet_.any() || !labels_.empty()) return;
    Unlabelled more = find_unlabelled_notes(scan_, calls_.size());
    for (std::size_t n = 0; n < more.notes; ++n)
      found_.notes.push_back({{}, calls_[n].range.begin});
    found_.ranges = std::move(more.ranges);
  }

  // A link is of one rule whichever end it is.
  void claim() {
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      found_.labels.push_back(claim_of(scan_, labels_[n], NoteBegins{n}));
      found_.labels.back().kind = MarkupKind::footnote_label;
    }
    for (const Match& call : calls_) {
      found_.calls.push_back(claim_of(scan_, call, NoteIsCalled{call.label}));
      found_.calls.back().kind = MarkupKind::footnote_call;
    }
  }
};

} // namespace

std::optional<NoteIndex> Notes::note_at(TextPos p) const {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), p,
                                      [](TextPos q, const NoteRange& r) { return q < r.range.begin; });
  if (after == ranges.begin() || !std::prev(after)->range.contains(p)) return std::nullopt;
  return std::prev(after)->note;
}

Notes find_notes(const Scan& scan, Claims& claims, const TypedPages& typed) {
  return NoteFinder(scan, claims, typed).find();
}

} // namespace recension::markup
