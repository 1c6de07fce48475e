// TOML files that a person writes: manifests, decisions, house styles, printings. toml++ is slow to compile, and used
// in the few files that include this one.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>

namespace recension {

// Throws InputError, with the line where it is no TOML.
toml::table read_toml(const std::string& path);
// The same of a text that was read from `path` already.
toml::table parse_toml(std::string_view text, const std::string& path);

// Throws InputError: the file, the line of `at`, and why.
[[noreturn]] void refuse(const std::string& path, const toml::node& at, const std::string& why);

} // namespace recension
