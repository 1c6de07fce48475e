// A witness's reading text, put into a body piece by piece. Private to the stage.
#pragma once

#include "document.hpp"

#include <recension/witness.hpp>

#include <vector>

namespace recension::render::docx {

class WitnessText {
public:
  explicit WitnessText(const Witness& w);

  // The text of `range` with its dress; its line ends are ends of paragraphs.
  void put(ReadRange range, Change change, Body& into) const;
  // How the paragraph that holds `at`'s character is set.
  [[nodiscard]] std::optional<Dress> set_as(ReadPos at) const;

private:
  struct Stretch {
    ReadPos begin;
    DressSet dress; // up to the next one's begin
  };
  const Witness& w_;
  std::vector<Stretch> stretches_;

  [[nodiscard]] std::size_t stretch_at(ReadPos at) const; // the number of stretches that begin at it or before
};

} // namespace recension::render::docx
