// The batch command: records in, answers out, in the same order.
#pragma once

#include "commands.hpp"

namespace recension::cli {

// Writes its output itself. Status: 0, 1 if some records failed; throws InputError, UsageError.
Result batch(const Options& options);

} // namespace recension::cli
