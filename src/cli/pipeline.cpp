// Module that works on a stream of lines on many cores, by oneTBB.
#include "ordered_work.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <vector>

namespace recension::cli {

// Lines pass by their number. Lines leave in order and at most `slots.size()` are held at once, so a slot is free
// again before the line comes that has the next turn on it. (oneTBB would not destroy what is in flight when a stage
// throws; numbers need not be.)
extern "C" void recension_run_ordered(const OrderedWork& work) {
  namespace tbb = oneapi::tbb;
  constexpr std::size_t lines_a_thread = 4;
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, work.threads);
  std::vector<std::string> slots(work.threads * lines_a_thread);
  std::size_t count = 0;
  tbb::parallel_pipeline(
      slots.size(),
      tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) {
        const std::size_t slot = count % slots.size();
        if (!work.next(slots[slot])) control.stop();
        ++count;
        return slot;
      }) & tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel, [&](std::size_t slot) {
        slots[slot] = work.work(slots[slot]);
        return slot;
      }) & tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_in_order, [&](std::size_t slot) {
        work.put(slots[slot]);
      }));
}

} // namespace recension::cli
