// The markup of a page without the bulk of its text. Private to the module.
//
//     page       <p>Petitioner moored the trawler.</p>
//     skeleton   <p>.</p>
//
// A parser of HTML looks at each character of a text, and all that it decides by them is whether there is one that is
// no blank. So it parses the skeleton, in a fraction of the time, and gives the same tree: markup, comments and the
// contents of elements such as <script> are as they were; of a run of text the first blanks are left, and one full
// stop for the rest. `source_of` leads from a place of the skeleton to that of the page; where a run was cut, from
// its end to the run's end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

class HtmlSkeleton {
public:
  explicit HtmlSkeleton(std::string_view page);

  [[nodiscard]] std::string& text() { return text_; }
  // Offsets in bytes; those of the skeleton run from 0 to its size.
  [[nodiscard]] std::size_t source_of(std::size_t at) const;

private:
  struct Step { // from this place of the skeleton on, both go on side by side
    std::size_t at, source;
  };
  std::string_view page_;
  std::string text_;
  std::vector<Step> steps_;

  std::size_t copy(std::size_t begin, std::size_t end);
  std::size_t copy_markup(std::size_t at);
  std::size_t copy_text(std::size_t at);
  void step_to(std::size_t source) { steps_.push_back({text_.size(), source}); }
};

} // namespace recension
