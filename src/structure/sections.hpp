// Which paragraphs make which section. Private to the stage.
#pragma once

#include <recension/case_record.hpp>
#include <recension/structure.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace recension::structure {

struct Heading {
  std::size_t first = 0; // paragraph
  SectionKind kind = SectionKind::opinion;
  std::string author;
};

// What an element is known to hold, and the paragraph with which that begins.
struct KnownPart {
  std::size_t first = 0;
  Holds holds = Holds::nothing;
  bool heading = false;         // it is after a heading of the publisher's, as against in an element
  std::string_view author = {}; // whom the heading names
};

// The sections of a text given as its body's paragraphs, ascending; the first begins at paragraph 0. `parts` ascend.
// `record` names the writers of opinions whose bylines do not.
std::vector<Heading> find_sections(const std::vector<std::string_view>& paragraphs,
                                   const std::vector<KnownPart>& parts, const CaseRecord& record = {});

} // namespace recension::structure
