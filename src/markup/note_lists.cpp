#include "note_lists.hpp"

#include <algorithm>

namespace recension::markup {
namespace {

bool has_lost_its_mark(const Match& label) {
  return label.label == "[]";
}

void take_mark_of(Match& label, const Match& other) {
  label.label = other.label;
  label.number = other.number;
}

// Only the last label is empty, and the first is the second call's.
bool are_moved(const std::vector<Match>& labels, const std::vector<Match>& calls) {
  return labels.size() > 1 && calls.size() > 1 && has_lost_its_mark(labels.back()) &&
         std::count_if(labels.begin(), labels.end(), has_lost_its_mark) == 1 && calls[0].label != labels[0].label &&
         calls[1].label == labels[0].label;
}

} // namespace

void restore_moved_labels(std::vector<Match>& labels, const std::vector<Match>& calls) {
  if (!are_moved(labels, calls)) {
    std::erase_if(labels, has_lost_its_mark);
    return;
  }
  for (std::size_t n = labels.size(); --n > 0;)
    take_mark_of(labels[n], labels[n - 1]);
  take_mark_of(labels[0], calls[0]);
}

} // namespace recension::markup
