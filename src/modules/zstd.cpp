// Module for Zstandard files (RFC 8878), by libzstd.
#include "../source/module.hpp"

#include <zstd.h>

#include <memory>

namespace recension {
namespace {

struct FreeStream {
  void operator()(ZSTD_DStream* s) const { ZSTD_freeDStream(s); }
};

} // namespace

extern "C" void recension_unpack(Source& source) {
  const std::unique_ptr<ZSTD_DStream, FreeStream> stream(ZSTD_createDStream());
  if (!stream) throw std::bad_alloc();
  std::string out;
  ZSTD_inBuffer in{source.bytes.data(), source.bytes.size(), 0};
  std::size_t left = 1;
  const std::size_t chunk = ZSTD_DStreamOutSize();
  while (in.pos < in.size || left != 0) {
    const std::size_t used = out.size();
    out.resize(used + chunk);
    ZSTD_outBuffer piece{out.data() + used, chunk, 0};
    const std::size_t before = in.pos;
    left = ZSTD_decompressStream(stream.get(), &piece, &in);
    out.resize(used + piece.pos);
    const std::string at = ", at byte " + std::to_string(in.pos) + " of the packed file";
    if (ZSTD_isError(left) != 0)
      throw InputError(source.path + ": the Zstandard file is damaged" + at + " (" + ZSTD_getErrorName(left) +
                       "); fetch it again");
    if (piece.pos == 0 && in.pos == before && in.pos == in.size)
      throw InputError(source.path + ": the Zstandard file is cut off" + at + "; fetch it again");
    if (unpacks_too_far(source.bytes.size(), out.size()))
      throw InputError(source.path + ": unpacks to more than " + std::to_string(out.size() >> 20U) +
                       " MiB, far beyond any opinion; unpack it by hand if it is one");
  }
  source.bytes = std::move(out);
  source.stream += (source.stream.empty() ? "" : ", ") + std::string("unpacked by Zstandard");
}

} // namespace recension
