#include "pairing.hpp"
#include "shingles.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>

namespace recension::collation {
namespace {

constexpr std::int64_t nearest_call = 2;  // words between two calls that are at one place
constexpr double least_shared_note = 0.3; // of the shorter note's sequences
constexpr std::int64_t nowhere = -1;

// Where the words of a are in b.
class BodyMap {
public:
  explicit BodyMap(const std::vector<EqualRun>& runs) : runs_(runs) {}

  // The place in b of the place in a right before word `i`, or nowhere.
  [[nodiscard]] std::int64_t place(std::uint32_t i) const {
    if (i > 0)
      if (const std::int64_t j = word(i - 1); j != nowhere) return j + 1;
    return word(i);
  }

private:
  const std::vector<EqualRun>& runs_;

  [[nodiscard]] std::int64_t word(std::uint32_t i) const {
    auto after =
        std::upper_bound(runs_.begin(), runs_.end(), i, [](std::uint32_t q, const EqualRun& r) { return q < r.a; });
    if (after == runs_.begin()) return nowhere;
    const EqualRun& r = *std::prev(after);
    return i < r.end_a() ? static_cast<std::int64_t>(r.b) + (i - r.a) : nowhere;
  }
};

class NotePairer {
public:
  NotePairer(const Witness& a, const Witness& b, const std::vector<EqualRun>& body, const Lexicon& lexicon)
      : a_(a), b_(b), body_(body), lexicon_(lexicon), of_a_(a.structure.footnotes.size(), nowhere),
        of_b_(b.structure.footnotes.size(), nowhere) {}

  std::vector<NotePair> run() {
    by_call();
    by_text();
    by_label();
    by_label_and_words();
    std::vector<NotePair> out;
    for (std::size_t i = 0; i < of_a_.size(); ++i) {
      out.push_back({{i}, {}});
      if (of_a_[i] != nowhere) out.back().b.push_back(static_cast<std::size_t>(of_a_[i]));
    }
    for (std::size_t j = 0; j < of_b_.size(); ++j)
      if (of_b_[j] == nowhere) out.push_back({{}, {j}});
    return out;
  }

private:
  const Witness &a_, &b_;
  BodyMap body_;
  const Lexicon& lexicon_;
  std::vector<std::int64_t> of_a_, of_b_; // the partner of each

  void join(std::size_t i, std::size_t j) {
    of_a_[i] = static_cast<std::int64_t>(j);
    of_b_[j] = static_cast<std::int64_t>(i);
  }

  void by_call() {
    std::multimap<std::int64_t, std::size_t> calls_b; // by the word they are before
    for (std::size_t j = 0; j < of_b_.size(); ++j)
      if (b_.structure.footnotes[j].call) calls_b.emplace(b_.word_at(b_.structure.footnotes[j].call_at).value, j);
    for (std::size_t i = 0; i < of_a_.size(); ++i) {
      if (!a_.structure.footnotes[i].call) continue;
      const std::int64_t place = body_.place(a_.word_at(a_.structure.footnotes[i].call_at).value);
      if (place == nowhere) continue;
      auto best = calls_b.end();
      for (auto near = calls_b.lower_bound(place - nearest_call);
           near != calls_b.end() && near->first <= place + nearest_call; ++near)
        if (of_b_[near->second] == nowhere &&
            (best == calls_b.end() || cost(i, place, *near) < cost(i, place, *best)))
          best = near;
      if (best != calls_b.end()) join(i, best->second);
    }
  }

  // The nearer the better; of two calls at one place the one of the same label.
  [[nodiscard]] std::int64_t cost(std::size_t i, std::int64_t place,
                                  std::pair<std::int64_t, std::size_t> call) const {
    const bool same = a_.structure.footnotes[i].label == b_.structure.footnotes[call.second].label;
    return 2 * std::abs(call.first - place) + (same ? 0 : 1);
  }

  void by_text() {
    std::vector<Shingle> shingles_a;
    for (std::size_t i = 0; i < of_a_.size(); ++i)
      if (of_a_[i] == nowhere)
        add_shingles(a_, a_.note_words[i], static_cast<std::uint32_t>(i), 0, lexicon_, shingles_a);
    const ShingleParts in_a(shingles_a);
    for (std::size_t j = 0; j < of_b_.size() && !in_a.empty(); ++j) {
      if (of_b_[j] != nowhere) continue;
      std::vector<Shingle> mine;
      add_shingles(b_, b_.note_words[j], 0, 0, lexicon_, mine);
      std::map<std::uint32_t, std::size_t> votes;
      for (const Shingle& s : mine)
        if (const std::uint32_t i = in_a.of(s.hash); i != ShingleParts::nobody && i != ShingleParts::several)
          ++votes[i];
      const auto best = std::max_element(votes.begin(), votes.end(),
                                         [](const auto& x, const auto& y) { return x.second < y.second; });
      if (best == votes.end() || of_a_[best->first] != nowhere) continue;
      const std::size_t fewer = std::min(mine.size(), a_.note_words[best->first].size());
      if (static_cast<double>(best->second) >= least_shared_note * static_cast<double>(fewer)) join(best->first, j);
    }
  }

  // One side has the note but not its call, or the place of the call is rewritten: the label decides.
  void by_label() {
    std::map<std::string, std::vector<std::size_t>> free_b;
    for (std::size_t j = of_b_.size(); j-- > 0;)
      if (of_b_[j] == nowhere) free_b[name(b_, j)].push_back(j);
    for (std::size_t i = 0; i < of_a_.size(); ++i) {
      if (of_a_[i] != nowhere) continue;
      auto same = free_b.find(name(a_, i));
      if (same == free_b.end() || same->second.empty()) continue;
      join(i, same->second.back());
      same->second.pop_back();
    }
  }

  // A note without its call is of no section that is known: of all that are left, one of its label whose words are
  // the same for the most part.
  void by_label_and_words() {
    for (std::size_t i = 0; i < of_a_.size(); ++i)
      for (std::size_t j = 0; j < of_b_.size() && of_a_[i] == nowhere; ++j) {
        const Footnote &f = a_.structure.footnotes[i], &g = b_.structure.footnotes[j];
        if (of_b_[j] == nowhere && f.label == g.label && !(f.call && g.call) && are_alike(i, j)) join(i, j);
      }
  }

  // Of the words of the longer note the shorter has at least half.
  [[nodiscard]] bool are_alike(std::size_t i, std::size_t j) const {
    const auto ids = [](const Witness& w, WordRange words) {
      std::vector<WordId> out;
      for (std::uint32_t k = words.begin.value; k < words.end.value; ++k)
        out.push_back(w.words[k].id);
      std::sort(out.begin(), out.end());
      return out;
    };
    const std::vector<WordId> mine = ids(a_, a_.note_words[i]), theirs = ids(b_, b_.note_words[j]);
    std::vector<WordId> both;
    std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(), std::back_inserter(both));
    return !both.empty() && both.size() * 2 >= std::max(mine.size(), theirs.size());
  }

  static std::string name(const Witness& w, std::size_t note) {
    const Footnote& f = w.structure.footnotes[note];
    const Section& s = w.structure.sections[f.section];
    return f.label + '\n' + std::string(name_of(s.kind)) + '\n' + s.author;
  }
};

} // namespace

std::vector<NotePair> pair_notes(const Witness& a, const Witness& b, const std::vector<EqualRun>& body,
                                 const Lexicon& lexicon) {
  return NotePairer(a, b, body, lexicon).run();
}

} // namespace recension::collation
