#include "note_elements.hpp"

#include "anchors.hpp"
#include "text_facts.hpp"

#include <algorithm>

namespace recension::markup {
namespace {

bool by_place(const Match& a, const Match& b) {
  return a.range.begin < b.range.begin;
}

// A note whose label an attribute names: <footnote label="1">. The note may show it too.
Match named_label(const Scan& scan, const Match& note) {
  Match out = note;
  const Element& e = scan.decoded.elements[note.element];
  for (const std::string_view name : {"label", "data-label", "n", "marker"})
    if (out.label.empty()) out.label = scan.decoded.elements.attribute(e, name);
  while (out.label.ends_with('.'))
    out.label.remove_suffix(1);
  out.number = 0;
  for (const char c : out.label)
    out.number = is_digit(c) ? out.number * 10 + static_cast<std::uint32_t>(c - '0') : 0;
  out.range.end = out.range.begin + opening_mark(slice(scan.text, note.range), out.label);
  return out;
}

} // namespace

NoteElements::NoteElements(const Scan& scan, const Claims& claims) {
  if (scan.decoded.elements.empty()) return;
  take_links(scan);
  take_selected(scan, claims);
  take_notes(scan);
  std::stable_sort(labels.begin(), labels.end(), by_place);
  std::stable_sort(calls.begin(), calls.end(), by_place);
}

void NoteElements::take_links(const Scan& scan) {
  const Links links = read_links(scan);
  calls = links.orphans;
  for (const LinkedNote& n : links.notes) {
    labels.push_back(n.label);
    if (!n.call) continue;
    calls.push_back(*n.call);
    call_of_label_[n.label.element] = n.call->element;
    linked_calls_.insert(n.call->element);
  }
}

// Elements that the form's rules name, but for those that links have joined already.
void NoteElements::take_selected(const Scan& scan, const Claims& claims) {
  const auto add = [&](Role role, std::vector<Match>& out) {
    std::vector<Match> linked = out;
    std::stable_sort(linked.begin(), linked.end(), by_place);
    for (const Match& m : scan.matches_of(role)) {
      const auto next = std::lower_bound(linked.begin(), linked.end(), m, by_place);
      const bool joined = (next != linked.end() && next->range.begin < m.range.end) ||
                          (next != linked.begin() && std::prev(next)->range.end > m.range.begin);
      if (m.element != no_element && !joined && !claims.overlaps(m.range)) out.push_back(m);
    }
  };
  add(Role::call, calls);
  add(Role::label, labels);
}

// Elements that hold whole notes. Of one that is where it is called, its place is the call, which prints nothing.
void NoteElements::take_notes(const Scan& scan) {
  std::vector<Match> all;
  for (const Match& m : scan.matches)
    if (const Role role = scan.rule_of(m).role; role == Role::note || role == Role::note_in_place)
      if (!m.range.empty()) all.push_back(m);
  std::stable_sort(all.begin(), all.end(), [](const Match& a, const Match& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
  std::stable_sort(labels.begin(), labels.end(), by_place);
  std::vector<Match> more;
  for (const Match& m : all) {
    if (!notes_.empty() && m.range.begin < notes_.back().range.end) continue; // within the one before
    notes_.push_back(m);
    const auto first = std::lower_bound(labels.begin(), labels.end(), m, by_place);
    if (first == labels.end() || first->range.begin >= m.range.end) more.push_back(named_label(scan, m));
    if (scan.rule_of(m).role != Role::note_in_place) continue;
    calls.push_back(named_label(scan, m));
    linked_calls_.insert(m.element);
    call_of_label_[m.element] = m.element;
  }
  labels.insert(labels.end(), more.begin(), more.end());
  drop_blocks_of_text(scan);
}

// Where most notes have a label, a block without one is text that was set in the wrong element.
void NoteElements::drop_blocks_of_text(const Scan& scan) {
  const auto is_unlabelled = [&](const Match& label) {
    const Rule& rule = scan.rule_of(label);
    return rule.role == Role::note && label.label.empty() && !call_of_label_.contains(label.element);
  };
  const auto unlabelled = static_cast<std::size_t>(std::count_if(labels.begin(), labels.end(), is_unlabelled));
  if (unlabelled == 0 || unlabelled * 2 > labels.size()) return;
  std::erase_if(notes_, [&](const Match& note) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const Match& l) { return l.element == note.element && is_unlabelled(l); });
  });
  std::erase_if(labels, is_unlabelled);
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
