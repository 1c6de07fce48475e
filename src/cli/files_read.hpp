// The files that a command reads, so that none of its outputs takes the place of one.
//
// Files are compared by what they are (device and inode), not by their names: `a.txt`, `./a.txt` and a link to it
// are one file. One that is not there yet is compared by its place. A device or a pipe may be both read and written.
#pragma once

#include "options.hpp"

#include <string>
#include <vector>

namespace recension::cli {

class FilesRead {
public:
  FilesRead() = default;
  // What the options themselves name. Files that a manifest or a record names come with add().
  explicit FilesRead(const Options& options);
  // A path, `FILE#FIELD`, or `-` for standard input.
  void add(const std::string& path);
  // Throws UsageError if `path`, to which `option` would write, is one of them.
  void refuse(const std::string& option, const std::string& path) const;

private:
  std::vector<std::string> places_;
};

// Two paths of one file have one place; a device's is empty.
std::string place_of(const std::string& path);

// Everything that the options let a command write, standard output aside.
std::vector<FileOption> outputs_of(const Options& options);

// Throws UsageError if an output is a file that the command reads, or if two outputs are one file.
void refuse_overwriting(const std::vector<FileOption>& outputs, const FilesRead& read);

} // namespace recension::cli
