#include "word_groups.hpp"

#include <algorithm>

namespace recension::variant {

Groups::Groups(std::span<const std::string_view> rows) {
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    const std::string_view row = rows[r];
    firsts_.push_back(row.substr(0, row.find(' ')));
    bool whole = false;
    for (std::size_t begin = 0; begin < row.size();) {
      const std::size_t end = std::min(row.find(' ', begin), row.size());
      const std::string_view word = row.substr(begin, end - begin);
      if (word == "|") {
        whole = true;
      } else {
        rows_of_[word].push_back({r, whole});
        if (!word.empty()) {
          beginning_[static_cast<unsigned char>(word.front())] |= length_bit(word);
          ending_[static_cast<unsigned char>(word.back())] |= length_bit(word);
        }
      }
      begin = end + 1;
    }
  }
}

const std::vector<Groups::Place>& Groups::places_of(std::string_view word) const {
  static const std::vector<Place> none;
  const auto found = may_have(word) ? rows_of_.find(word) : rows_of_.end();
  return found == rows_of_.end() ? none : found->second;
}

bool Groups::same(std::string_view a, std::string_view b) const {
  const std::vector<Place>&of_a = places_of(a), &of_b = places_of(b);
  return std::any_of(of_a.begin(), of_a.end(), [&](const Place& x) {
    return std::any_of(of_b.begin(), of_b.end(),
                       [&](const Place& y) { return x.row == y.row && !(x.whole && y.whole); });
  });
}

std::string_view Groups::first_of(std::string_view word) const {
  const std::vector<Place>& places = places_of(word);
  return places.empty() ? word : firsts_[places.front().row];
}

bool Groups::is_short(std::string_view word) const {
  const std::vector<Place>& places = places_of(word);
  return std::any_of(places.begin(), places.end(), [](const Place& p) { return !p.whole; });
}

} // namespace recension::variant
