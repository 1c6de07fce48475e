#include "ordered_variants.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace recension::variant {

void OrderedVariants::add(Variant v, Order order) {
  variants_.push_back(std::move(v));
  orders_.push_back(order);
}

// Reserves only where the list at least doubles: exact room for a few, again and again, would copy all each time.
std::size_t OrderedVariants::add_empty(std::size_t count) {
  const std::size_t before = variants_.size();
  if (count > before) {
    variants_.reserve(before + count);
    orders_.reserve(before + count);
  }
  variants_.resize(before + count);
  orders_.resize(before + count);
  return before;
}

// Most are in their order already, and are not copied.
std::vector<Variant> OrderedVariants::in_order() && {
  if (!std::is_sorted(orders_.begin(), orders_.end())) sort();
  for (std::size_t i = 0; i < variants_.size(); ++i) {
    variants_[i].id = i + 1;
    if (variants_[i].fact.empty()) variants_[i].fact = fact_of(variants_[i].rule);
  }
  return std::move(variants_);
}

void OrderedVariants::sort() {
  std::vector<std::size_t> order(variants_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [this](std::size_t x, std::size_t y) { return orders_[x] < orders_[y]; });
  std::vector<Variant> sorted;
  sorted.reserve(order.size());
  for (const std::size_t i : order)
    sorted.push_back(std::move(variants_[i]));
  variants_ = std::move(sorted);
}

} // namespace recension::variant
