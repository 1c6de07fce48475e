// Selector: which elements a rule means, in a small part of CSS (Selectors Level 3, W3C 2018).
//
//     span.star-pagination            an element's name, a class
//     a.page-label[data-citation-index=2]
//     article[data-type^=concur]      an attribute that is there, equals, or begins with
//     aside.footnote > a              a child; with a blank between them, any descendant
//     #gs_opinion, *                  an id; any element
//
// Names and attribute names are in lower case. Ancestors are looked for at most 64 levels up.
//
//     Selector("span.star-pagination").matches(text.elements, i)
//
// Errors: the constructor throws std::invalid_argument.
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

private:
  enum class Test : std::uint8_t { is_there, equals, begins_with, has_word };
  struct Condition {
    std::string attribute, value;
    Test test = Test::is_there;
  };
  struct Compound {
    std::string name; // empty: any
    std::vector<Condition> conditions;
    bool child = false; // of what the compound before it matches, as against a descendant
  };
  std::vector<Compound> compounds_;

  void read_condition(std::string_view source, std::size_t& at, Compound& compound);
  void read_attribute(std::string_view inside, Compound& compound);
  [[nodiscard]] bool matches_up_to(const Elements& elements, std::uint32_t element, std::size_t compounds) const;
};

} // namespace recension
