// Whose pages a series counts. Private to the stage.
#pragma once

#include "scan.hpp"

#include <string>
#include <vector>

namespace recension::markup {

// "U. S." and "U.S." are one reporter.
std::string close_up(std::string_view reporter);

// Names the series that a form counts by the case's citations: by those of the publisher's record, those at the head
// of the text, else by its court's reporters (tables/courts.toml), else "citation 1".
class ReporterNames {
public:
  explicit ReporterNames(const Scan& scan);
  // Of Series::citation_1 to citation_3, by the first page that the series has.
  [[nodiscard]] std::string name(Series series, std::uint32_t first_page);

  // Whether the case's own citations have the reporter, and the page may be one of the case's.
  [[nodiscard]] bool is_of_case(std::string_view reporter, std::uint32_t page) const;

private:
  struct Citation {
    std::string reporter;
    std::uint32_t page = 0;
    bool taken = false; // by another series
  };
  const Scan& scan_;
  std::vector<Citation> own_; // the case's, in their order

  void read_head();
  void read_line(std::string_view line);
  [[nodiscard]] std::string of_court(std::size_t nth) const;
};

} // namespace recension::markup
