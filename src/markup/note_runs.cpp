#include "note_runs.hpp"

#include <algorithm>
#include <unordered_map>

namespace recension::markup {
namespace {

// Members [begin, end) whose numbers ascend.
struct Run {
  std::size_t begin = 0, end = 0;
  std::optional<std::size_t> partner; // of a run of notes: the run of calls, and the other way round
};

// `repeated`: of each, whether it is of the note of the one before it; empty: none is.
std::vector<Run> runs_of(std::span<const NotePlace> places, const std::vector<bool>& repeated) {
  std::vector<Run> out;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (i == 0 || (places[i].number <= places[i - 1].number && (repeated.empty() || !repeated[i])))
      out.push_back({i, i + 1, {}});
    else
      out.back().end = i + 1;
  return out;
}

std::vector<bool> find_repeated(std::span<const NotePlace> labels, std::span<const NotePlace> calls) {
  std::unordered_map<std::uint32_t, std::ptrdiff_t> open; // calls of a number without the notes of that number
  for (const NotePlace& c : calls)
    ++open[c.number];
  for (const NotePlace& l : labels)
    --open[l.number];
  std::vector<bool> out(calls.size());
  for (std::size_t c = 1; c < calls.size(); ++c) {
    const std::uint32_t number = calls[c].number;
    if (number != calls[c - 1].number || open[number] <= 0) continue;
    const bool next_opens_opinion = number == 1 && c + 1 < calls.size() && calls[c + 1].number == 2;
    out[c] = !next_opens_opinion;
    open[number] -= out[c] ? 1 : 0;
  }
  return out;
}

class RunPairing {
public:
  RunPairing(std::span<const NotePlace> labels, std::span<const NotePlace> calls)
      : labels_(labels), calls_(calls), repeated_(find_repeated(labels, calls)), notes_(runs_of(labels, {})),
        opinions_(runs_of(calls, repeated_)) {}

  NoteRuns run() {
    pair_best_first();
    NoteRuns out;
    out.call_of.resize(labels_.size());
    for (const Run& notes : notes_)
      if (notes.partner) link(notes, opinions_[*notes.partner], out.call_of);
    for (const Run& opinion : opinions_)
      if (!opinion.partner) out.unanswered.push_back({opinion.begin, opinion.end});
    for (std::size_t c = 0; c < calls_.size(); ++c)
      if (repeated_[c]) out.repeated.push_back(c);
    return out;
  }

private:
  struct Candidate {
    double score;
    std::size_t notes, opinion;
  };
  std::span<const NotePlace> labels_, calls_;
  std::vector<bool> repeated_; // of each call
  std::vector<Run> notes_, opinions_;

  // The numbers that both have: each run ascends, so that they are merged.
  [[nodiscard]] double score(std::size_t n, std::size_t o) const {
    constexpr double lacks_a_call = 0.5, lacks_a_note = 0.3, follows = 0.4;
    const Run &notes = notes_[n], &opinion = opinions_[o];
    std::size_t shared = 0;
    for (std::size_t l = notes.begin, c = opinion.begin; l < notes.end && c < opinion.end;) {
      if (labels_[l].number == calls_[c].number && calls_[c].at < labels_[l].at) ++shared;
      labels_[l].number <= calls_[c].number ? ++l : ++c;
    }
    if (shared == 0) return 0;
    const double without_call = static_cast<double>(notes.end - notes.begin - shared);
    const double without_note = static_cast<double>(opinion.end - opinion.begin - shared);
    return static_cast<double>(shared) - lacks_a_call * without_call - lacks_a_note * without_note +
           (follows_alone(n, o) ? follows : 0);
  }

  // The opinion's notes come right after it, and no others do before the next opinion's first call.
  [[nodiscard]] bool follows_alone(std::size_t n, std::size_t o) const {
    const TextPos begin = labels_[notes_[n].begin].at;
    const auto is_between = [&](TextPos p) {
      return calls_[opinions_[o].begin].at < p &&
             (o + 1 == opinions_.size() || p < calls_[opinions_[o + 1].begin].at);
    };
    const bool alone = (n == 0 || !is_between(labels_[notes_[n - 1].begin].at)) &&
                       (n + 1 == notes_.size() || !is_between(labels_[notes_[n + 1].begin].at));
    return is_between(begin) && alone;
  }

  void pair_best_first() {
    std::vector<Candidate> all;
    for (std::size_t n = 0; n < notes_.size(); ++n)
      for (std::size_t o = 0; o < opinions_.size(); ++o)
        if (const double s = score(n, o); s > 0) all.push_back({s, n, o});
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    for (const Candidate& c : all) {
      if (notes_[c.notes].partner || opinions_[c.opinion].partner) continue;
      notes_[c.notes].partner = c.opinion;
      opinions_[c.opinion].partner = c.notes;
    }
  }

  void link(const Run& notes, const Run& opinion, std::vector<std::optional<std::size_t>>& call_of) const {
    for (std::size_t l = notes.begin, c = opinion.begin; l < notes.end && c < opinion.end;) {
      if (labels_[l].number == calls_[c].number && calls_[c].at < labels_[l].at) call_of[l] = c;
      labels_[l].number <= calls_[c].number ? ++l : ++c;
    }
  }
};

} // namespace

NoteRuns pair_note_runs(std::span<const NotePlace> labels, std::span<const NotePlace> calls) {
  return RunPairing(labels, calls).run();
}

} // namespace recension::markup
