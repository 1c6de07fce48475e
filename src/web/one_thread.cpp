// Work in the page: one thing after the other. The page is told how far it is (shell/worker.js).
#include "../parallel/parallel.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(void, recension_began, (std::size_t count), { if (Module["began"]) Module["began"](count); })
EM_JS(void, recension_step, (), { if (Module["step"]) Module["step"](); })
EM_JS(void, recension_ended, (), { if (Module["ended"]) Module["ended"](); })
// clang-format on

namespace recension {

void for_each_at_once(std::size_t count, std::size_t /*threads*/, const std::function<void(std::size_t)>& work) {
  recension_began(count);
  for (std::size_t i = 0; i < count; ++i) {
    work(i);
    recension_step();
  }
  recension_ended();
}

} // namespace recension
