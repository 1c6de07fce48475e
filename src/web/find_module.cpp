// The modules of the page: linked in, where they were built. A weak symbol that nothing defines has no address.
#include "../source/find_module.hpp"

#include "../source/module.hpp"
#include "../source/readers.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace recension {

extern "C" {
[[gnu::weak]] const ContainerReaders* recension_readers();
[[gnu::weak]] void recension_unpack_gzip(Source& source);
[[gnu::weak]] void recension_unpack_docx(Source& source);
[[gnu::weak]] void recension_unpack_pdf(Source& source);
[[gnu::weak]] void recension_pack(const std::vector<std::pair<std::string, std::string>>& parts, std::string& out);
}

namespace {

struct Linked {
  std::string_view module, function;
  void* address;
};

const std::array<Linked, 5> linked = {
    {{"containers", "recension_readers", reinterpret_cast<void*>(&recension_readers)},
     {"gzip", "recension_unpack", reinterpret_cast<void*>(&recension_unpack_gzip)},
     {"docx", "recension_unpack", reinterpret_cast<void*>(&recension_unpack_docx)},
     {"docx", "recension_pack", reinterpret_cast<void*>(&recension_pack)},
     {"pdf", "recension_unpack", reinterpret_cast<void*>(&recension_unpack_pdf)}}};

} // namespace

Found find_function(const std::string& module, const char* function) {
  for (const Linked& l : linked)
    if (l.module == module && l.function == function && l.address != nullptr) return {l.address, true, {}};
  return {};
}

bool has_module(const std::string& module) {
  for (const Linked& l : linked)
    if (l.module == module && l.address != nullptr) return true;
  return false;
}

std::string find_beside_modules(const std::string& /*name*/) {
  return {};
}

std::string why_missing(const std::string& /*module*/, const std::string& /*package*/) {
  return "the page in the browser has no reader for it; unpack it first, or use the program";
}

} // namespace recension
