#define TOML_IMPLEMENTATION // the one file that compiles the library
#include "toml_file.hpp"

#include <recension/source.hpp>

#include <algorithm>

namespace recension {
namespace {

// The table of a whole file has no line of its own: it begins on the first.
[[noreturn]] void refuse_at(const std::string& path, const toml::source_position& at, const std::string& why) {
  throw InputError(path + ":" + std::to_string(std::max<std::size_t>(at.line, 1)) + ": " + why);
}

} // namespace

toml::table read_toml(const std::string& path) {
  return parse_toml(read_source(path, Container::text).bytes, path);
}

toml::table parse_toml(std::string_view text, const std::string& path) {
  try {
    return toml::parse(text, path);
  } catch (const toml::parse_error& e) {
    refuse_at(path, e.source().begin, std::string(e.description()));
  }
}

void refuse(const std::string& path, const toml::node& at, const std::string& why) {
  refuse_at(path, at.source().begin, why);
}

} // namespace recension
