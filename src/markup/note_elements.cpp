#include "note_elements.hpp"

#include "anchors.hpp"
#include "text_facts.hpp"

#include <algorithm>

namespace recension::markup {
namespace {

bool by_place(const Match& a, const Match& b) {
  return a.range.begin < b.range.begin;
}

// A note whose label is an attribute only: <footnote label="1">.
Match unlabelled(const Scan& scan, const Match& note) {
  Match out = note;
  out.range.end = out.range.begin;
  const Element& e = scan.decoded.elements[note.element];
  for (const std::string_view name : {"label", "data-label", "n"})
    if (out.label.empty()) out.label = scan.decoded.elements.attribute(e, name);
  while (out.label.ends_with('.'))
    out.label.remove_suffix(1);
  out.number = 0;
  for (const char c : out.label)
    out.number = is_digit(c) ? out.number * 10 + static_cast<std::uint32_t>(c - '0') : 0;
  return out;
}

} // namespace

NoteElements::NoteElements(const Scan& scan, const Claims& claims) {
  if (scan.decoded.elements.empty()) return;
  take_links(scan);
  if (calls.empty()) take_selected(scan, claims);
  take_notes_where_called(scan);
  take_notes(scan);
  std::stable_sort(labels.begin(), labels.end(), by_place);
  std::stable_sort(calls.begin(), calls.end(), by_place);
}

void NoteElements::take_links(const Scan& scan) {
  for (const LinkedNote& n : find_linked_notes(scan)) {
    calls.push_back(n.call);
    labels.push_back(n.label);
    call_of_label_[n.label.element] = n.call.element;
    linked_calls_.insert(n.call.element);
  }
}

void NoteElements::take_selected(const Scan& scan, const Claims& claims) {
  for (const Match& m : scan.matches_of(Role::call))
    if (m.element != no_element && !claims.overlaps(m.range)) calls.push_back(m);
  for (const Match& m : scan.matches_of(Role::label))
    if (m.element != no_element && !claims.overlaps(m.range)) labels.push_back(m);
}

// The note's place is its call, which prints nothing.
void NoteElements::take_notes_where_called(const Scan& scan) {
  for (const Match& m : scan.matches_of(Role::note_in_place)) {
    if (m.range.empty() || (!notes_.empty() && m.range.begin < notes_.back().range.end)) continue;
    notes_.push_back(m);
    calls.push_back(unlabelled(scan, m));
    linked_calls_.insert(m.element);
    call_of_label_[m.element] = m.element;
  }
}

void NoteElements::take_notes(const Scan& scan) {
  for (const Match& m : scan.matches_of(Role::note))
    if (!m.range.empty() && (notes_.empty() || m.range.begin >= notes_.back().range.end)) notes_.push_back(m);
  std::stable_sort(labels.begin(), labels.end(), by_place);
  std::vector<Match> more;
  for (const Match& m : notes_) {
    const auto first = std::lower_bound(labels.begin(), labels.end(), m, by_place);
    if (first == labels.end() || first->range.begin >= m.range.end) more.push_back(unlabelled(scan, m));
  }
  labels.insert(labels.end(), more.begin(), more.end());
}

const Match* NoteElements::note_around(const Match& label) const {
  const auto after = std::upper_bound(notes_.begin(), notes_.end(), label, by_place);
  if (after == notes_.begin()) return nullptr;
  const Match& note = *std::prev(after);
  return label.range.begin < note.range.end ? &note : nullptr;
}

std::uint32_t NoteElements::call_of(const Match& label) const {
  const auto found = call_of_label_.find(label.element);
  return found == call_of_label_.end() ? no_element : found->second;
}

} // namespace recension::markup
