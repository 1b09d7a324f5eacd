// SPDX-License-Identifier: Apache-2.0
// Compresses output: blocks of bytes -> gzip or Zstandard stream in the next sink.
#include "exporters/compression.hpp"

#include <zlib.h>
#include <zstd.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace yuantu {
namespace {

// zlib's own header has no time stamp and no name, so equal input gives equal bytes.
class GzipSink final : public ByteSink {
 public:
  explicit GzipSink(std::unique_ptr<ByteSink> next) : next_(std::move(next)), out_(1U << 16U, '\0') {
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
      throw std::bad_alloc();
    }
  }
  GzipSink(const GzipSink&) = delete;
  GzipSink& operator=(const GzipSink&) = delete;
  ~GzipSink() override { deflateEnd(&stream_); }

  void write(std::string_view block) override { run(block, Z_NO_FLUSH); }
  void finish() override {
    run({}, Z_FINISH);
    next_->finish();
  }

 private:
  void run(std::string_view block, int flush) {
    // zlib does not write to its input, its type only says so.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(block.data()));
    stream_.avail_in = static_cast<uInt>(block.size());
    do {
      stream_.next_out = reinterpret_cast<Bytef*>(out_.data());
      stream_.avail_out = static_cast<uInt>(out_.size());
      deflate(&stream_, flush);
      next_->write({out_.data(), out_.size() - stream_.avail_out});
    } while (stream_.avail_out == 0);
  }

  std::unique_ptr<ByteSink> next_;
  std::string out_;
  z_stream stream_{};
};

struct FreeZstd {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

class ZstdSink final : public ByteSink {
 public:
  explicit ZstdSink(std::unique_ptr<ByteSink> next)
      : next_(std::move(next)), out_(ZSTD_CStreamOutSize(), '\0'), context_(ZSTD_createCCtx()) {
    if (!context_) throw std::bad_alloc();
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_checksumFlag, 1);
    // A thread of its own compresses while statements are written. The bytes are the same for any number of
    // them from one on, so this does not follow --threads.
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_nbWorkers, 1);
  }

  void write(std::string_view block) override { run(block, ZSTD_e_continue); }
  void finish() override {
    run({}, ZSTD_e_end);
    next_->finish();
  }

 private:
  void run(std::string_view block, ZSTD_EndDirective directive) {
    ZSTD_inBuffer in{block.data(), block.size(), 0};
    std::size_t left = 0;
    do {
      ZSTD_outBuffer out{out_.data(), out_.size(), 0};
      left = ZSTD_compressStream2(context_.get(), &out, &in, directive);
      if (ZSTD_isError(left) != 0) throw std::runtime_error(ZSTD_getErrorName(left));
      next_->write({out_.data(), out.pos});
    } while (directive == ZSTD_e_end ? left != 0 : in.pos < in.size);
  }

  std::unique_ptr<ByteSink> next_;
  std::string out_;
  std::unique_ptr<ZSTD_CCtx, FreeZstd> context_;
};

}  // namespace

std::unique_ptr<ByteSink> compressed_by_extension(std::string_view name, std::unique_ptr<ByteSink> next) {
  if (name.ends_with(".gz")) return std::make_unique<GzipSink>(std::move(next));
  if (name.ends_with(".zst")) return std::make_unique<ZstdSink>(std::move(next));
  return next;
}

}  // namespace yuantu
