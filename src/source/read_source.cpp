#include "module.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>

namespace recension {
namespace {

constexpr std::size_t largest = std::numeric_limits<std::uint32_t>::max();

struct CloseFile {
  void operator()(std::FILE* f) const {
    if (f != stdin) std::fclose(f);
  }
};

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw InputError(path + ": " + why);
}

// Room for the whole file at once; 0 where the size cannot be told (a pipe).
std::size_t expected_size(std::FILE* f, const std::string& path) {
  struct stat info {};
  if (fstat(fileno(f), &info) != 0) return 0;
  if (S_ISDIR(info.st_mode)) refuse(path, "is a directory; name the files in it");
  if (!S_ISREG(info.st_mode)) return 0;
  if (static_cast<std::uintmax_t>(info.st_size) > largest) refuse(path, "is larger than 4 GiB; split it");
  return static_cast<std::size_t>(info.st_size);
}

} // namespace

Source read_source(const std::string& path, std::optional<Container> container) {
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
  Source source{path, {}, {}, container, {}, {}};
  constexpr std::size_t chunk = std::size_t{1} << 16;
  std::size_t used = 0;
  source.bytes.resize(expected_size(file.get(), path) + 1);
  while (true) {
    if (used == source.bytes.size()) source.bytes.resize(used + std::max(chunk, used / 2));
    const std::size_t got = std::fread(source.bytes.data() + used, 1, source.bytes.size() - used, file.get());
    used += got;
    if (used > largest) refuse(path, "is larger than 4 GiB; split it");
    if (got == 0) break;
  }
  if (std::ferror(file.get()) != 0) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
  source.bytes.resize(used);
  unpack(source);
  return source;
}

Source source_of(std::string bytes, const std::string& name, std::optional<Container> container) {
  if (bytes.size() > largest) refuse(name, "is larger than 4 GiB; split it");
  Source source{name, std::move(bytes), {}, container, {}, {}};
  unpack(source);
  return source;
}

} // namespace recension
