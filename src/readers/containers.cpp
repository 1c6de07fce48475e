// Module for HTML, XML, RTF and JSON records.
#include "containers.hpp"

namespace recension {

extern "C" const ContainerReaders* recension_readers() {
  static constexpr ContainerReaders readers = {read_html, read_xml, read_rtf, read_json, read_versions, read_members};
  return &readers;
}

} // namespace recension
