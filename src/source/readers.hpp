// The readers of HTML, XML and JSON. They stand in a module of their own, because the parsers they use cost more to
// load than a short plain text to compare. Private to the stage.
#pragma once

#include "json_record.hpp"
#include "layer.hpp"

namespace recension {

struct ContainerReaders {
  // The text below in, a layer out. html and xml are total.
  Layer (*html)(std::string_view text);
  Layer (*xml)(std::string_view text);
  // `field` as Source::field has it; `path` is for the error's line. Both throw InputError.
  Layer (*json)(std::string_view text, std::string_view field, const std::string& path);
  JsonRecord (*record)(std::string_view text, const std::string& path);
};

// Opens the module. Throws InputError if it is not there.
const ContainerReaders& container_readers(const std::string& path);

// What the module is made of.
Layer read_html(std::string_view text);
Layer read_xml(std::string_view text);
Layer read_json(std::string_view text, std::string_view field, const std::string& path);

} // namespace recension
