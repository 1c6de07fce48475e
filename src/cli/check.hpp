// The check command: published copies against their canonical texts.
#pragma once

#include "commands.hpp"

namespace recension::cli {

// Throws InputError, UsageError.
Result check(const Options& options);

} // namespace recension::cli
