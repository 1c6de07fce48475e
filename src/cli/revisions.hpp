// revisions: states of one document, each against the one before it.
#pragma once

#include "commands.hpp"
#include "options.hpp"

namespace recension::cli {

// The options with the files of a folder in its place, by name. Throws InputError, UsageError.
Options with_states(const Options& options);

Result revisions(const Options& options);

} // namespace recension::cli
