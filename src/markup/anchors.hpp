// Links within a page. A call links to its note, and the note links back: that proves both, whatever the publisher.
//
//     <sup><a href="#fr1" name="fn1">1</a></sup>   …   <a href="#fn1" name="fr1">1.</a> Husband initially filed
//          └──────────── leads to ─────────────────────▲  └── leads back
#pragma once

#include "scan.hpp"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace recension::markup {

struct LinkedNote {
  std::optional<Match> call; // none: the page has lost it
  Match label;               // its range is empty where the note has none of its own
};

// The length of the mark with which a note's text opens, with the brackets and stops around it; 0 if it does not open
// with this mark.
std::size_t opening_mark(std::string_view text, std::string_view mark);

class Anchors {
public:
  explicit Anchors(const Elements& elements);
  // The elements that a link may lead to, in text order: where a page repeats an id, a browser takes the first, but
  // each opinion means its own.
  [[nodiscard]] std::span<const std::uint32_t> targets_of(std::uint32_t link) const;
  // Whether the link leads to a place of its page that the page does not have.
  [[nodiscard]] bool leads_nowhere(std::uint32_t link) const;
  // Whether `inner` is `outer` or within it.
  [[nodiscard]] bool is_within(std::uint32_t inner, std::uint32_t outer) const;

private:
  const Elements& elements_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_id_;
};

// What the links of a page prove.
struct Links {
  std::vector<LinkedNote> notes; // in the order of their calls
  std::vector<Match> orphans;    // calls, by how they are set, whose notes the page has lost or marks otherwise
};

// Linear in the number of links.
Links read_links(const Scan& scan);

} // namespace recension::markup
