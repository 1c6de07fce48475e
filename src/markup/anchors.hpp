// Links within a page. A call links to its note, and the note links back: that proves both, whatever the publisher.
//
//     <sup><a href="#fr1" name="fn1">1</a></sup>   …   <a href="#fn1" name="fr1">1.</a> Husband initially filed
//          └──────────── leads to ─────────────────────▲  └── leads back
#pragma once

#include "scan.hpp"

#include <unordered_map>

namespace recension::markup {

struct LinkedNote {
  Match call, label; // the label's range is empty where the note has none of its own
};

class Anchors {
public:
  explicit Anchors(const Elements& elements);
  // The element that a link leads to, or no_element.
  [[nodiscard]] std::uint32_t target_of(std::uint32_t link) const;
  // Whether `inner` is `outer` or within it.
  [[nodiscard]] bool is_within(std::uint32_t inner, std::uint32_t outer) const;

private:
  const Elements& elements_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
};

// The notes that links prove, in the order of their calls. Linear in the number of links.
std::vector<LinkedNote> find_linked_notes(const Scan& scan);

} // namespace recension::markup
