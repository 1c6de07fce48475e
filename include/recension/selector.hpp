// Selector: which elements a rule means, in a small part of CSS (Selectors Level 3, W3C 2018).
//
//     span.star-pagination            an element's name, a class
//     a.page-label[data-citation-index=2]
//     article[data-type^=concur]      an attribute that is there (no sign), equals (=), begins with (^=), ends with
//                                     ($=), contains (*=) or has the word (~=)
//     sup:empty                       an element without text
//     aside.footnote > a              a child; with a blank between them, any descendant
//     #gs_opinion, *                  a list: an id, or any element
//
// Names of elements and attributes are compared in lower case. Ancestors are looked for at most 64 levels up.
//
//     Selector("span.star-pagination").matches(text.elements, i)
//
// Errors: the constructor throws std::invalid_argument, with the place in the selector, for everything else that CSS
// knows (`:first-child`, `+`, `~`, …) and for what is no selector.
#pragma once

#include <recension/element.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace recension {

class Selector {
public:
  explicit Selector(std::string_view source);
  [[nodiscard]] bool matches(const Elements& elements, std::uint32_t element) const;
  // The names of the elements that may match. Empty: any.
  [[nodiscard]] std::vector<std::string> names() const;

private:
  enum class Test : std::uint8_t { is_there, equals, begins_with, ends_with, contains, has_word };
  struct Condition {
    std::string attribute, value;
    Test test = Test::is_there;
    [[nodiscard]] bool holds(std::string_view actual) const;
  };
  struct Compound {
    std::string name; // empty: any
    std::vector<Condition> conditions;
    bool empty = false; // it has no text
    bool child = false; // of what the compound before it matches, as against a descendant
  };
  using Chain = std::vector<Compound>; // "aside.footnote > a"
  std::vector<Chain> alternatives_;

  class Parser;
  static bool matches(const Chain& chain, std::size_t compounds, const Elements& elements, std::uint32_t element);
};

} // namespace recension
