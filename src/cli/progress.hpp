// How far long work has come, on a terminal's standard error and nowhere else.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace recension::cli {

// What the bar shows: "  12,345 records  1,024 a second  3 failed  [####......]  43 %".
std::string progress_line(std::size_t done, std::size_t failed, double seconds, std::optional<double> share);

class Progress {
public:
  Progress();
  ~Progress(); // wipes the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  // Draws at most five times a second.
  void show(std::size_t done, std::size_t failed, std::optional<double> share);

private:
  using Clock = std::chrono::steady_clock;
  bool terminal_;
  bool drawn_ = false;
  Clock::time_point began_ = Clock::now(), last_ = began_;
};

} // namespace recension::cli
