// Notes and calls that elements name: links that lead to one another, elements that hold a note, elements that the
// form's rules select. They need no run to prove them.
#pragma once

#include "claims.hpp"

#include <unordered_map>
#include <unordered_set>

namespace recension::markup {

class NoteElements {
public:
  NoteElements(const Scan& scan, const Claims& claims);

  std::vector<Match> labels, calls; // in text order; a label's range is empty where the note shows none
  // The element that holds the whole note whose label this is; null if none does.
  [[nodiscard]] const Match* note_around(const Match& label) const;
  [[nodiscard]] bool are_linked() const { return !call_of_label_.empty(); }
  [[nodiscard]] bool is_linked(const Match& call) const { return linked_calls_.contains(call.element); }
  // The element of the call that the label's element is linked with, or no_element.
  [[nodiscard]] std::uint32_t call_of(const Match& label) const;

private:
  std::vector<Match> notes_; // elements that hold whole notes, none in another, in text order
  std::unordered_map<std::uint32_t, std::uint32_t> call_of_label_;
  std::unordered_set<std::uint32_t> linked_calls_;

  void take_links(const Scan& scan);
  void take_selected(const Scan& scan, const Claims& claims);
  void take_notes(const Scan& scan);
  void drop_blocks_of_text(const Scan& scan);
};

} // namespace recension::markup
