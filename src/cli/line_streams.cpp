#include "line_streams.hpp"

#include "output.hpp"

#include <recension/source.hpp>

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace recension::cli {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 18U;
constexpr std::size_t longest_line = std::size_t{1} << 28U;

// A descriptor's bytes; an interruption is the end.
class DescriptorSource : public ByteSource {
public:
  DescriptorSource(int fd, std::string name, const Interruption* interruption, std::uint64_t* count)
      : fd_(fd), name_(std::move(name)), interruption_(interruption), count_(count) {}
  DescriptorSource(const DescriptorSource&) = delete;
  DescriptorSource& operator=(const DescriptorSource&) = delete;
  ~DescriptorSource() override {
    if (fd_ != STDIN_FILENO) close(fd_);
  }

  // What was looked at comes again.
  std::string_view look() {
    if (looked_at_.empty()) {
      looked_at_.resize(chunk);
      looked_at_.resize(read_some(looked_at_.data(), chunk));
    }
    return looked_at_;
  }

  std::size_t read(char* into, std::size_t room) override {
    if (given_ < looked_at_.size()) {
      const std::size_t n = std::min(room, looked_at_.size() - given_);
      std::memcpy(into, looked_at_.data() + given_, n);
      given_ += n;
      return n;
    }
    return read_some(into, room);
  }

private:
  int fd_;
  std::string name_;
  const Interruption* interruption_;
  std::uint64_t* count_;
  std::string looked_at_;
  std::size_t given_ = 0;

  std::size_t read_some(char* into, std::size_t room) {
    if (interruption_ != nullptr && !interruption_->wait_for(fd_)) return 0;
    while (true) {
      const ssize_t n = ::read(fd_, into, room);
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) fail(name_, "cannot be read");
      if (count_ != nullptr) *count_ += static_cast<std::uint64_t>(n);
      return static_cast<std::size_t>(n);
    }
  }
};

std::unique_ptr<ByteSource> open_source(const std::string& path, const Interruption* interruption,
                                        std::uint64_t* count) {
  const std::string name = path == "-" ? "standard input" : path;
  const int fd = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) fail(path, "cannot be opened");
  auto source = std::make_unique<DescriptorSource>(fd, name, interruption, count);
  if (source->look().starts_with(zstd_magic)) return unpacking_zstd(std::move(source), name);
  return source;
}

// Moves what is left of the line from `rest` to the end of `line`; whether its end was there, which goes too.
bool move_line(std::string_view& rest, std::string& line) {
  const std::size_t end = rest.find('\n');
  line.append(rest.substr(0, end));
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return end != std::string_view::npos;
}

sigset_t held_back() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

} // namespace

Interruption::Interruption() {
  const sigset_t set = held_back();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signals_ = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

Interruption::~Interruption() {
  signalfd_siginfo taken{}; // those that came have had their effect
  while (read(signals_, &taken, sizeof taken) > 0) {
  }
  close(signals_);
  const sigset_t set = held_back();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

bool Interruption::came() const {
  pollfd signals{signals_, POLLIN, 0};
  return poll(&signals, 1, 0) > 0;
}

bool Interruption::wait_for(int fd) const {
  std::array<pollfd, 2> both = {{{signals_, POLLIN, 0}, {fd, POLLIN, 0}}};
  while (poll(both.data(), both.size(), -1) < 0 && errno == EINTR) {
  }
  return both[0].revents == 0;
}

LineReader::LineReader(std::vector<std::string> paths, const Interruption& interruption)
    : paths_(std::move(paths)), interruption_(interruption), bytes_in_all_(0) {
  for (const std::string& path : paths_) {
    struct stat info {};
    const bool known = path == "-" ? fstat(STDIN_FILENO, &info) == 0 : stat(path.c_str(), &info) == 0;
    if (!known && path != "-") fail(path, "cannot be opened"); // before the first record is worked on
    if (S_ISDIR(info.st_mode)) throw InputError(path + ": is a directory; name the files in it");
    if (known && S_ISREG(info.st_mode) && bytes_in_all_)
      *bytes_in_all_ += static_cast<std::uint64_t>(info.st_size);
    else
      bytes_in_all_.reset();
  }
}

void LineReader::open_next() {
  name_ = paths_[next_path_++];
  source_ = open_source(name_, &interruption_, &bytes_read_);
}

// False at the end of the file.
bool LineReader::fill() {
  buffer_.resize(chunk);
  rest_ = std::string_view(buffer_).substr(0, source_->read(buffer_.data(), buffer_.size()));
  return !rest_.empty();
}

bool LineReader::next(std::string& line) {
  line.clear();
  while (!interruption_.came()) {
    if (move_line(rest_, line)) return true;
    if (line.size() > longest_line)
      throw InputError(name_ + ": a line is longer than 256 MiB; give such texts by their path");
    if (!source_ && next_path_ == paths_.size()) return false;
    if (!source_) open_next();
    if (fill()) continue;
    source_.reset();
    if (!line.empty() && !interruption_.came()) return true; // a last line without its end is a line
  }
  return false;
}

void DescriptorSink::write(std::string_view bytes) {
  gathered_ += bytes;
  if (gathered_.size() >= chunk) flush();
}

void DescriptorSink::flush() {
  if (!write_all(fd_, gathered_)) {
    if (errno == EPIPE) throw ClosedPipe();
    fail(name_, "cannot be written");
  }
  gathered_.clear();
}

std::string for_each_whole_line(const std::string& path, const std::function<void(const std::string&)>& take) {
  const std::unique_ptr<ByteSource> source = open_source(path, nullptr, nullptr);
  std::string buffer(chunk, '\0'), line;
  while (true) {
    std::size_t got = 0;
    try {
      got = source->read(buffer.data(), buffer.size());
    } catch (const InputError&) { // a packed file that was cut off: what came before it is kept
      return line;
    }
    if (got == 0) return line;
    for (std::string_view rest(buffer.data(), got); move_line(rest, line); line.clear())
      take(line);
  }
}

} // namespace recension::cli
