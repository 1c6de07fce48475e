#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>

namespace recension::variant {

WordSet::WordSet(Words list) : words_(list.begin(), list.end()) {
  for (const std::string_view word : words_)
    shapes_.add(word);
}

bool WordSet::is_listed(std::string_view word) const {
  return std::find(words_.begin(), words_.end(), word) != words_.end();
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
  static const WordSet kinds(tables::citation_words::kinds_of_company);
  return kinds;
}

} // namespace recension::variant
