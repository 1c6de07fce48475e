// Variants as they are found, passage by passage, and then in the order in which one reads them. Private to the
// stage.
#pragma once

#include <recension/variant.hpp>

#include <cstddef>
#include <vector>

namespace recension::variant {

class OrderedVariants {
public:
  struct Order {
    std::size_t passage = 0; // of its section
    bool in_note = false;    // notes come after the body
    auto operator<=>(const Order&) const = default;
  };

  void add(Variant v, Order order);
  // Gives the index of the first of them.
  std::size_t add_empty(std::size_t count);
  // One that add_empty() added. Different ones may be set at once.
  void set(std::size_t index, Variant v, Order order) {
    variants_[index] = std::move(v);
    orders_[index] = order;
  }
  // Numbered from 1; of equal order as they were added.
  std::vector<Variant> in_order() &&;

private:
  std::vector<Variant> variants_;
  std::vector<Order> orders_; // of each
  void sort();
};

} // namespace recension::variant
