// Module that works on a stream of lines on many cores, by oneTBB.
#include "../cli/ordered_work.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <memory>

namespace recension::cli {

extern "C" void recension_run_ordered(const OrderedWork& work) {
  namespace tbb = oneapi::tbb;
  constexpr std::size_t lines_a_thread = 4;
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, work.threads);
  using Line = std::shared_ptr<std::string>;
  tbb::parallel_pipeline(
      work.threads * lines_a_thread,
      tbb::make_filter<void, Line>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) {
        auto line = std::make_shared<std::string>();
        if (!work.next(*line)) control.stop();
        return line;
      }) & tbb::make_filter<Line, Line>(tbb::filter_mode::parallel, [&](const Line& line) {
        return std::make_shared<std::string>(work.work(*line));
      }) & tbb::make_filter<Line, void>(tbb::filter_mode::serial_in_order, [&](const Line& answer) {
        work.put(*answer);
      }));
}

} // namespace recension::cli
