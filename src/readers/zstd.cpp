// Module for Zstandard files (RFC 8878), by libzstd.
#include "../source/byte_stream.hpp"
#include "../source/module.hpp"

#include <zstd.h>

#include <memory>
#include <vector>

namespace recension {
namespace {

struct FreeStream {
  void operator()(ZSTD_DStream* s) const { ZSTD_freeDStream(s); }
};

struct FreeCompressor {
  void operator()(ZSTD_CCtx* c) const { ZSTD_freeCCtx(c); }
};

class Unpacking : public ByteSource {
public:
  Unpacking(std::unique_ptr<ByteSource> packed, std::string name)
      : packed_(std::move(packed)), name_(std::move(name)), stream_(ZSTD_createDStream()),
        buffer_(ZSTD_DStreamInSize()) {
    if (!stream_) throw std::bad_alloc();
  }

  std::size_t read(char* into, std::size_t room) override {
    ZSTD_outBuffer out{into, room, 0};
    while (out.pos == 0) {
      if (in_.pos == in_.size) {
        in_ = {buffer_.data(), packed_->read(buffer_.data(), buffer_.size()), 0};
        if (in_.size == 0 && left_ != 0) throw InputError(name_ + ": the Zstandard file is cut off; fetch it again");
        if (in_.size == 0) return 0;
      }
      left_ = ZSTD_decompressStream(stream_.get(), &out, &in_);
      if (ZSTD_isError(left_) != 0)
        throw InputError(name_ + ": the Zstandard file is damaged (" + ZSTD_getErrorName(left_) +
                         "); fetch it again");
    }
    return out.pos;
  }

private:
  std::unique_ptr<ByteSource> packed_;
  std::string name_;
  std::unique_ptr<ZSTD_DStream, FreeStream> stream_;
  std::vector<char> buffer_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  std::size_t left_ = 0; // of the frame; 0 between frames
};

class Packing : public ByteSink {
public:
  explicit Packing(std::unique_ptr<ByteSink> packed)
      : packed_(std::move(packed)), context_(ZSTD_createCCtx()), buffer_(ZSTD_CStreamOutSize()) {
    if (!context_) throw std::bad_alloc();
  }

  void write(std::string_view bytes) override { put(bytes, ZSTD_e_continue); }
  // The frame ends, so that a file that is cut off later holds whole frames up to here.
  void flush() override {
    put({}, ZSTD_e_end);
    packed_->flush();
  }
  void finish() override {
    put({}, ZSTD_e_end);
    packed_->finish();
  }

private:
  std::unique_ptr<ByteSink> packed_;
  std::unique_ptr<ZSTD_CCtx, FreeCompressor> context_;
  std::vector<char> buffer_;

  void put(std::string_view bytes, ZSTD_EndDirective directive) {
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    std::size_t left = 1;
    while (left != 0 || in.pos < in.size) {
      ZSTD_outBuffer out{buffer_.data(), buffer_.size(), 0};
      left = ZSTD_compressStream2(context_.get(), &out, &in, directive);
      if (ZSTD_isError(left) != 0) throw InputError(std::string("Zstandard: ") + ZSTD_getErrorName(left));
      packed_->write({buffer_.data(), out.pos});
      if (directive == ZSTD_e_continue && in.pos == in.size) break;
    }
  }
};

std::unique_ptr<ByteSource> unpack_stream(std::unique_ptr<ByteSource> packed, const std::string& name) {
  return std::make_unique<Unpacking>(std::move(packed), name);
}

std::unique_ptr<ByteSink> pack_stream(std::unique_ptr<ByteSink> packed) {
  return std::make_unique<Packing>(std::move(packed));
}

constexpr ZstdStreams streams{unpack_stream, pack_stream};

} // namespace

extern "C" const ZstdStreams* recension_zstd_streams() {
  return &streams;
}

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
