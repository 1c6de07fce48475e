// The command for many records is not a part of the page: it is about files of a disk, threads and signals.
#include "../cli/batch.hpp"

#include <recension/source.hpp>

namespace recension::cli {

Result batch(const Options& /*options*/) {
  throw InputError("batch: is not a part of the page; use the program");
}

} // namespace recension::cli
