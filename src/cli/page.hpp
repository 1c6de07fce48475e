// The page of HTML for comparing printings.
#pragma once

#include <recension/recension.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace recension::cli {

// Every pair is collated, for the matrix of nearness.
class Page {
public:
  Page(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon, std::size_t threads,
       std::string_view section);
  [[nodiscard]] const Collations& collations() const { return collations_; }
  [[nodiscard]] render::PageParts parts() const;

private:
  const std::vector<const Witness*>& witnesses_;
  std::string_view section_;
  Collations collations_;
  Nearness nearness_;
  Concordance concordance_;
};

} // namespace recension::cli
