// Bytes that flow: files too long to hold, packed or not. Private to the project.
//
//     std::unique_ptr<ByteSink> file = packing_zstd(std::make_unique<DescriptorSink>(fd, "out.zst"), "out.zst");
//     file->write("a line\n");
//     file->finish();
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace recension {

class ByteSource {
public:
  virtual ~ByteSource() = default;
  // Up to `room` bytes; 0 at the end, and there only. Throws InputError.
  virtual std::size_t read(char* into, std::size_t room) = 0;
};

class ByteSink {
public:
  virtual ~ByteSink() = default;
  virtual void write(std::string_view bytes) = 0; // throws InputError
  virtual void flush() = 0;                       // what was written can be read by others
  virtual void finish() = 0;                      // nothing more will come
};

// What a Zstandard file begins with.
inline constexpr std::string_view zstd_magic = "\x28\xB5\x2F\xFD";
// Zstandard, by its module; throws InputError if that is not there. `name` is for messages.
std::unique_ptr<ByteSource> unpacking_zstd(std::unique_ptr<ByteSource> packed, const std::string& name);
std::unique_ptr<ByteSink> packing_zstd(std::unique_ptr<ByteSink> packed, const std::string& name);

// What the zstd module gives.
struct ZstdStreams {
  std::unique_ptr<ByteSource> (*unpack)(std::unique_ptr<ByteSource> packed, const std::string& name);
  std::unique_ptr<ByteSink> (*pack)(std::unique_ptr<ByteSink> packed);
};

} // namespace recension
