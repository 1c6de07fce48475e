#include "output.hpp"

#include <recension/render.hpp>
#include <recension/source.hpp>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>

namespace recension::cli {

void fail(const std::string& path, const char* what) {
  throw InputError(path + ": " + what + ": " + std::strerror(errno));
}

bool write_all(int fd, std::string_view bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = write(fd, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    done += static_cast<std::size_t>(n);
  }
  return true;
}

int standard_stream(const std::string& path) {
  struct stat named {
  }, open{};
  if (stat(path.c_str(), &named) != 0 || !S_ISREG(named.st_mode)) return -1;
  for (const int fd : {STDOUT_FILENO, STDERR_FILENO})
    if (fstat(fd, &open) == 0 && open.st_dev == named.st_dev && open.st_ino == named.st_ino) return fd;
  return -1;
}

std::string led_to(const std::string& path) {
  namespace fs = std::filesystem;
  constexpr int most = 40; // links, as the kernel follows them
  std::error_code error;
  if (const fs::file_status there = fs::status(path, error); fs::exists(there) && !fs::is_regular_file(there))
    return path;
  fs::path at = path;
  for (int n = 0; n < most && fs::is_symlink(at, error); ++n)
    at = at.parent_path() / fs::read_symlink(at, error);
  return at.string();
}

FreshFile fresh_file(const std::string& beside) {
  FreshFile out{beside + ".XXXXXX"};
  out.fd = mkostemp(out.path.data(), O_CLOEXEC);
  if (out.fd < 0) fail(beside, "cannot be written");
  const mode_t mask = umask(0);
  umask(mask);
  if (fchmod(out.fd, 0666U & ~mask) != 0) fail(beside, "cannot be written");
  return out;
}

namespace {

// A temporary file that is gone unless it is kept.
class Temporary {
public:
  explicit Temporary(const std::string& beside) : file_(fresh_file(beside)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (file_.fd >= 0) close(file_.fd);
    if (!kept_) unlink(file_.path.c_str());
  }

  // With the mode of the file that it takes the place of, if there is one.
  void fill(const std::string& text, const std::string& target, std::optional<mode_t> mode) {
    if (!write_all(file_.fd, text) || (mode && fchmod(file_.fd, *mode) != 0) || fsync(file_.fd) != 0)
      fail(target, "cannot be written");
    const int fd = file_.fd;
    file_.fd = -1;
    if (close(fd) != 0) fail(target, "cannot be written");
    if (std::rename(file_.path.c_str(), target.c_str()) != 0) fail(target, "cannot be replaced");
    kept_ = true;
  }

private:
  FreshFile file_;
  bool kept_ = false;
};

void write_file(const std::string& text, const std::string& path) {
  struct stat info {};
  const bool exists = stat(path.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) throw InputError(path + ": is a directory; name a file");
  if (exists && !S_ISREG(info.st_mode)) { // a device or a pipe cannot be replaced
    const int fd = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd < 0 || !write_all(fd, text) || close(fd) != 0) fail(path, "cannot be written");
    return;
  }
  if (const int fd = standard_stream(path); fd >= 0) {
    if (!write_all(fd, text)) fail(path, "cannot be written");
    return;
  }
  const std::string target = led_to(path);
  Temporary(target).fill(text, target, exists ? std::optional(info.st_mode & 07777U) : std::nullopt);
}

} // namespace

void write_output(const std::string& text, const std::string& path) {
  if (!path.empty() && path != "-") return write_file(text, path);
  if (!write_all(STDOUT_FILENO, text) && errno != EPIPE) fail("standard output", "cannot be written");
}

void note(const std::string& line) {
  std::fprintf(stderr, "recension: %s\n", render::printable(line).c_str());
}

bool wants_colour(const std::string& when, const std::string& output_path) {
  if (when != "auto") return when == "always";
  const char* no_colour = std::getenv("NO_COLOR");
  const bool refused = no_colour != nullptr && *no_colour != '\0';
  return !refused && output_path.empty() && isatty(STDOUT_FILENO) == 1;
}

std::size_t terminal_width() {
  constexpr std::size_t without_terminal = 100;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return without_terminal;
}

} // namespace recension::cli
