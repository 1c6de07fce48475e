// Work on a stream of lines, on many cores and in order. The module recension_pipeline.so does it, by oneTBB, so that
// no other command loads that library.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace recension::cli {

struct OrderedWork {
  std::function<bool(std::string& line)> next;              // false: no more; called by one thread at a time
  std::function<std::string(const std::string& line)> work; // called by many
  std::function<void(const std::string& answer)> put;       // in the order of `next`, by one thread at a time
  std::size_t threads = 1;
};

// At most a few lines a thread are held at once. What a function throws is thrown on.
using RunOrdered = void (*)(const OrderedWork& work);

} // namespace recension::cli
