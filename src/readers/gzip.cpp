// Module for gzip files (RFC 1952), by zlib. Files of several members are read whole.
#include "../source/module.hpp"

#include <zlib.h>

#include <algorithm>

namespace recension {
namespace {

struct Inflater {
  z_stream stream{};
  Inflater() {
    constexpr int largest_window = 15, gzip_header = 16;
    if (inflateInit2(&stream, largest_window + gzip_header) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

} // namespace

extern "C" void recension_unpack(Source& source) {
  constexpr std::size_t chunk = std::size_t{1} << 18U;
  Inflater inflater;
  z_stream& z = inflater.stream;
  std::string out;
  std::size_t fed = 0;
  int status = Z_OK;
  while (status != Z_STREAM_END || fed < source.bytes.size() || z.avail_in > 0) {
    if (status == Z_STREAM_END && inflateReset(&z) != Z_OK) break; // another member follows
    if (z.avail_in == 0 && fed < source.bytes.size()) {
      const std::size_t piece = std::min(chunk, source.bytes.size() - fed);
      z.next_in = reinterpret_cast<Bytef*>(source.bytes.data() + fed);
      z.avail_in = static_cast<uInt>(piece);
      fed += piece;
    }
    const std::size_t used = out.size();
    out.resize(used + chunk);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + used);
    z.avail_out = static_cast<uInt>(chunk);
    status = inflate(&z, Z_NO_FLUSH);
    out.resize(out.size() - z.avail_out);
    const std::string at = ", at byte " + std::to_string(fed - z.avail_in) + " of the packed file";
    if (status == Z_BUF_ERROR && z.avail_in == 0 && fed == source.bytes.size())
      throw InputError(source.path + ": the gzip file is cut off" + at + "; fetch it again");
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
      throw InputError(source.path + ": the gzip file is damaged" + at + "; fetch it again");
    if (unpacks_too_far(source.bytes.size(), out.size()))
      throw InputError(source.path + ": unpacks to more than " + std::to_string(out.size() >> 20U) +
                       " MiB, far beyond any opinion; unpack it by hand if it is one");
  }
  source.bytes = std::move(out);
  source.stream += (source.stream.empty() ? "" : ", ") + std::string("unpacked by gzip");
}

} // namespace recension
