#include "byte_stream.hpp"
#include "module.hpp"
#include "readers.hpp"

#include <dlfcn.h>
#include <sys/auxv.h>

#include <algorithm>
#include <array>
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
  const auto* started_as = reinterpret_cast<const char*>(getauxval(AT_EXECFN)); // execve's pathname: getauxval(3)
  if (error && started_as != nullptr) program = std::filesystem::canonical(started_as, error);
  return program.parent_path();
}

// The folders in which modules may lie.
std::vector<std::filesystem::path> folders() {
  const std::filesystem::path program = program_folder();
  std::vector<std::filesystem::path> out;
  if (!program.empty())
    out = {program / "modules", program.parent_path() / "modules", program.parent_path() / "lib" / "recension"};
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

Unpack open_module(const Packing& packing, const std::string& path) {
  const Found found = find_function(packing.module, "recension_unpack");
  if (found.function != nullptr) return reinterpret_cast<Unpack>(found.function);
  if (found.exists)
    throw InputError(path + ": is " + packing.what + ", and its reader does not start (" + found.why + "); install " +
                     packing.package);
  throw InputError(path + ": is " + packing.what + ", which this build does not read; install " + packing.building +
                   " and build recension again");
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
  throw InputError(wanted_for + " is not in this build; install " + package + " and build recension again");
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
                        : std::string("is missing; install recension whole")) +
                   ", or read it as text with --container text");
}

} // namespace recension
