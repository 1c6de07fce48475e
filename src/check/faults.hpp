// Faults of a copy itself. Private to the stage.
#pragma once

#include <recension/check.hpp>

namespace recension::check {

struct Fault {
  std::string_view rule;
  std::string message;
  SourceRange bytes;
};

// `differs`: the ranges of the copy's reading text in which it differs from the canonical text, ascending.
std::vector<Fault> find_faults(const Witness& canonical, const Witness& copy, const std::vector<ReadRange>& differs,
                               const CheckRules& rules);

} // namespace recension::check
