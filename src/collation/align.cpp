#include "align_parts.hpp"

#include <algorithm>

namespace recension::collation {
namespace {

struct Window {
  std::uint32_t a, end_a, b, end_b;
  [[nodiscard]] std::size_t area() const { return (std::size_t{end_a} - a + 1) * (std::size_t{end_b} - b + 1); }
};

struct Pair {
  std::uint32_t a, b;
};

constexpr std::size_t tiny_area = 256;     // dtl on all words
constexpr std::size_t small_area = 20'000; // dtl at once
constexpr int deepest = 32;

// The longest chain ascending on both sides; `pairs` ascend in a (Fredman 1975).
std::vector<Pair> longest_chain(const std::vector<Pair>& pairs) {
  std::vector<std::size_t> tails, previous(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), pairs[i].b,
                                        [&](std::size_t t, std::uint32_t b) { return pairs[t].b < b; });
    previous[i] = place == tails.begin() ? i : *std::prev(place);
    if (place == tails.end())
      tails.push_back(i);
    else
      *place = i;
  }
  std::vector<Pair> out(tails.size());
  for (std::size_t k = tails.size(), i = tails.empty() ? 0 : tails.back(); k > 0; --k, i = previous[i])
    out[k - 1] = pairs[i];
  return out;
}

class Aligner {
public:
  Aligner(Ids a, Ids b, std::size_t vocabulary)
      : a_(a), b_(b), count_a_(vocabulary), count_b_(vocabulary), where_b_(vocabulary) {}

  std::vector<EqualRun> run() {
    solve({0, static_cast<std::uint32_t>(a_.size()), 0, static_cast<std::uint32_t>(b_.size())}, 0);
    return std::move(out_);
  }

private:
  Ids a_, b_;
  std::vector<std::uint32_t> count_a_, count_b_, where_b_; // by id, for the window at hand
  std::vector<EqualRun> out_;

  void solve(Window w, int depth) {
    std::uint32_t prefix = 0;
    while (w.a + prefix < w.end_a && w.b + prefix < w.end_b && a_[w.a + prefix] == b_[w.b + prefix])
      ++prefix;
    append_equal_run(out_, {w.a, w.b, prefix});
    w.a += prefix;
    w.b += prefix;
    std::uint32_t suffix = 0;
    while (w.a + suffix < w.end_a && w.b + suffix < w.end_b && a_[w.end_a - suffix - 1] == b_[w.end_b - suffix - 1])
      ++suffix;
    w.end_a -= suffix;
    w.end_b -= suffix;
    if (w.a < w.end_a && w.b < w.end_b) solve_core(w, depth);
    append_equal_run(out_, {w.end_a, w.end_b, suffix});
  }

  void solve_core(const Window& w, int depth) {
    if (w.area() <= small_area) return by_dtl(w);
    std::vector<Pair> chain;
    if (depth < deepest) chain = longest_chain(unique_pairs(w));
    if (chain.empty() && w.area() <= dtl_limit) return by_dtl(w);
    if (chain.empty() && depth < deepest) chain = rare_pairs(w);
    if (chain.empty()) return; // one replaced block
    between(w, chain, depth);
  }

  void between(const Window& w, const std::vector<Pair>& chain, int depth) {
    Window gap{w.a, w.a, w.b, w.b};
    for (const Pair& p : chain) {
      if (p.a < gap.a || p.b < gap.b) continue;
      gap.end_a = p.a;
      gap.end_b = p.b;
      solve(gap, depth + 1);
      append_equal_run(out_, {p.a, p.b, 1});
      gap.a = p.a + 1;
      gap.b = p.b + 1;
    }
    gap.end_a = w.end_a;
    gap.end_b = w.end_b;
    solve(gap, depth + 1);
  }

  void by_dtl(const Window& w) {
    if (w.end_a - w.a == 1 && w.end_b - w.b == 1) return; // trimmed, so they differ
    if (w.area() <= tiny_area)
      return align_by_dtl(a_.subspan(w.a, w.end_a - w.a), b_.subspan(w.b, w.end_b - w.b), w.a, w.b, out_);
    for (const Pair& p : common_pairs(w))
      append_equal_run(out_, {p.a, p.b, 1});
  }

  // Words that only one side has match nothing: without them the alignment is as good and dtl has less to do.
  std::vector<Pair> common_pairs(const Window& w) {
    count(w);
    std::vector<std::uint32_t> common_a, common_b;
    for (std::uint32_t i = w.a; i < w.end_a; ++i)
      if (count_b_[a_[i]] > 0) common_a.push_back(i);
    for (std::uint32_t j = w.b; j < w.end_b; ++j)
      if (count_a_[b_[j]] > 0) common_b.push_back(j);
    forget(w);
    return align_subset(common_a, common_b);
  }

  void count(const Window& w) {
    for (std::uint32_t i = w.a; i < w.end_a; ++i)
      ++count_a_[a_[i]];
    for (std::uint32_t j = w.b; j < w.end_b; ++j) {
      ++count_b_[b_[j]];
      where_b_[b_[j]] = j;
    }
  }

  void forget(const Window& w) {
    for (std::uint32_t i = w.a; i < w.end_a; ++i)
      count_a_[a_[i]] = 0;
    for (std::uint32_t j = w.b; j < w.end_b; ++j)
      count_b_[b_[j]] = 0;
  }

  std::vector<Pair> unique_pairs(const Window& w) {
    count(w);
    std::vector<Pair> pairs;
    for (std::uint32_t i = w.a; i < w.end_a; ++i)
      if (count_a_[a_[i]] == 1 && count_b_[a_[i]] == 1) pairs.push_back({i, where_b_[a_[i]]});
    forget(w);
    return pairs;
  }

  // A window without unique words and too large for dtl: the alignment of its rarest common words alone, as many of
  // them as dtl takes.
  std::vector<Pair> rare_pairs(const Window& w) {
    count(w);
    std::vector<std::uint32_t> kept_a, kept_b;
    for (std::uint32_t most = 2; most <= 64; most *= 2) {
      std::vector<std::uint32_t> try_a, try_b;
      const auto rare = [&](WordId id) {
        return count_a_[id] > 0 && count_b_[id] > 0 && count_a_[id] <= most && count_b_[id] <= most;
      };
      for (std::uint32_t i = w.a; i < w.end_a; ++i)
        if (rare(a_[i])) try_a.push_back(i);
      for (std::uint32_t j = w.b; j < w.end_b; ++j)
        if (rare(b_[j])) try_b.push_back(j);
      if ((try_a.size() + 1) * (try_b.size() + 1) > dtl_limit) break;
      kept_a = std::move(try_a);
      kept_b = std::move(try_b);
    }
    forget(w);
    return align_subset(kept_a, kept_b);
  }

  [[nodiscard]] std::vector<Pair> align_subset(const std::vector<std::uint32_t>& in_a,
                                               const std::vector<std::uint32_t>& in_b) const {
    std::vector<WordId> ids_a, ids_b;
    for (const std::uint32_t i : in_a)
      ids_a.push_back(a_[i]);
    for (const std::uint32_t j : in_b)
      ids_b.push_back(b_[j]);
    std::vector<EqualRun> runs;
    if (!ids_a.empty() && !ids_b.empty()) align_by_dtl(ids_a, ids_b, 0, 0, runs);
    std::vector<Pair> out;
    for (const EqualRun& r : runs)
      for (std::uint32_t k = 0; k < r.length; ++k)
        out.push_back({in_a[r.a + k], in_b[r.b + k]});
    return out;
  }
};

} // namespace

void append_equal_run(std::vector<EqualRun>& runs, EqualRun r) {
  if (r.length == 0) return;
  if (!runs.empty() && runs.back().end_a() == r.a && runs.back().end_b() == r.b)
    runs.back().length += r.length;
  else
    runs.push_back(r);
}

namespace {

// The ids' places among those that occur.
std::vector<WordId> ranks(Ids ids, const std::vector<WordId>& used) {
  std::vector<WordId> out;
  out.reserve(ids.size());
  for (const WordId id : ids)
    out.push_back(static_cast<WordId>(std::lower_bound(used.begin(), used.end(), id) - used.begin()));
  return out;
}

} // namespace

std::vector<EqualRun> align(Ids a, Ids b, std::size_t vocabulary) {
  // A short passage of a long text: tables of all its words would cost more than the work.
  constexpr std::size_t few = 8;
  if ((a.size() + b.size()) * few >= vocabulary) return Aligner(a, b, vocabulary).run();
  std::vector<WordId> used(a.begin(), a.end());
  used.insert(used.end(), b.begin(), b.end());
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  const std::vector<WordId> ranks_a = ranks(a, used), ranks_b = ranks(b, used);
  return Aligner(ranks_a, ranks_b, used.size()).run();
}

} // namespace recension::collation
