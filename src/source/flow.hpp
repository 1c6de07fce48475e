// Flow: lays tags and characters out as lines of text, the way a browser would without a screen: a block on lines of
// its own, white space run together, what is hidden left out. Each byte of the input is named once, in order.
// Private to the stage.
#pragma once

#include "layer.hpp"
#include "vocabulary.hpp"

namespace recension {

class Flow {
public:
  Flow(std::string_view input, Language language) : input_(input), language_(language) {}

  // The tag input[begin, end) opens an element, as a child of `parent`. Gives its index.
  std::uint32_t open(std::size_t begin, std::size_t end, std::string_view name, std::uint32_t parent);
  void attribute(std::string_view name, std::string_view value) { layer_.elements.add_attribute(name, value); }
  // input[begin, end), which may be empty, closes it.
  void close(std::uint32_t element, std::size_t begin, std::size_t end);

  void characters(std::size_t begin, std::size_t end); // shown as they are, white space run together
  void verbatim(std::size_t begin, std::size_t end);   // shown as they are
  void replaced(std::size_t begin, std::size_t end, std::string_view by, Change change, std::string_view rule);
  void removed(std::size_t begin, std::size_t end, Change change, std::string_view rule);
  // Text that the container shows without having it, at the end of the tag last read.
  void inserted(std::string_view text, std::string_view rule);
  void diagnose(std::size_t begin, std::size_t end, std::string what);

  [[nodiscard]] bool at_line_start() const { return layer_.text.empty() || layer_.text.back() == '\n'; }
  // The rest of the input was not named: it is removed.
  Layer finish();

private:
  std::string_view input_;
  Language language_;
  Layer layer_;
  std::size_t done_ = 0;     // input bytes already laid out
  std::size_t hidden_ = 0;   // open elements that are not shown
  std::size_t verbatim_ = 0; // open elements whose white space is shown
  std::size_t ink_ = 0, verbatim_ink_ = 0;

  [[nodiscard]] bool after_blank() const { return at_line_start() || layer_.text.back() == ' '; }
  void edit(std::size_t begin, std::size_t end, std::string_view by, Change change, std::string_view rule);
  void keep(std::size_t begin, std::size_t end);
  void white(std::size_t begin, std::size_t end);
  void skip_to(std::size_t begin);
};

} // namespace recension
