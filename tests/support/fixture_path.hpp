#pragma once
#include <string>

namespace recension::test {

// Where a fixture is: the path of `name` in the folder of fixtures of the checkout that was built.
std::string fixture_path(const std::string& name);

} // namespace recension::test
