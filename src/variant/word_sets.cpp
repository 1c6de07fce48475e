#include "word_sets.hpp"

#include <tables.hpp>

namespace recension::variant {

WordSet set_of(Words list) {
  return {list.begin(), list.end()};
}

const Groups& reporter_words() {
  static const Groups groups(tables::citation_words::reporter_words);
  return groups;
}

const Groups& months() {
  static const Groups groups(tables::citation_words::months);
  return groups;
}

bool is_month(std::string_view word) {
  return months().has(word);
}

const WordSet& kinds_of_company() {
  static const WordSet kinds = set_of(tables::citation_words::kinds_of_company);
  return kinds;
}

} // namespace recension::variant
