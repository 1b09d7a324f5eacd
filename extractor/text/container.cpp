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
#include <memory>

#include "extractor/text/pdf_pages.hpp"
#include "ontology/error.hpp"

extern char** environ;

namespace yuantu {
namespace {

constexpr std::size_t block_size = 1 << 16;

std::string inflate_all(const std::string& name, const std::string& bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 16) != Z_OK)
    throw InputError(name, "cannot be unpacked: zlib has no memory");
  const std::unique_ptr<z_stream, void (*)(z_stream*)> guard(&stream, [](z_stream* s) { inflateEnd(s); });
  std::string out;
  std::array<char, block_size> block{};
  std::size_t fed = 0;
  int status = Z_OK;
  while (true) {
    if (stream.avail_in == 0 && fed < bytes.size()) {
      const std::size_t size = std::min<std::size_t>(bytes.size() - fed, 1u << 30);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + fed));
      stream.avail_in = static_cast<uInt>(size);
      fed += size;
    }
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = block.size();
    status = inflate(&stream, Z_NO_FLUSH);
    out.append(block.data(), block.size() - stream.avail_out);
    if (status == Z_STREAM_END) {
      if (stream.avail_in == 0 && fed == bytes.size()) return out;
      if (inflateReset(&stream) != Z_OK) break;  // one more member behind
    } else if (status != Z_OK) {
      break;
    }
  }
  throw InputError(name, "broken gzip file: it ends or is damaged after " + std::to_string(out.size()) +
                             " bytes of text; get a whole copy");
}

std::string unpack_zstd(const std::string& name, const std::string& bytes) {
  const std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream(ZSTD_createDStream(),
                                                                             ZSTD_freeDStream);
  std::string out;
  std::array<char, block_size> block{};
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  std::size_t rest = 1;
  while (in.pos < in.size || rest != 0) {
    ZSTD_outBuffer target{block.data(), block.size(), 0};
    const std::size_t before = in.pos;
    rest = ZSTD_decompressStream(stream.get(), &target, &in);
    out.append(block.data(), target.pos);
    if (ZSTD_isError(rest) || (in.pos == before && target.pos == 0))
      throw InputError(name, "broken Zstandard file: it ends or is damaged after " +
                                 std::to_string(out.size()) + " bytes of text; get a whole copy");
  }
  return out;
}

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

std::string decompress(const std::string& name, std::string bytes) {
  if (bytes.starts_with("\x1f\x8b")) return inflate_all(name, bytes);
  if (bytes.starts_with("\x28\xb5\x2f\xfd")) return unpack_zstd(name, bytes);
  return bytes;
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
