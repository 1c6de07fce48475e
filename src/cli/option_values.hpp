// The names that options take: for their checks, for --help and for completions.
#pragma once

#include "options.hpp"

#include <recension/printing.hpp>

namespace recension::cli {

// Of the command's output; the first is the default. Empty: the command has one only.
std::vector<std::string> formats_of(Command c);
std::vector<std::string> class_names();
std::vector<std::string> section_names(); // kinds
std::vector<std::string> names_of(Forms forms);
std::vector<std::string> form_names(); // built-in ones
std::vector<std::string> container_names();

// "a, b, c"
std::string joined(const std::vector<std::string>& words);

// The class of this name. Throws UsageError, which names `option` and the nearest class.
VariantClass class_called(const std::string& option, const std::string& name);

// The format that a file's ending asks for: html of "out.html". Empty: the ending says nothing. Throws UsageError if
// the ending belongs to a format that the command does not write.
std::string format_of_file(Command c, const std::string& path);

} // namespace recension::cli
