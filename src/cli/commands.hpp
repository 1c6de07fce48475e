// The commands: options in, text to write and exit status out.
#pragma once

#include "options.hpp"

#include <string>

namespace recension::cli {

struct Result {
  std::string out;
  int status = 0;
  bool written = false; // the command has written its output itself
};

Result run(const Options& options);

} // namespace recension::cli
