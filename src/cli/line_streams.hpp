// Lines of files too long to hold: from standard input, files and Zstandard files; and to them.
#pragma once

#include "../source/byte_stream.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recension::cli {

// SIGINT and SIGTERM as something to ask for instead of something that strikes: while this lives they are held back
// in all threads that are started after it.
class Interruption {
public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  [[nodiscard]] bool came() const;
  // Waits until `fd` can be read; false if an interruption came first.
  [[nodiscard]] bool wait_for(int fd) const;

private:
  int signals_ = -1;
};

// The files one after the other; `-` is standard input.
class LineReader {
public:
  LineReader(std::vector<std::string> paths, const Interruption& interruption);
  // The next line without its end; false at the end of the last file, or when an interruption came.
  // Throws InputError, also for a line longer than 256 MiB.
  bool next(std::string& line);
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }
  // Of all files together, where all are regular files.
  [[nodiscard]] std::optional<std::uint64_t> bytes_in_all() const { return bytes_in_all_; }

private:
  std::vector<std::string> paths_;
  const Interruption& interruption_;
  std::size_t next_path_ = 0;
  std::unique_ptr<ByteSource> source_;
  std::string name_;
  std::string buffer_;    // the last piece of the file
  std::string_view rest_; // what of it is not yet given
  std::uint64_t bytes_read_ = 0;
  std::optional<std::uint64_t> bytes_in_all_;

  void open_next();
  bool fill();
};

// Bytes to a descriptor, gathered to large writes. A closed pipe throws ClosedPipe.
struct ClosedPipe {};
class DescriptorSink : public ByteSink {
public:
  DescriptorSink(int fd, std::string name) : fd_(fd), name_(std::move(name)) {}
  void write(std::string_view bytes) override;
  void flush() override;
  void finish() override { flush(); }

private:
  int fd_;
  std::string name_;
  std::string gathered_;
};

// All whole lines of a file, packed or not, as far as it can be read: a file that a killed run left. Gives what comes
// after them, a line that was cut off.
std::string for_each_whole_line(const std::string& path, const std::function<void(const std::string&)>& take);

} // namespace recension::cli
