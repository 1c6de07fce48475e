#include "note_links.hpp"

#include "note_evidence.hpp"
#include "note_runs.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace recension::markup {
namespace {

// The numbered of some labels or calls, and where in those they are.
struct Places {
  std::vector<NotePlace> places;
  std::vector<std::size_t> index;

  explicit Places(const std::vector<Match>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (note_number(all[i]) == 0) continue;
      places.push_back({all[i].number, all[i].range.begin});
      index.push_back(i);
    }
  }
};

class Linker {
public:
  Linker(const Scan& scan, const NoteElements& certain, const std::vector<Match>& labels, std::vector<Match> calls)
      : scan_(scan), certain_(certain), labels_(labels), calls_(std::move(calls)), called_(labels.size()) {}

  NoteLinks run(bool at_feet) {
    if (certain_.are_linked()) {
      link_by_element();
      link_between_linked();
    } else {
      link_glyphs();
      at_feet ? link_at_feet() : link_by_run();
    }
    return {std::move(called_), std::move(calls_), std::move(more_calls_)};
  }

private:
  const Scan& scan_;
  const NoteElements& certain_;
  const std::vector<Match>& labels_;
  std::vector<Match> calls_, more_calls_;
  std::vector<std::optional<TextPos>> called_;

  // A number that nothing but its note would prove to be a call.
  [[nodiscard]] bool is_bare(const Match& call) const {
    return call.element == no_element && scan_.rule_of(call).proof == Proof::counterpart;
  }

  void link_by_element() {
    std::unordered_map<std::uint32_t, TextPos> calls;
    for (const Match& call : calls_)
      calls[call.element] = call.range.begin;
    for (std::size_t n = 0; n < labels_.size(); ++n)
      if (const auto call = calls.find(certain_.call_of(labels_[n])); call != calls.end()) called_[n] = call->second;
  }

  // A note that no link joins has the free call of its number between the calls of the notes before and after it.
  void link_between_linked() {
    std::vector<TextPos> linked;
    for (const std::optional<TextPos>& c : called_)
      if (c) linked.push_back(*c);
    std::sort(linked.begin(), linked.end());
    std::vector<Match> free;
    std::copy_if(calls_.begin(), calls_.end(), std::back_inserter(free),
                 [&](const Match& m) { return !std::binary_search(linked.begin(), linked.end(), m.range.begin); });
    std::vector<TextPos> limits(labels_.size(), TextPos(scan_.text.size())); // the call of the next linked note
    for (std::size_t n = labels_.size() - 1; n-- > 0;)
      limits[n] = called_[n + 1].value_or(limits[n + 1]);
    TextPos from;
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      if (!called_[n]) called_[n] = free_call(free, labels_[n], TextRange(from, std::max(from, limits[n])));
      from = called_[n].value_or(from);
    }
  }

  static std::optional<TextPos> free_call(const std::vector<Match>& free, const Match& label, TextRange within) {
    const auto call = std::find_if(free.begin(), free.end(), [&](const Match& m) {
      return within.contains(m.range.begin) && note_number(m) == note_number(label) &&
             (note_number(m) > 0 || m.label == label.label);
    });
    return call == free.end() ? std::optional<TextPos>{} : call->range.begin;
  }

  // A note answers the first free call of its glyph that comes before it; glyphs may differ, so that a note that
  // finds none answers the first free call of any.
  void link_glyphs() {
    std::deque<Match> calls;
    for (const Match& m : calls_)
      if (note_number(m) == 0 && !m.label.empty()) calls.push_back(m);
    const auto link = [&](bool of_its_glyph) {
      for (std::size_t n = 0; n < labels_.size(); ++n) {
        if (note_number(labels_[n]) > 0 || called_[n]) continue;
        const auto call = std::find_if(calls.begin(), calls.end(), [&](const Match& c) {
          return c.range.begin < labels_[n].range.begin && (!of_its_glyph || c.label == labels_[n].label);
        });
        if (call == calls.end()) continue;
        called_[n] = call->range.begin;
        calls.erase(call);
      }
    };
    link(true);
    link(false);
  }

  // At a page's foot a note answers the nearest call of its number above it.
  void link_at_feet() {
    std::unordered_map<std::uint32_t, std::vector<TextPos>> calls;
    for (const Match& m : calls_)
      if (note_number(m) > 0) calls[m.number].push_back(m.range.begin);
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      if (note_number(labels_[n]) == 0) continue;
      std::vector<TextPos>& same = calls[labels_[n].number];
      const auto after = std::lower_bound(same.begin(), same.end(), labels_[n].range.begin);
      if (after == same.begin()) continue;
      called_[n] = *std::prev(after);
      same.erase(std::prev(after));
    }
    std::erase_if(calls_, [&](const Match& m) { // a page prints the notes that it calls
      if (note_number(m) == 0 || !is_bare(m)) return false;
      const std::vector<TextPos>& unanswered = calls[m.number];
      return std::find(unanswered.begin(), unanswered.end(), m.range.begin) != unanswered.end();
    });
  }

  void link_by_run() {
    const Places labels(labels_), calls(calls_);
    const NoteRuns runs = pair_note_runs(labels.places, calls.places);
    for (std::size_t l = 0; l < labels.places.size(); ++l)
      if (runs.call_of[l]) called_[labels.index[l]] = calls.places[*runs.call_of[l]].at;
    if (!labels.places.empty()) drop_unproved(runs, calls.index);
    link_by_lost_calls();
  }

  // A raised call whose number is lost calls the only note between those of the calls before and after it that has
  // no call.
  void link_by_lost_calls() {
    const auto is_lost = [](const Match& call) { return call.range.empty() && call.label.empty(); };
    if (std::none_of(calls_.begin(), calls_.end(), is_lost)) return;
    for (std::size_t n = 0; n < labels_.size(); ++n) {
      if (called_[n]) continue;
      const TextPos from = n > 0 ? called_[n - 1].value_or(labels_[n].range.begin) : TextPos(0);
      const TextPos to = n + 1 < labels_.size() ? called_[n + 1].value_or(from) : labels_[n].range.begin;
      const auto call = std::find_if(calls_.begin(), calls_.end(), [&](const Match& c) {
        return is_lost(c) && from < c.range.begin && c.range.begin < to;
      });
      if (call == calls_.end()) continue;
      call->label = labels_[n].label;
      called_[n] = call->range.begin;
    }
    std::erase_if(calls_, is_lost);
  }

  // A few bare numbers that ascend and that no notes answer are the author's. The second call of a note makes no
  // note.
  void drop_unproved(const NoteRuns& runs, const std::vector<std::size_t>& index) {
    constexpr std::size_t run_of_lost_notes = 3;
    std::vector<bool> dropped(calls_.size());
    for (const CallRun& run : runs.unanswered)
      for (std::size_t c = run.begin; run.end - run.begin < run_of_lost_notes && c < run.end; ++c)
        dropped[index[c]] = is_bare(calls_[index[c]]);
    for (const std::size_t c : runs.repeated) {
      dropped[index[c]] = true;
      if (!is_bare(calls_[index[c]])) more_calls_.push_back(calls_[index[c]]);
    }
    std::vector<Match> kept;
    for (std::size_t i = 0; i < calls_.size(); ++i)
      if (!dropped[i]) kept.push_back(calls_[i]);
    calls_ = std::move(kept);
  }
};

} // namespace

NoteLinks link_notes(const Scan& scan, const PageFeet& feet, const NoteElements& certain,
                     const std::vector<Match>& labels, std::vector<Match> calls) {
  return Linker(scan, certain, labels, std::move(calls)).run(feet.any());
}

} // namespace recension::markup
