// The paragraphs of a canonical text as HTML, for any page that shows them. Private to the stage.
#pragma once

#include "place_index.hpp"

#include <recension/edition.hpp>

#include <functional>
#include <string>
#include <vector>

namespace recension::render {

// What a page sets for a note's call and for a page's mark; a mark that it does not show is empty.
struct HtmlWays {
  std::function<std::string(const CriticalSection&, const CriticalCall&)> call;
  std::function<std::string(const CriticalPage&)> page;
  bool mark_open = false; // <mark> around places that no rule decided
};

// "1", or "1-2" where the section has the label a second time: with the section's id a name of the n-th note alone.
std::string name_of_note(const CriticalSection& s, std::size_t nth);
// The section's id and that name, as an attribute's value.
std::string anchor_of_note(const CriticalSection& s, std::size_t nth);

class HtmlBody {
public:
  HtmlBody(const CriticalText& t, HtmlWays ways) : places_(t), ways_(std::move(ways)) {}

  // The section's body where `note` is 0, or its n-th note.
  [[nodiscard]] std::string paragraphs(const CriticalSection& s, std::size_t note) const;

private:
  PlaceIndex places_;
  HtmlWays ways_;

  [[nodiscard]] std::string content(const CriticalSection& s, const CriticalParagraph& p, std::size_t note,
                                    std::size_t number) const;
};

} // namespace recension::render
