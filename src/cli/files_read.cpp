#include "files_read.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace recension::cli {
namespace {

using File = std::pair<std::uint64_t, std::uint64_t>;

// Which regular file a path names, if it names one.
std::optional<File> file_at(const std::string& path) {
  struct stat info {};
  const int failed = path == "-" ? fstat(STDIN_FILENO, &info) : stat(path.c_str(), &info);
  if (failed != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
  return File(info.st_dev, info.st_ino);
}

// The file of "sarif=FILE", and of a plain path the path itself.
std::string path_of(const FileOption& f) {
  return f.option == "--report" ? f.path.substr(f.path.find('=') + 1) : f.path;
}

// Whether an option's file is written: that of decisions only where new ones are made.
bool is_written(const Options& options, const FileOption& f) {
  if (f.option == "--accept") return options.interactive;
  if (f.option == "--accepted") return !options.accept_variant.empty();
  return !f.path.empty() && f.path != "-";
}

// Everything that the options let a command write, standard output aside.
std::vector<FileOption> outputs_of(const Options& options) {
  std::vector<FileOption> out;
  for (const FileOption& f : options.written) {
    if (!is_written(options, f)) continue;
    out.push_back({f.option, path_of(f)});
    if (options.command == Command::batch) out.push_back({f.option, f.path + ".part"});
  }
  return out;
}

// Two names of one place, whether a file is there yet or not. A device such as /dev/null may be named twice.
bool is_same_place(const std::string& a, const std::string& b) {
  std::error_code error;
  if (std::filesystem::exists(a, error) && !std::filesystem::is_regular_file(a, error)) return false;
  const std::optional<File> one = file_at(a), other = file_at(b);
  if (one || other) return one == other;
  const std::filesystem::path place = std::filesystem::weakly_canonical(a, error);
  return !error && place == std::filesystem::weakly_canonical(b, error) && !error;
}

} // namespace

FilesRead::FilesRead(const Options& options) {
  const bool names_files = options.command != Command::printings;
  for (const std::string& file : names_files ? options.files : std::vector<std::string>{}) {
    add(file);
    const std::size_t colon = file.rfind(':');
    if (options.command == Command::explain && colon != std::string::npos) add(file.substr(0, colon));
  }
  // A file that is read and then written with more in it is no loss: that is what its option is for.
  for (const FileOption& f : options.read) {
    const bool grows = std::any_of(options.written.begin(), options.written.end(), [&](const FileOption& w) {
      return w.option == f.option && is_written(options, w);
    });
    if (!grows) add(f.path);
  }
}

void FilesRead::add(const std::string& path) {
  if (path.empty()) return;
  std::optional<File> file = file_at(path);
  if (!file) file = file_at(path.substr(0, path.rfind('#')));
  if (file) files_.push_back(*file);
}

void FilesRead::refuse(const std::string& option, const std::string& path) const {
  const std::optional<File> file = file_at(path);
  if (file && std::find(files_.begin(), files_.end(), *file) != files_.end())
    throw UsageError(option + " " + path + ": this file is read, and would be overwritten; name another file");
}

void refuse_overwriting(const Options& options, const FilesRead& read) {
  const std::vector<FileOption> outputs = outputs_of(options);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    read.refuse(outputs[i].option, outputs[i].path);
    for (std::size_t j = 0; j < i; ++j)
      if (is_same_place(outputs[i].path, outputs[j].path))
        throw UsageError(outputs[j].option + " and " + outputs[i].option + ": both write to " + outputs[i].path +
                         "; name two files");
  }
}

} // namespace recension::cli
