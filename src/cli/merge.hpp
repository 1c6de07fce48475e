// recension merge.
#pragma once

#include "commands.hpp"

namespace recension::cli {

Result merge(const Options& options);

} // namespace recension::cli
