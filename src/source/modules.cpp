#include "byte_stream.hpp"
#include "module.hpp"
#include "readers.hpp"

#include <dlfcn.h>
#include <sys/auxv.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <filesystem>

namespace recension {
namespace {

struct Packing {
  std::string_view magic;
  const char* module;   // recension_<module>.so; a container's name, or of what may hold any
  const char* what;     // for a person
  const char* package;  // that the module needs
  const char* building; // and that building it needs
};

constexpr std::array<Packing, 4> packings = {
    {{"\x1F\x8B", "gzip", "a gzip file", "zlib1g", "zlib1g-dev"},
     {zstd_magic, "zstd", "a Zstandard file", "libzstd1", "libzstd-dev"},
     {"PK\x03\x04", "docx", "a Word file", "libzip4", "libzip-dev"},
     {"%PDF-", "pdf", "a PDF file", "libpoppler-cpp0v5", "libpoppler-cpp-dev"}}};

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

struct Found {
  void* function = nullptr; // null: the module is missing, or it does not start
  bool exists = false;
  std::string why;
};

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

// The first places are those that a person can do something about.
std::string where_not_found(const std::string& module) {
  const std::vector<std::filesystem::path> all = folders();
  return "its reader, recension_" + module + ".so, is neither in " + all.front().string() + " nor in " +
         all.back().string() + " or the other usual folders; set RECENSION_READERS to its folder";
}

Unpack open_module(const Packing& packing, const std::string& path) {
  const Found found = find_function(packing.module, "recension_unpack");
  if (found.function != nullptr) return reinterpret_cast<Unpack>(found.function);
  if (found.exists)
    throw InputError(path + ": is " + packing.what + ", and its reader does not start (" + found.why + "); install " +
                     packing.package);
  throw InputError(path + ": is " + packing.what + ", and " + where_not_found(packing.module) + "; or install " +
                   packing.building + " and build recension again");
}

} // namespace

void unpack(Source& source) {
  constexpr int deepest = 4; // a gzip of a gzip of …
  for (int layer = 0; layer < deepest; ++layer) {
    const Packing* packing = nullptr;
    for (const Packing& p : packings)
      if (source.bytes.starts_with(p.magic)) packing = &p;
    if (packing == nullptr) return;
    const bool holds_others =
        std::string_view(packing->module) == "gzip" || std::string_view(packing->module) == "zstd";
    const bool other_wanted = source.container && name_of(*source.container) != packing->module;
    if (other_wanted && !holds_others) return;
    open_module(*packing, source.path)(source);
  }
}

void* function_of_module(const std::string& module, const char* function, const std::string& wanted_for,
                         const std::string& package) {
  const Found found = find_function(module, function);
  if (found.function != nullptr) return found.function;
  if (found.exists) throw InputError(wanted_for + " does not start (" + found.why + "); install " + package);
  throw InputError(wanted_for + ": " + where_not_found(module) + "; or install " + package +
                   " and build recension again");
}

namespace {

const ZstdStreams& zstd_streams(const std::string& name) {
  using Give = const ZstdStreams* (*)();
  return *reinterpret_cast<Give>(
      function_of_module("zstd", "recension_zstd_streams", name + ": the reader of Zstandard files", "libzstd1"))();
}

} // namespace

std::unique_ptr<ByteSource> unpacking_zstd(std::unique_ptr<ByteSource> packed, const std::string& name) {
  return zstd_streams(name).unpack(std::move(packed), name);
}

std::unique_ptr<ByteSink> packing_zstd(std::unique_ptr<ByteSink> packed, const std::string& name) {
  return zstd_streams(name).pack(std::move(packed));
}

std::vector<std::string> available_readers() {
  const auto is_there = [](const std::string& module) {
    const std::vector<std::filesystem::path> all = folders();
    return std::any_of(all.begin(), all.end(), [&](const std::filesystem::path& folder) {
      std::error_code error;
      return std::filesystem::exists(folder / ("recension_" + module + ".so"), error);
    });
  };
  std::vector<std::string> out;
  if (is_there("containers")) out = {"html", "xml", "json", "rtf"};
  for (const Packing& p : packings)
    if (is_there(p.module)) out.emplace_back(p.module);
  return out;
}

const ContainerReaders& container_readers(const std::string& path) {
  using Give = const ContainerReaders* (*)();
  const Found found = find_function("containers", "recension_readers");
  if (found.function != nullptr) return *reinterpret_cast<Give>(found.function)();
  throw InputError(path + ": the reader of HTML, XML, JSON and RTF " +
                   (found.exists
                        ? "does not start (" + found.why + "); install libgumbo1, libexpat1 and libsimdjson14"
                        : "is missing: " + where_not_found("containers")) +
                   ", or read it as text with --container text");
}

} // namespace recension
