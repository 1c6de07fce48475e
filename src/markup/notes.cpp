// Notes and calls: found together, because each proves the other.
#include "best_run.hpp"
#include "note_evidence.hpp"
#include "note_links.hpp"
#include "note_lists.hpp"
#include "note_places.hpp"
#include "text_facts.hpp"

#include <algorithm>
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
constexpr Steps of_bare_labels = {0.6, 1.5, impossible, impossible, impossible};
constexpr Steps of_marked_labels = {0.6, 0.5, 0.5, 0.5, 3};
constexpr Steps of_labels_alone = {0.6, 1.2, 1.2, impossible, impossible}; // on their lines, which no list has
constexpr Steps of_labels_at_feet = {0.6, 0.5, 0.5, impossible, 3};
constexpr Steps of_bare_calls = {0.7, impossible, impossible, impossible, impossible};
constexpr Steps of_bare_calls_with_notes = {0.7, 2, 2, impossible, impossible}; // whose labels prove them too
constexpr Steps of_marked_calls = {0.7, 0.5, 0.5, 0.5, impossible};

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
    restore_moved_labels(labels_, certain_.calls.empty() ? call_candidates_ : certain_.calls);
    for (std::size_t n = 0; n < labels_.size(); ++n)
      labels_by_number_[note_number(labels_[n])].push_back(n);
    found_.ranges = lay_out_notes(scan_, claims_, feet_, certain_, labels_,
                                  certain_.calls.empty() ? likely_calls() : certain_.calls);
    choose_calls();
    std::sort(calls_.begin(), calls_.end(), by_place);
    NoteLinks links = link_notes(scan_, feet_, certain_, labels_, std::move(calls_));
    calls_ = std::move(links.calls);
    more_calls_ = std::move(links.more_calls);
    for (std::size_t n = 0; n < labels_.size(); ++n)
      found_.notes.push_back({labels_[n].label, links.called[n]});
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
  std::vector<Match> labels_, calls_, more_calls_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> call_candidates_of_; // by number, glyphs under 0
  std::unordered_map<std::uint32_t, TextPos> first_call_of_;                       // by number, glyphs under 0
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> labels_by_number_;   // glyphs under 0
  Notes found_;

  [[nodiscard]] Proof proof_of(const Match& m) const { return scan_.rule_of(m).proof; }

  void gather() {
    label_candidates_ = claims_.free_of_claims(first_at_each_place(scan_.matches_of(Role::label)));
    std::erase_if(label_candidates_,
                  [this](const Match& m) { return m.element != no_element || (feet_.any() && !feet_.may_open(m)); });
    // A PDF shows where its feet are.
    if (scan_.decoded.container == Container::pdf && !feet_.any()) label_candidates_.clear();
    const std::vector<Match> calls_of_rules = scan_.matches_of(Role::call);
    call_candidates_ = claims_.free_of_claims(first_at_each_place(calls_of_rules));
    std::erase_if(call_candidates_, [this](const Match& m) {
      return m.element != no_element || (feet_.any() && feet_.holds(m)) || call_weight(scan_, m) <= 0;
    });
    add_calls_without_blank(calls_of_rules);
    for (std::size_t c = 0; c < call_candidates_.size(); ++c)
      call_candidates_of_[note_number(call_candidates_[c])].push_back(c);
    for (const std::vector<Match>* calls : {&call_candidates_, &certain_.calls})
      for (const Match& m : *calls)
        first_call_of_.try_emplace(note_number(m), m.range.begin);
  }

  // "the Revenue Act of 19211 are", "by criminal prosecution20and": no rule of the table can tell the two apart.
  void add_calls_without_blank(const std::vector<Match>& calls_of_rules) {
    const auto glued = std::find_if(calls_of_rules.begin(), calls_of_rules.end(), [this](const Match& m) {
      return scan_.rule_of(m).where == Where::glued && proof_of(m) == Proof::counterpart;
    });
    if (glued == calls_of_rules.end()) return;
    std::vector<CallWithoutBlank> found = find_calls_after_years(scan_.text);
    if (feet_.any())
      for (const CallWithoutBlank& c : find_calls_before_words(scan_.text))
        found.push_back(c);
    for (const CallWithoutBlank& c : found) {
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
    const auto first = first_call_of_.find(note_number(label));
    return first != first_call_of_.end() && first->second < label.range.begin;
  }

  // A page raises its numbers, but an asterisk is high as it is.
  void add_glyphs_at_feet() {
    if (!feet_.any()) return;
    for (const Match& m : label_candidates_)
      if (is_glyph(m.label) && could_be_glyph_label(scan_, m) && call_above_foot(m) != nullptr) labels_.push_back(m);
    std::sort(labels_.begin(), labels_.end(), by_place);
  }

  // The first call above a label at a page's foot that may be its own: of a number on the page or the one before, of
  // a glyph on the page. Null if there is none.
  [[nodiscard]] const Match* call_above_foot(const Match& label) const {
    const auto same = call_candidates_of_.find(note_number(label));
    if (same == call_candidates_of_.end()) return nullptr;
    for (const std::size_t c : same->second) {
      const Match& call = call_candidates_[c];
      const bool near = is_glyph(label.label) ? feet_.on_same_page(call, label) : feet_.may_answer(label, call);
      if (call.range.begin < label.range.begin && near) return &call;
    }
    return nullptr;
  }

  void add_calls_of_glyphs() {
    for (const Match& label : labels_)
      if (label.element == no_element && is_glyph(label.label))
        if (const Match* call = call_above_foot(label)) calls_.push_back(*call);
  }

  static const Steps& steps_of(const Rule& of_labels) {
    if (of_labels.proof != Proof::counterpart) return of_marked_labels;
    return of_labels.where == Where::line ? of_labels_alone : of_bare_labels;
  }

  // A printing sets all its bare labels in one way, but for the odd one: alone on a line, with a stop, without. It is
  // the way by which the most labels make runs.
  [[nodiscard]] const Rule* style_of_bare_labels() const {
    struct Style {
      const Rule* rule = nullptr;
      std::vector<Numbered> numbers;
    };
    std::map<std::uint32_t, Style> styles; // by the rules' places in the table
    for (const Match& m : label_candidates_) {
      if (proof_of(m) != Proof::counterpart || is_glyph(m.label) || !called_before(m)) continue;
      Style& style = styles[m.rule];
      style.rule = &scan_.rule_of(m);
      style.numbers.push_back({m.number, 1});
    }
    const Rule* out = nullptr;
    std::size_t most = 0;
    for (const auto& [place, style] : styles) {
      const std::size_t n = best_run(style.numbers, ascending(steps_of(*style.rule))).size();
      if (n > most) out = style.rule;
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
      if (bare && feet_.any() && (!could_open_note(scan_, m) || call_above_foot(m) == nullptr)) continue;
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
    add_labels_without_call();
  }

  // The call of a note may be lost in the text, or run together with a number of the author's. A bare label that is
  // alone on its line, in the list of notes, and goes on with the number of the one before is one all the same.
  void add_labels_without_call() {
    if (feet_.any() || labels_.empty()) return;
    std::vector<Match> all;
    std::size_t next = 0; // of the labels that are chosen
    for (const Match& m : label_candidates_) {
      while (next < labels_.size() && labels_[next].range.begin <= m.range.begin)
        all.push_back(labels_[next++]);
      const bool chosen = !all.empty() && all.back().range.begin == m.range.begin;
      const bool fits = next == labels_.size() || labels_[next].number != m.number;
      if (chosen || all.empty() || !fits || scan_.rule_of(m).where != Where::line) continue;
      const bool listed = scan_.rule_of(all.back()).where == Where::line && all.back().number > 1;
      if (listed && m.number == all.back().number + 1) all.push_back(m);
    }
    all.insert(all.end(), labels_.begin() + static_cast<std::ptrdiff_t>(next), labels_.end());
    labels_ = std::move(all);
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

  // Whether the printing marks its calls (n1, [1]): then a bare number is no call.
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
      const auto [rival, fresh] = likeliest.try_emplace({feet_.page_of(m), note_number(m)}, kept.size());
      if (fresh || is_glyph(m.label))
        kept.push_back(m);
      else if (call_weight(scan_, kept[rival->second]) < call_weight(scan_, m))
        kept[rival->second] = m;
    }
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
    const auto claim_call = [this](const Match& call, Mark mark) {
      found_.calls.push_back(claim_of(scan_, call, std::move(mark)));
      found_.calls.back().kind = MarkupKind::footnote_call;
    };
    for (const Match& call : calls_)
      claim_call(call, NoteIsCalled{call.label});
    for (const Match& call : more_calls_)
      claim_call(call, {});
    std::stable_sort(found_.calls.begin(), found_.calls.end(),
                     [](const Claim& a, const Claim& b) { return a.range.begin < b.range.begin; });
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
