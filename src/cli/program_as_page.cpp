#include "program_as_page.hpp"

#include "../source/find_module.hpp"
#include "option_values.hpp"

#include <recension/source.hpp>

#include <unistd.h>

namespace recension::cli {

std::string program_as_page(const Options& options) {
  if (options.output.empty() && isatty(STDOUT_FILENO) == 1)
    throw UsageError("page: the page is a large file; name one, recension page -o recension.html");
  const std::string path = find_beside_modules("recension.html");
  if (path.empty())
    throw InputError("recension.html: was not built with this program; build it with cmake --workflow --preset web, "
                     "and set RECENSION_READERS to its folder");
  return read_source(path, Container::text).bytes;
}

} // namespace recension::cli
