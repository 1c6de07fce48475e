#include "find_module.hpp"

#include <dlfcn.h>
#include <sys/auxv.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace recension {
namespace {

// The folder that the program lies in. Without /proc, as in a bare chroot, by the name that it was started with.
std::filesystem::path program_folder() {
  std::error_code error;
  std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  // execve's pathname, an address that the kernel gives as a number: getauxval(3)
  const auto* started_as = reinterpret_cast<const char*>(getauxval(AT_EXECFN)); // NOLINT(performance-no-int-to-ptr)
  if (error && started_as != nullptr) program = std::filesystem::canonical(started_as, error);
  return program.parent_path();
}

// Where the dynamic linker looks for libraries of this program, or of the library that this code is a part of.
void add_linked_folders(std::vector<std::filesystem::path>& out) {
  Dl_info self{};
  if (dladdr(reinterpret_cast<const void*>(&add_linked_folders), &self) == 0) return;
  void* handle = dlopen(self.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
  if (handle == nullptr) handle = dlopen(nullptr, RTLD_LAZY); // the program itself has no name
  Dl_serinfo size{};
  if (handle != nullptr && dlinfo(handle, RTLD_DI_SERINFOSIZE, &size) == 0) {
    std::vector<std::max_align_t> room(size.dls_size / sizeof(std::max_align_t) + 1);
    auto* info = reinterpret_cast<Dl_serinfo*>(room.data());
    if (dlinfo(handle, RTLD_DI_SERINFOSIZE, info) == 0 && dlinfo(handle, RTLD_DI_SERINFO, info) == 0)
      for (unsigned i = 0; i < info->dls_cnt; ++i)
        out.emplace_back(info->dls_serpath[i].dls_name);
  }
  if (handle != nullptr) dlclose(handle);
}

// The folders in which modules may be; source.hpp says in which order.
std::vector<std::filesystem::path> folders() {
  std::vector<std::filesystem::path> out;
  if (const char* named = std::getenv("RECENSION_READERS"); named != nullptr && *named != '\0')
    out.emplace_back(named);
  if (const std::filesystem::path program = program_folder(); !program.empty())
    for (const std::filesystem::path& folder :
         {program / "modules", program.parent_path() / "modules", program.parent_path() / "lib" / "recension"})
      out.push_back(folder);
  add_linked_folders(out);
  out.emplace_back(RECENSION_MODULE_DIR);
  return out;
}

} // namespace

Found find_function(const std::string& module, const char* function) {
  Found out;
  for (const std::filesystem::path& folder : folders()) {
    const std::filesystem::path file = folder / ("recension_" + module + ".so");
    std::error_code error;
    if (!std::filesystem::exists(file, error)) continue;
    out.exists = true;
    void* handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle != nullptr) out.function = dlsym(handle, function);
    if (out.function != nullptr) return out;
    if (const char* said = dlerror(); said != nullptr) out.why = said;
  }
  return out;
}

bool has_module(const std::string& module) {
  return !find_beside_modules("recension_" + module + ".so").empty();
}

std::string find_beside_modules(const std::string& name) {
  std::error_code error;
  for (const std::filesystem::path& folder : folders())
    if (std::filesystem::is_regular_file(folder / name, error)) return (folder / name).string();
  return {};
}

// The first places are those that a person can do something about.
std::string why_missing(const std::string& module, const std::string& package) {
  const std::vector<std::filesystem::path> all = folders();
  return "its reader, recension_" + module + ".so, is neither in " + all.front().string() + " nor in " +
         all.back().string() + " or the other usual folders; set RECENSION_READERS to its folder; or install " +
         package + " and build recension again";
}

} // namespace recension
