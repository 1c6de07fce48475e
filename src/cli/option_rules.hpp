// What must hold of the options together, and what follows from them. Without CLI11.
#pragma once

#include "options.hpp"

namespace recension::cli {

// Classes as they were written on the command line.
struct ClassesGiven {
  std::vector<std::string> only, ignore;
  std::string fail_on; // empty: the default
};

// Chooses the format (--format, else the ending of -o's file, else the first), reads the classes, and refuses options
// that would have no effect: each with a format, an option or a use that it has none with. Throws UsageError.
void complete_options(Options& options, const ClassesGiven& classes);

// Of an option that takes one of a few names. Throws UsageError if `name` is another.
void check_name(const std::string& option, const std::string& name, const std::vector<std::string>& known);

// Whether --only and --ignore leave differences of this class.
bool is_compared(const Options& options, VariantClass c);
// How many words around a difference --contexts asks for.
ContextWords context_words(const Options& options);

} // namespace recension::cli
