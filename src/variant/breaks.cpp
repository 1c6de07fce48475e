#include "breaks.hpp"

#include <algorithm>

namespace recension::variant {
namespace {

// A byline may have a line of its own.
bool is_after_byline(const Witness& w, const Side& side) {
  const std::size_t section = w.section_or_last(side.words.begin);
  const ReadRange whole = w.structure.sections[section].range;
  const ReadPos at = side.slot.begin;
  const std::size_t length = at <= whole.begin ? 0 : parse_byline(w.text(whole)).length;
  return length > 0 && at.value <= whole.begin.value + length && at.value + 2 >= whole.begin.value + length;
}

bool is_inferred(const Witness& w, const Side& side) {
  constexpr std::size_t signs = 4; // bytes that may be before the word: “ and (
  const std::vector<BarePos>& places = w.bare.inferred;
  const std::size_t word = side.words.end.value;
  if (places.empty() || word >= w.words.size()) return false;
  const BarePos at = w.structure.reading.to_bare(w.words[word].begin);
  const auto next = std::lower_bound(places.begin(), places.end(), BarePos(at.value < signs ? 0 : at.value - signs));
  return next != places.end() && *next <= at;
}

} // namespace

bool is_doubtful_break(const WitnessPair& witnesses, const Difference& place, bool in_note) {
  for (std::size_t s = 0; s < 2; ++s)
    if ((!in_note && is_after_byline(*witnesses[s], place.side[s])) || is_inferred(*witnesses[s], place.side[s]))
      return true;
  return false;
}

} // namespace recension::variant
