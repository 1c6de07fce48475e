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
  source.bytes.reserve(expected_size(file.get(), path));
  // By way of a piece that stays in the processor's cache: a string must be filled before one can read into it.
  constexpr std::size_t piece_bytes = std::size_t{1} << 16U;
  const std::unique_ptr<char[]> piece(new char[piece_bytes]);
  while (const std::size_t got = std::fread(piece.get(), 1, piece_bytes, file.get())) {
    source.bytes.append(piece.get(), got);
    if (source.bytes.size() > largest) refuse(path, "is larger than 4 GiB; split it");
  }
  if (std::ferror(file.get()) != 0) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
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
