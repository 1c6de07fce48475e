// Modules: readers of packed and extracted files, opened on demand, so that a program that reads plain text loads
// neither a PDF library nor one for archives. Private to the project.
//
// A module is a shared library recension_NAME.so with one function of C linkage, recension_unpack. It is beside the
// program (modules/, ../modules/, ../lib/recension/) or where it was installed.
#pragma once

#include <recension/source.hpp>

#include <string>
#include <string_view>

namespace recension {

// Throws InputError with `source.path` in it. Replaces the source's bytes and says what they are.
using Unpack = void (*)(Source& source);

// Whether the bytes are packed in a way that a module reads; then they are unpacked, layer by layer. Throws
// InputError if they are and there is no module, with the name of the package to install.
void unpack(Source& source);

// A function of C linkage of a module. Throws InputError that begins with `wanted_for` if it is not there.
void* function_of_module(const std::string& module, const char* function, const std::string& wanted_for,
                         const std::string& package);

// How far unpacking may go: what unpacks to more is refused as an attack, not as an opinion.
inline constexpr std::size_t most_unpacked = std::size_t{1} << 30U; // bytes
inline constexpr std::size_t most_ratio = 250;                      // times the packed size
inline constexpr std::size_t always_allowed = std::size_t{16} << 20U;
inline bool unpacks_too_far(std::size_t packed, std::size_t unpacked) {
  return unpacked > most_unpacked || (unpacked > always_allowed && unpacked / most_ratio > packed);
}

} // namespace recension
