#include "files_read.hpp"

#include "output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace recension::cli {
namespace {

namespace fs = std::filesystem;

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

} // namespace

std::string place_of(const std::string& path) {
  struct stat info {};
  const int failed = path == "-" ? fstat(STDIN_FILENO, &info) : stat(path.c_str(), &info);
  if (failed == 0 && !S_ISREG(info.st_mode)) return {};
  if (failed == 0) return std::to_string(info.st_dev) + ":" + std::to_string(info.st_ino);
  std::error_code error;
  const fs::path place = fs::weakly_canonical(fs::absolute(led_to(path), error), error);
  return error ? std::string() : place.string();
}

std::vector<FileOption> outputs_of(const Options& options) {
  std::vector<FileOption> out;
  for (const FileOption& f : options.written) {
    if (!is_written(options, f)) continue;
    out.push_back({f.option, path_of(f)});
    if (options.command == Command::batch) out.push_back({f.option, f.path + ".part"});
  }
  return out;
}

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
  std::error_code error;
  const std::size_t hash = path.rfind('#');
  const bool names_field = hash != std::string::npos && !fs::exists(path, error);
  places_.push_back(place_of(names_field ? path.substr(0, hash) : path));
}

void FilesRead::refuse(const std::string& option, const std::string& path) const {
  const std::string place = place_of(path);
  if (!place.empty() && std::find(places_.begin(), places_.end(), place) != places_.end())
    throw UsageError(option + " " + path + ": this file is read, and would be overwritten; name another file");
}

void refuse_overwriting(const std::vector<FileOption>& outputs, const FilesRead& read) {
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    read.refuse(outputs[i].option, outputs[i].path);
    const std::string place = place_of(outputs[i].path);
    for (std::size_t j = 0; j < i; ++j)
      if (!place.empty() && place == place_of(outputs[j].path))
        throw UsageError(outputs[j].option + " and " + outputs[i].option + ": both write to " + outputs[i].path +
                         "; name two files");
  }
}

} // namespace recension::cli
