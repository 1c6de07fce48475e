#include "escape.hpp"
#include "writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render::html {
namespace {

constexpr double width = 320, step = 22, label = 60; // of the picture, a leaf, a leaf's name

// A node as it is drawn: where its line ends.
struct Drawn {
  double x = 0, y = 0;
};

// Leaves in an order in which no lines cross.
void list_leaves(const Nearness& n, std::size_t node, std::vector<std::size_t>& out) {
  if (node < n.width) return out.push_back(node);
  list_leaves(n, n.joins[node - n.width].left, out);
  list_leaves(n, n.joins[node - n.width].right, out);
}

} // namespace

void write_tree(const Comparison& c, std::string& out) {
  const Nearness& n = *c.nearness;
  if (n.width < 3) return; // two are one line
  const auto put = std::back_inserter(out);
  std::vector<std::size_t> leaves;
  list_leaves(n, n.width + n.joins.size() - 1, leaves);
  double longest = 0;
  for (const Join& j : n.joins)
    longest = std::max(longest, j.distance);
  const auto x_of = [&](double distance) {
    return (width - label) * (longest > 0 ? 1 - distance / longest : 1) * 0.9 + 12;
  };
  std::vector<Drawn> drawn(n.width + n.joins.size());
  std::string description;
  fmt::format_to(put, "<svg class=\"tree\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"", width,
                 step * static_cast<double>(leaves.size()));
  for (const std::size_t leaf : leaves)
    description +=
        (description.empty() ? "Tree of the witnesses, the nearest beside one another: " : ", ") + c.siglum(leaf);
  out += attribute(description) + "\">\n";
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    drawn[leaves[i]] = {x_of(0), step * (static_cast<double>(i) + 0.5)};
    fmt::format_to(put, "<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", x_of(0) + 6, drawn[leaves[i]].y + 4,
                   shown(c.siglum(leaves[i])));
  }
  out += "<path d=\"";
  for (std::size_t j = 0; j < n.joins.size(); ++j) {
    const Drawn &a = drawn[n.joins[j].left], &b = drawn[n.joins[j].right];
    const double x = x_of(n.joins[j].distance);
    fmt::format_to(put, "M{:.1f} {:.1f}H{:.1f}V{:.1f}H{:.1f}", a.x, a.y, x, b.y, b.x);
    drawn[n.width + j] = {x, (a.y + b.y) / 2};
  }
  const Drawn root = drawn.back();
  fmt::format_to(put, "M{:.1f} {:.1f}H{:.1f}\"/></svg>\n", root.x, root.y, std::max(0.0, root.x - 8));
}

} // namespace recension::render::html
