// The apparatus entries and pages of each paragraph of a critical text, so that writing it looks at each of them
// once. Private to the stage.
#pragma once

#include <recension/edition.hpp>
#include <recension/render.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace recension::render {

// How many stars a page of the reporter has: one where its code is the first of `codes`, two for the second; 0 where
// its pages are not asked for.
inline std::size_t stars_of(const CriticalPage& page, const std::vector<std::string>& codes) {
  const auto wanted = std::find(codes.begin(), codes.end(), reporter_code(page.reporter));
  return wanted == codes.end() ? 0 : static_cast<std::size_t>(wanted - codes.begin()) + 1;
}

class PlaceIndex {
public:
  explicit PlaceIndex(const CriticalText& t) {
    for (const ApparatusEntry& e : t.apparatus)
      entries_[{e.section, e.note, e.paragraph}].push_back(&e);
    std::set<std::tuple<std::string, std::string, std::uint32_t>> seen; // a page that several witnesses mark
    for (const CriticalPage& p : t.pages)
      if (seen.insert({p.section, p.reporter, p.page}).second) pages_[{p.section, 0, p.paragraph}].push_back(&p);
  }

  // `note` and `paragraph` count from 1; note 0 is the section's body.
  [[nodiscard]] const std::vector<const ApparatusEntry*>& entries(const std::string& section, std::size_t note,
                                                                  std::size_t paragraph) const {
    static const std::vector<const ApparatusEntry*> none;
    const auto found = entries_.find({section, note, paragraph});
    return found == entries_.end() ? none : found->second;
  }
  // Each once, from the first witness that marks it.
  [[nodiscard]] const std::vector<const CriticalPage*>& pages(const std::string& section,
                                                              std::size_t paragraph) const {
    static const std::vector<const CriticalPage*> none;
    const auto found = pages_.find({section, 0, paragraph});
    return found == pages_.end() ? none : found->second;
  }

private:
  using Key = std::tuple<std::string, std::size_t, std::size_t>;
  std::map<Key, std::vector<const ApparatusEntry*>> entries_;
  std::map<Key, std::vector<const CriticalPage*>> pages_;
};

} // namespace recension::render
