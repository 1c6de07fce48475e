#include "decided.hpp"

#include "contested.hpp"

#include <algorithm>
#include <set>

namespace recension::edition {
namespace {

// Of an entry that has the decision's words before it.
bool is_about(const Accepted& decision, const ApparatusEntry& e) {
  if (decision.nth != 0 && e.nth != 0 && decision.nth != e.nth) return false;
  return std::all_of(e.readings.begin(), e.readings.end(), [&](const ApparatusReading& r) {
    return std::find(decision.readings.begin(), decision.readings.end(), r.text) != decision.readings.end();
  });
}

std::multimap<std::string, const ApparatusEntry*> by_words(std::span<const ApparatusEntry> apparatus) {
  std::multimap<std::string, const ApparatusEntry*> out;
  for (const ApparatusEntry& e : apparatus)
    out.emplace(words_of(e.before), &e);
  return out;
}

} // namespace

void number_repetitions(std::vector<ApparatusEntry>& apparatus) {
  std::map<std::pair<std::string, std::set<std::string>>, std::vector<ApparatusEntry*>> same;
  for (ApparatusEntry& e : apparatus) {
    std::set<std::string> readings;
    for (const ApparatusReading& r : e.readings)
      readings.insert(r.text);
    same[{words_of(e.before), std::move(readings)}].push_back(&e);
  }
  for (const auto& [key, entries] : same)
    for (std::size_t i = 0; i < entries.size(); ++i)
      entries[i]->nth = entries.size() > 1 ? i + 1 : 0;
}

DecidedPlaces::DecidedPlaces(std::span<const ApparatusEntry> apparatus, std::span<const Accepted> decisions)
    : decisions_(decisions) {
  const EntriesByWords entries = by_words(apparatus);
  for (std::size_t d = 0; d < decisions.size(); ++d)
    if (!find(d, entries)) unused_.push_back(d);
}

const Accepted* DecidedPlaces::at(std::size_t base, ReadRange place) const {
  const auto found = places_.find(place_key(base, place));
  return found == places_.end() ? nullptr : found->second;
}

bool DecidedPlaces::find_more(std::span<const ApparatusEntry> apparatus) {
  const EntriesByWords entries = by_words(apparatus);
  return std::erase_if(unused_, [&](std::size_t d) { return find(d, entries); }) > 0;
}

// A decision that says which of several places it is about comes before one that is about all of them.
bool DecidedPlaces::find(std::size_t decision, const EntriesByWords& entries) {
  const Accepted& d = decisions_[decision];
  bool found = false;
  const auto [first, last] = entries.equal_range(words_of(d.before));
  for (auto at = first; at != last; ++at) {
    const ApparatusEntry& e = *at->second;
    if (!is_about(d, e)) continue;
    found = true;
    const Accepted*& here = places_[place_key(e.base, e.place)];
    if (here == nullptr || (here->nth == 0 && d.nth != 0)) here = &d;
  }
  return found;
}

} // namespace recension::edition
