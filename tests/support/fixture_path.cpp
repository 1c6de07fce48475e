#include "fixture_path.hpp"

namespace recension::test {

std::string fixture_path(const std::string& name) {
  return std::string(RECENSION_FIXTURES "/") + name;
}

} // namespace recension::test
