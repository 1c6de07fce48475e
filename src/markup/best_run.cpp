#include "best_run.hpp"

#include <algorithm>
#include <unordered_map>

namespace recension::markup {
namespace {

constexpr std::uint32_t near_steps = 3;
constexpr std::size_t lookback = 8;
constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Chains {
  std::span<const Numbered> candidates;
  std::vector<double> weight;        // of the best chain that ends here
  std::vector<std::size_t> previous; // in that chain
  std::unordered_map<std::uint32_t, std::size_t> best_ending_on;
  std::size_t best = none;

  void consider(std::size_t from, std::size_t to, const StepCost& cost, double& gain) {
    if (from == none) return;
    const double here = weight[from] - cost(candidates[from].number, candidates[to].number);
    if (here <= gain) return;
    gain = here;
    previous[to] = from;
  }

  void extend(std::size_t i, const StepCost& cost) {
    const std::uint32_t n = candidates[i].number;
    double gain = -cost(run_start, n);
    for (std::uint32_t d = 0; d <= near_steps && d <= n; ++d)
      if (const auto it = best_ending_on.find(n - d); it != best_ending_on.end()) consider(it->second, i, cost, gain);
    for (std::size_t j = i > lookback ? i - lookback : 0; j < i; ++j)
      consider(j, i, cost, gain);
    consider(best, i, cost, gain);
    weight[i] = gain + candidates[i].weight;
    auto [it, fresh] = best_ending_on.try_emplace(n, i);
    if (!fresh && weight[i] >= weight[it->second]) it->second = i;
    if (best == none || weight[i] > weight[best]) best = i;
  }
};

} // namespace

std::vector<std::size_t> best_run(std::span<const Numbered> candidates, const StepCost& cost) {
  Chains chains{candidates,
                std::vector<double>(candidates.size()),
                std::vector<std::size_t>(candidates.size(), none),
                {},
                none};
  for (std::size_t i = 0; i < candidates.size(); ++i)
    chains.extend(i, cost);
  std::vector<std::size_t> out;
  if (chains.best == none || chains.weight[chains.best] <= 0) return out;
  for (std::size_t i = chains.best; i != none; i = chains.previous[i])
    out.push_back(i);
  std::reverse(out.begin(), out.end());
  return out;
}

} // namespace recension::markup
