#include "align_parts.hpp"

#include <algorithm>

namespace recension::collation {
namespace {

// A match of one or two words with so many times as many unmatched words around it is chance, not text.
constexpr std::uint32_t longest_stray = 2;
constexpr std::uint32_t stray_ratio = 5;

struct Gap {
  std::uint32_t a = 0, b = 0; // unmatched words
  [[nodiscard]] bool rewritten() const { return a > 0 && b > 0; }
};

Gap gap_between(const std::vector<EqualRun>& runs, std::size_t left, std::size_t right, Ids a, Ids b) {
  const std::uint32_t begin_a = left == runs.size() ? 0 : runs[left].end_a();
  const std::uint32_t begin_b = left == runs.size() ? 0 : runs[left].end_b();
  const bool last = right >= runs.size();
  return {(last ? static_cast<std::uint32_t>(a.size()) : runs[right].a) - begin_a,
          (last ? static_cast<std::uint32_t>(b.size()) : runs[right].b) - begin_b};
}

void drop_strays(std::vector<EqualRun>& runs, Ids a, Ids b) {
  std::vector<EqualRun> kept;
  kept.reserve(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const EqualRun& r = runs[i];
    if (r.length <= longest_stray) {
      const std::uint32_t left_a = kept.empty() ? 0 : kept.back().end_a();
      const std::uint32_t left_b = kept.empty() ? 0 : kept.back().end_b();
      const Gap left{r.a - left_a, r.b - left_b};
      const Gap right = gap_between(runs, i, i + 1, a, b);
      const std::uint32_t around = std::min(left.a + right.a, left.b + right.b);
      if (left.rewritten() && right.rewritten() && around >= stray_ratio * r.length) continue;
    }
    kept.push_back(r);
  }
  runs = std::move(kept);
}

// An insertion between two runs may often be a few words to the left or right. Of its places the one is taken
// whose ends fall on the best boundaries; of equals the rightmost, where dtl and the trimming of prefixes put it.
class Slider {
public:
  Slider(std::vector<EqualRun>& runs, Ids a, Ids b, const Boundaries& boundaries)
      : runs_(runs), a_(a), b_(b), boundaries_(boundaries) {}

  void run() {
    for (std::size_t i = 0; i + 1 < runs_.size(); ++i) {
      EqualRun &left = runs_[i], &right = runs_[i + 1];
      const std::uint32_t gap_a = right.a - left.end_a(), gap_b = right.b - left.end_b();
      if (gap_a == 0 && gap_b > 0) slide(left, right, b_, left.end_b(), right.b, boundaries_.b);
      if (gap_b == 0 && gap_a > 0) slide(left, right, a_, left.end_a(), right.a, boundaries_.a);
    }
    std::erase_if(runs_, [](const EqualRun& r) { return r.length == 0; });
  }

private:
  std::vector<EqualRun>& runs_;
  Ids a_, b_;
  const Boundaries& boundaries_;

  void slide(EqualRun& left, EqualRun& right, Ids side, std::uint32_t begin, std::uint32_t end,
             const BoundaryBefore& quality) const {
    const auto value = [&](std::int64_t shift) {
      return quality(static_cast<std::size_t>(begin + shift)) + quality(static_cast<std::size_t>(end + shift));
    };
    std::int64_t best = 0;
    int best_value = value(0);
    for (std::int64_t s = -1;
         - s <= left.length && side[static_cast<std::size_t>(begin + s)] == side[static_cast<std::size_t>(end + s)];
         --s)
      if (value(s) > best_value) {
        best_value = value(s);
        best = s;
      }
    for (std::int64_t s = 1; s <= right.length && side[static_cast<std::size_t>(begin + s - 1)] ==
                                                      side[static_cast<std::size_t>(end + s - 1)];
         ++s)
      if (value(s) > best_value) {
        best_value = value(s);
        best = s;
      }
    move(left, right, best);
  }

  static void move(EqualRun& left, EqualRun& right, std::int64_t shift) {
    const auto by = [shift](std::uint32_t v) { return static_cast<std::uint32_t>(v + shift); };
    left.length = by(left.length);
    right.a = by(right.a);
    right.b = by(right.b);
    right.length = static_cast<std::uint32_t>(right.length - shift);
  }
};

} // namespace

void make_readable(std::vector<EqualRun>& runs, Ids a, Ids b, const Boundaries& boundaries) {
  drop_strays(runs, a, b);
  Slider(runs, a, b, boundaries).run();
}

} // namespace recension::collation
