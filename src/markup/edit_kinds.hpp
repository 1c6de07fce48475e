// What the ledger calls the changes that the decoding made.
#pragma once

#include <recension/markup.hpp>

namespace recension::markup {

struct Named {
  MarkupKind kind;
  std::string_view rule;
};

Named name_of(const Edit& e);

} // namespace recension::markup
