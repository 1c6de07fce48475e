// The files that a command reads, so that none of its outputs takes the place of one.
//
// Files are compared by what they are (device and inode), not by their names: `a.txt`, `./a.txt` and a link to it
// are one file. A device or a pipe may be both read and written.
#pragma once

#include "options.hpp"

#include <string>
#include <utility>
#include <vector>

namespace recension::cli {

class FilesRead {
public:
  FilesRead() = default;
  // What the options themselves name. Files that a manifest or a record names come with add().
  explicit FilesRead(const Options& options);
  // A path, `FILE#FIELD`, or `-` for standard input. A file that is not there is left out.
  void add(const std::string& path);
  // Throws UsageError if `path`, to which `option` would write, is one of them.
  void refuse(const std::string& option, const std::string& path) const;

private:
  std::vector<std::pair<std::uint64_t, std::uint64_t>> files_; // device, inode
};

// Throws UsageError if an output of the options is a file that the command reads, or if two outputs are one file.
void refuse_overwriting(const Options& options, const FilesRead& read);

} // namespace recension::cli
