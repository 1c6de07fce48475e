#include "page.hpp"

#include <algorithm>

namespace recension::cli {

Page::Page(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon, std::size_t threads,
           std::string_view section)
    : witnesses_(witnesses), section_(section), collations_(witnesses, lexicon, threads),
      nearness_(find_nearness(collations_)), concordance_(find_concordance(witnesses, collations_.of_first())) {
  std::erase_if(concordance_.places, [section](const PlaceOfPage& p) { return !is_section(p.section, section); });
}

render::PageParts Page::parts() const {
  return {witnesses_, &collations_, &nearness_, &concordance_, section_};
}

} // namespace recension::cli
