// The readers of HTML, XML, JSON and RTF (src/readers). They are a module of their own, because the parsers they use
// cost more to load than a short plain text costs to compare. Private to this stage and to the readers.
#pragma once

#include "layer.hpp"

#include <string>
#include <vector>

namespace recension {

struct ContainerReaders {
  // The text below in, a layer out. html, xml and rtf are total.
  Layer (*html)(std::string_view text);
  Layer (*xml)(std::string_view text);
  Layer (*rtf)(std::string_view text);
  // `field` as Source::field has it; `path` is for the error's line. Throws InputError.
  Layer (*json)(std::string_view text, std::string_view field, const std::string& path);
  // The versions of an opinion that a record holds, as fields. Throws InputError if it holds none.
  std::vector<std::string> (*versions)(std::string_view text, const std::string& path);
};

// Opens the module. Throws InputError if it is not there.
const ContainerReaders& container_readers(const std::string& path);

} // namespace recension
