// SPDX-License-Identifier: Apache-2.0
// Takes text out of what it comes in: gzip, Zstandard, PDF.
//
// pdftotext runs as a process: poppler is GPL and is not linked.
#include "extractor/text/container.hpp"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "extractor/text/pdf_pages.hpp"
#include "ontology/error.hpp"

extern char** environ;

namespace yuantu {
namespace {

constexpr std::size_t block_size = 1 << 16;

std::string broken(std::string_view kind, std::uint64_t unpacked) {
  return "broken " + std::string(kind) + " file: it ends or is damaged after " + std::to_string(unpacked) +
         " bytes of text; get a whole copy";
}

class Gzip : public Unpacking {
 public:
  explicit Gzip(const std::string& name) : name_(name) {
    if (inflateInit2(&stream_, 15 + 16) != Z_OK)
      throw InputError(name, "cannot be unpacked: zlib has no memory");
  }
  ~Gzip() override { inflateEnd(&stream_); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  void feed(std::string_view bytes, std::string& out) override {
    while (!bytes.empty()) {
      const std::string_view some = bytes.substr(0, 1u << 30);
      bytes.remove_prefix(some.size());
      feed_some(some, out);
    }
  }
  void finish() override {
    if (!ended_) throw InputError(name_, broken("gzip", unpacked_));
  }

 private:
  void feed_some(std::string_view bytes, std::string& out) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    std::array<char, block_size> block{};
    do {
      if (ended_ && inflateReset(&stream_) != Z_OK) throw InputError(name_, broken("gzip", unpacked_));
      stream_.next_out = reinterpret_cast<Bytef*>(block.data());
      stream_.avail_out = block.size();
      const int status = inflate(&stream_, Z_NO_FLUSH);
      const std::size_t size = block.size() - stream_.avail_out;
      out.append(block.data(), size);
      unpacked_ += size;
      ended_ = status == Z_STREAM_END;  // one more member may follow
      if (!ended_ && status != Z_OK && status != Z_BUF_ERROR)
        throw InputError(name_, broken("gzip", unpacked_));
    } while (stream_.avail_in > 0 || (!ended_ && stream_.avail_out == 0));
  }

  std::string name_;
  z_stream stream_{};
  std::uint64_t unpacked_ = 0;
  bool ended_ = false;
};

class Zstandard : public Unpacking {
 public:
  explicit Zstandard(const std::string& name)
      : name_(name), stream_(ZSTD_createDStream(), ZSTD_freeDStream) {}

  void feed(std::string_view bytes, std::string& out) override {
    std::array<char, block_size> block{};
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    bool full = true;
    while (in.pos < in.size || full) {
      ZSTD_outBuffer target{block.data(), block.size(), 0};
      const std::size_t before = in.pos;
      const std::size_t rest = ZSTD_decompressStream(stream_.get(), &target, &in);
      if (ZSTD_isError(rest) != 0) throw InputError(name_, broken("Zstandard", unpacked_));
      out.append(block.data(), target.pos);
      unpacked_ += target.pos;
      if (in.pos > before || target.pos > 0)
        rest_ = rest;
      else if (target.pos == 0)
        break;
      full = target.pos == target.size;
    }
  }
  void finish() override {
    if (rest_ != 0) throw InputError(name_, broken("Zstandard", unpacked_));
  }

 private:
  std::string name_;
  std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream_;
  std::uint64_t unpacked_ = 0;
  std::size_t rest_ = 1;  // 0 where a frame is whole
};

class Plain : public Unpacking {
 public:
  void feed(std::string_view bytes, std::string& out) override { out.append(bytes); }
  void finish() override {}
};

constexpr std::string_view gzip_mark = "\x1f\x8b", zstandard_mark = "\x28\xb5\x2f\xfd";

// A file in memory only, for what a program reads or writes.
class MemoryFile {
 public:
  MemoryFile(const std::string& name, const char* what) : descriptor_(memfd_create(what, 0)) {
    if (descriptor_ < 0) throw InputError(name, "cannot be read: no room for a temporary file");
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int descriptor() const { return descriptor_; }
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  void write_all(const std::string& name, std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t size = write(descriptor_, bytes.data(), bytes.size());
      if (size <= 0) throw InputError(name, "cannot be read: no room for a temporary file");
      bytes.remove_prefix(static_cast<std::size_t>(size));
    }
  }
  std::string read_all() const {
    std::string out;
    std::array<char, block_size> block{};
    lseek(descriptor_, 0, SEEK_SET);
    for (ssize_t size = 0; (size = read(descriptor_, block.data(), block.size())) > 0;)
      out.append(block.data(), static_cast<std::size_t>(size));
    return out;
  }

 private:
  int descriptor_;
};

struct Printed {
  std::string out;
  std::string errors;
  int status = 0;  // 0: all is well
};

// Runs pdftotext on a PDF.
Printed run_pdftotext(const std::string& name, std::string_view pdf) {
  const MemoryFile input(name, "pdf"), output(name, "text"), errors(name, "errors");
  input.write_all(name, pdf);
  const std::string path = input.path();
  const char* const arguments[] = {"pdftotext", "-bbox-layout", "-enc", "UTF-8", path.c_str(), "-", nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, output.descriptor(), 1);
  posix_spawn_file_actions_adddup2(&actions, errors.descriptor(), 2);
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, arguments[0], &actions, nullptr, const_cast<char* const*>(arguments), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw InputError(name, "is a PDF, and pdftotext is missing; install poppler-utils");
  int status = 0;
  waitpid(child, &status, 0);
  return {output.read_all(), errors.read_all(), WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

}  // namespace

std::unique_ptr<Unpacking> unpack(const std::string& name, std::string_view beginning) {
  if (beginning.starts_with(gzip_mark)) return std::make_unique<Gzip>(name);
  if (beginning.starts_with(zstandard_mark)) return std::make_unique<Zstandard>(name);
  return std::make_unique<Plain>();
}

std::string decompress(const std::string& name, std::string bytes) {
  if (!bytes.starts_with(gzip_mark) && !bytes.starts_with(zstandard_mark)) return bytes;
  std::string out;
  const std::unique_ptr<Unpacking> unpacking = unpack(name, bytes);
  unpacking->feed(bytes, out);
  unpacking->finish();
  return out;
}

bool is_pdf(std::string_view bytes) {
  return bytes.starts_with("%PDF-");
}

std::string pdf_text(const std::string& name, std::string_view pdf) {
  const Printed printed = run_pdftotext(name, pdf);
  if (printed.errors.find("Incorrect password") != std::string::npos)
    throw InputError(name,
                     "this PDF is encrypted and needs a password; make a copy without one, as with 'qpdf "
                     "--password=… --decrypt IN.pdf OUT.pdf'");
  if (printed.status == 3)
    throw InputError(name, "this PDF does not permit to take its text; ask its publisher for one that does");
  if (printed.status != 0) throw InputError(name, "this PDF is damaged and cannot be read; get a whole copy");
  std::string text = order_pdf_words(printed.out);
  if (text.empty())
    throw InputError(name, "this PDF has no text, only images; run it through OCR first, as with ocrmypdf");
  return text;
}

}  // namespace yuantu
