// Which of many candidate numbers belong to one ascending run: the chain of greatest weight, where each step from
// one number to the next has a cost. It is the weighted longest-chain recurrence (Fredman 1975 gives the unweighted
// one), cut to the predecessors that can matter: the best chain that ends on each near number, the last few
// candidates, and the best chain of all (a new run).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace recension::markup {

struct Numbered {
  std::uint32_t number = 0;
  double weight = 1;
};

// The cost of a step; `from` is run_start for the first number of the chain.
using StepCost = std::function<double(std::uint32_t from, std::uint32_t to)>;
inline constexpr std::uint32_t run_start = static_cast<std::uint32_t>(-1);

// The indices of the chosen candidates, ascending. Linear in their number.
std::vector<std::size_t> best_run(std::span<const Numbered> candidates, const StepCost& cost);

} // namespace recension::markup
