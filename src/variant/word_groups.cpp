#include "word_groups.hpp"

#include <algorithm>
#include <bit>

namespace recension::variant {

Groups::Groups(std::span<const std::string_view> rows) {
  std::vector<Place> places;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    const std::string_view row = rows[r];
    firsts_.push_back(row.substr(0, row.find(' ')));
    bool whole = false;
    for (std::size_t begin = 0; begin < row.size();) {
      const std::size_t end = std::min(row.find(' ', begin), row.size());
      const std::string_view word = row.substr(begin, end - begin);
      if (word == "|")
        whole = true;
      else if (!word.empty())
        places.push_back({word, r, whole});
      begin = end + 1;
    }
  }
  slots_.resize(std::bit_ceil(2 * places.size() + 1));
  for (const Place& p : places)
    add(p);
}

void Groups::add(const Place& place) {
  std::size_t i = slot_of(place.word);
  while (!slots_[i].word.empty())
    i = (i + 1) & (slots_.size() - 1);
  slots_[i] = place;
  shapes_.add(place.word);
}

// FNV-1a (Fowler, Noll and Vo, 1991).
std::size_t Groups::slot_of(std::string_view word) const {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : word)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return (hash ^ hash >> 15U) & (slots_.size() - 1);
}

bool Groups::same(std::string_view a, std::string_view b) const {
  return any_place(a, [&](const Place& x) {
    return any_place(b, [&](const Place& y) { return x.row == y.row && !(x.whole && y.whole); });
  });
}

std::string_view Groups::first_of(std::string_view word) const {
  std::string_view first = word;
  any_place(word, [&](const Place& p) {
    first = firsts_[p.row];
    return true;
  });
  return first;
}

bool Groups::is_short(std::string_view word) const {
  return any_place(word, [](const Place& p) { return !p.whole; });
}

} // namespace recension::variant
