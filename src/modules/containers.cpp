// Module for HTML, XML and JSON records.
#include "../source/readers.hpp"

namespace recension {

extern "C" const ContainerReaders* recension_readers() {
  static constexpr ContainerReaders readers = {
      read_html, read_xml, read_json,
      [](std::string_view text, const std::string& path) { return JsonRecord(text, path); }};
  return &readers;
}

} // namespace recension
