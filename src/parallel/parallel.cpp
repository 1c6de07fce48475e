#include "parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace recension {
namespace {

class Crew {
public:
  Crew(std::size_t count, const std::function<void(std::size_t)>& work) : work_(work), failures_(count) {}

  void run(std::size_t threads) {
    std::vector<std::jthread> others;
    try {
      for (std::size_t t = 1; t < std::min(threads, failures_.size()); ++t)
        others.emplace_back([this] { take_turns(); });
    } catch (const std::system_error&) { // no more threads to be had: those there are do it all
    }
    take_turns();
    others.clear(); // waits for them
    for (const std::exception_ptr& failure : failures_)
      if (failure) std::rethrow_exception(failure);
  }

private:
  const std::function<void(std::size_t)>& work_;
  std::vector<std::exception_ptr> failures_;
  std::atomic<std::size_t> next_ = 0;

  void take_turns() {
    for (std::size_t i = next_++; i < failures_.size(); i = next_++) {
      try {
        work_(i);
      } catch (...) {
        failures_[i] = std::current_exception();
      }
    }
  }
};

} // namespace

void for_each_at_once(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work) {
  if (threads > 1 && count > 1) return Crew(count, work).run(threads);
  for (std::size_t i = 0; i < count; ++i)
    work(i);
}

} // namespace recension
