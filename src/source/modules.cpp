#include "byte_stream.hpp"
#include "find_module.hpp"
#include "module.hpp"
#include "readers.hpp"

#include <array>

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

Unpack open_module(const Packing& packing, const std::string& path) {
  const Found found = find_function(packing.module, "recension_unpack");
  if (found.function != nullptr) return reinterpret_cast<Unpack>(found.function);
  if (found.exists)
    throw InputError(path + ": is " + packing.what + ", and its reader does not start (" + found.why + "); install " +
                     packing.package);
  throw InputError(path + ": is " + packing.what + ", and " + why_missing(packing.module, packing.building));
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
  throw InputError(wanted_for + ": " + why_missing(module, package));
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
  std::vector<std::string> out;
  if (has_module("containers")) out = {"html", "xml", "json", "rtf"};
  for (const Packing& p : packings)
    if (has_module(p.module)) out.emplace_back(p.module);
  return out;
}

const ContainerReaders* container_readers() {
  using Give = const ContainerReaders* (*)();
  static const auto give = reinterpret_cast<Give>(find_function("containers", "recension_readers").function);
  return give != nullptr ? give() : nullptr;
}

const ContainerReaders& container_readers(const std::string& path) {
  if (const ContainerReaders* readers = container_readers()) return *readers;
  const Found found = find_function("containers", "recension_readers"); // once more, for its reasons
  throw InputError(
      path + ": the reader of HTML, XML, JSON and RTF " +
      (found.exists ? "does not start (" + found.why + "); install libgumbo1, libexpat1 and libsimdjson14"
                    : "is missing: " + why_missing("containers", "libgumbo-dev, libexpat1-dev and libsimdjson-dev")) +
      ", or read it as text with --container text");
}

} // namespace recension
