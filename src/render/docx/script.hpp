// What turns the text of one witness into that of another, step by step. Private to the stage.
//
//     A   He did not pay the toll.        same    "He did "
//     B   He did pay the tolls.           change  "not " to ""
//                                         same    "pay the "
//                                         change  "toll" to "tolls"
//                                         same    "."
//
// Where all differences are shown, the steps' A sides make A's text and their B sides B's, byte for byte; what no
// variant explains is a change without one. Otherwise B's side of a `same` step may differ from A's by what is not
// shown.
#pragma once

#include <recension/render.hpp>

#include <string_view>
#include <vector>

namespace recension::render::docx {

struct Step {
  enum Kind : std::uint8_t { same, change, from, to };
  Kind kind = same;
  ReadRange a, b;                   // `from` has no b, `to` no a
  const Variant* variant = nullptr; // none: what no variant explains
};

class Script {
public:
  // `shown`: the variants that are marked, in the first witness's order. `all`: no difference is left out.
  Script(const Witness& a, const Witness& b, const std::vector<const Variant*>& shown, bool all);

  [[nodiscard]] std::vector<Step> steps(ReadRange a, ReadRange b) const;

private:
  const Witness &a_, &b_;
  std::vector<const Variant*> shown_, moved_; // moved_: the transpositions of words within sections
  bool all_;

  [[nodiscard]] bool is_in_moved_text(const Variant& v) const;
  [[nodiscard]] std::vector<Step> edits(ReadRange a, ReadRange b) const;
  void with_blank(Step& edit, ReadRange a, ReadRange b) const;
  void between(ReadRange a, ReadRange b, std::vector<Step>& out) const;
  void equal(ReadRange a, ReadRange b, std::vector<Step>& out) const;
  void moved(const std::vector<Step>& from, const std::vector<Step>& to, ReadRange a, ReadRange b,
             std::vector<Step>& out) const;
};

} // namespace recension::render::docx
