#include "../parallel/parallel.hpp"

#include <recension/nearness.hpp>

#include <utility>

namespace recension {
namespace {

struct Group {
  std::size_t node = 0;
  std::vector<std::size_t> members;
};

double distance(const Nearness& n, const Group& a, const Group& b) {
  double sum = 0;
  for (const std::size_t x : a.members)
    for (const std::size_t y : b.members)
      sum += 1 - n.similarity(x, y);
  return sum / static_cast<double>(a.members.size() * b.members.size());
}

// The nearest two; of equals those named first.
std::pair<std::size_t, std::size_t> nearest(const Nearness& n, const std::vector<Group>& groups) {
  std::pair<std::size_t, std::size_t> best{0, 1};
  double least = distance(n, groups[0], groups[1]);
  for (std::size_t a = 0; a < groups.size(); ++a)
    for (std::size_t b = a + 1; b < groups.size(); ++b)
      if (const double d = distance(n, groups[a], groups[b]); d < least) {
        least = d;
        best = {a, b};
      }
  return best;
}

void join_all(Nearness& n) {
  std::vector<Group> groups;
  for (std::size_t w = 0; w < n.width; ++w)
    groups.push_back({w, {w}});
  while (groups.size() > 1) {
    const auto [a, b] = nearest(n, groups);
    n.joins.push_back({groups[a].node, groups[b].node, distance(n, groups[a], groups[b])});
    groups[a].members.insert(groups[a].members.end(), groups[b].members.begin(), groups[b].members.end());
    groups[a].node = n.width + n.joins.size() - 1;
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(b));
  }
}

} // namespace

Collations::Collations(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon, std::size_t threads)
    : width_(witnesses.size()) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t first = 0; first < width_; ++first)
    for (std::size_t second = first + 1; second < width_; ++second)
      pairs.emplace_back(first, second);
  all_.resize(pairs.size());
  for_each_at_once(pairs.size(), threads, [&](std::size_t i) {
    all_[i] = collate(*witnesses[pairs[i].first], *witnesses[pairs[i].second], lexicon);
  });
}

Nearness find_nearness(const Collations& collations) {
  Nearness out;
  out.width = collations.width();
  out.similarities.assign(out.width * out.width, 1);
  for (std::size_t b = 1; b < out.width; ++b)
    for (std::size_t a = 0; a < b; ++a)
      out.similarities[a * out.width + b] = out.similarities[b * out.width + a] = collations.of(a, b).similarity;
  join_all(out);
  return out;
}

} // namespace recension
