// Which place of a text each decision of a person is about. Private to the stage.
//
// A decision names its place by the words before it and by the readings, and where several places have the same, by
// which of them it is. Both are those of the text without decisions, so that one decision does not hide the next.
#pragma once

#include <recension/edition.hpp>

#include <map>
#include <span>
#include <string>
#include <tuple>

namespace recension::edition {

// Counts, in the order of the text, the entries that have the same words before them and the same readings: sets
// ApparatusEntry::nth of these.
void number_repetitions(std::vector<ApparatusEntry>& apparatus);

// A place of a witness's reading text: the witness, where it begins, where it ends.
using PlaceKey = std::tuple<std::size_t, std::size_t, std::size_t>;
inline PlaceKey place_key(std::size_t base, ReadRange place) {
  return {base, place.begin.value, place.end.value};
}

class DecidedPlaces {
public:
  DecidedPlaces() = default;
  // `apparatus`: of the text without decisions, numbered. Decisions must outlive this.
  DecidedPlaces(std::span<const ApparatusEntry> apparatus, std::span<const Accepted> decisions);

  // What was decided at this place of the base's reading text, if anything was.
  [[nodiscard]] const Accepted* at(std::size_t base, ReadRange place) const;
  // Decisions whose place is not in the apparatus, by index.
  [[nodiscard]] const std::vector<std::size_t>& unused() const { return unused_; }
  // Looks for those in another apparatus too: the places of decisions that were made one after the other. True if one
  // was found.
  bool find_more(std::span<const ApparatusEntry> apparatus);

private:
  // Entries by the words before them: each decision looks only at those that may be its place.
  using EntriesByWords = std::multimap<std::string, const ApparatusEntry*>;
  std::span<const Accepted> decisions_;
  std::map<PlaceKey, const Accepted*> places_;
  std::vector<std::size_t> unused_;

  bool find(std::size_t decision, const EntriesByWords& entries);
};

} // namespace recension::edition
