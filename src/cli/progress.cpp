#include "progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace recension::cli {
namespace {

std::string with_commas(std::size_t n) {
  std::string out = std::to_string(n);
  for (std::size_t at = out.size(); at > 3; at -= 3)
    out.insert(at - 3, 1, ',');
  return out;
}

} // namespace

std::string progress_line(std::size_t done, std::size_t failed, double seconds, std::optional<double> share) {
  const auto rate = static_cast<std::size_t>(seconds > 0 ? static_cast<double>(done) / seconds : 0);
  std::string out = fmt::format("{:>9} records {:>7} a second", with_commas(done), with_commas(rate));
  if (failed > 0) out += fmt::format("  {} failed", with_commas(failed));
  if (!share) return out;
  constexpr std::size_t width = 20;
  const double part = std::clamp(*share, 0.0, 1.0);
  const auto filled = static_cast<std::size_t>(part * width);
  return out + fmt::format("  [{:#<{}}{:.<{}}] {:3.0f} %", "", filled, "", width - filled, 100 * part);
}

Progress::Progress() : terminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (drawn_) std::fputs("\r\x1B[K", stderr);
}

void Progress::show(std::size_t done, std::size_t failed, std::optional<double> share) {
  constexpr std::chrono::milliseconds pause(200);
  const Clock::time_point now = Clock::now();
  if (!terminal_ || now - last_ < pause) return;
  last_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  std::fprintf(stderr, "\r%s\x1B[K", progress_line(done, failed, seconds, share).c_str());
}

} // namespace recension::cli
