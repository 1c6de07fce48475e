// The program as a page for a browser (web/README.md), as it was installed beside the readers.
#pragma once

#include "options.hpp"

namespace recension::cli {

// The page's bytes. Throws InputError if this program was built without it, UsageError before it fills a terminal.
std::string program_as_page(const Options& options);

} // namespace recension::cli
