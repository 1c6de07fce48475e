// The keys of a table that a person writes.
#pragma once

#include "../toml/toml_file.hpp"

#include <string>
#include <vector>

namespace recension::cli {

// Throws InputError, with the file and the line, if the table has a key that is none of these: it would be ignored.
// `what` is the table's name in the message, "a manifest".
void check_keys(const std::string& path, const toml::table& table, const std::string& what,
                const std::vector<std::string>& keys);

} // namespace recension::cli
