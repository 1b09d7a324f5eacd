// SPDX-License-Identifier: Apache-2.0
// Takes text out of what it comes in: gzip, Zstandard, PDF.
//
// pdftotext runs as a process: poppler is GPL and is not linked.
#include "extractor/text/container.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <memory>

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

// Runs a program and returns what it prints; the exit status in `status`.
std::string output_of(const std::string& name, const std::array<const char*, 7>& arguments, int& status) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw InputError(name, "cannot be read: no pipe to pdftotext");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", 1, 0);
  pid_t child = 0;
  const int error = posix_spawnp(&child, arguments[0], &actions, nullptr,
                                 const_cast<char* const*>(arguments.data()), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string out;
  std::array<char, block_size> block{};
  for (ssize_t size = 0; error == 0 && (size = read(ends[0], block.data(), block.size())) > 0;)
    out.append(block.data(), static_cast<std::size_t>(size));
  close(ends[0]);
  if (error != 0) throw InputError(name, "is a PDF, and pdftotext is missing; install poppler-utils");
  waitpid(child, &status, 0);
  return out;
}

}  // namespace

std::string decompress(const std::string& name, std::string bytes) {
  if (bytes.starts_with("\x1f\x8b")) return inflate_all(name, bytes);
  if (bytes.starts_with("\x28\xb5\x2f\xfd")) return unpack_zstd(name, bytes);
  return bytes;
}

bool is_pdf(const std::string& bytes) {
  return bytes.starts_with("%PDF-");
}

std::string pdf_text(const std::string& path) {
  int status = 0;
  std::string text =
      output_of(path, {"pdftotext", "-q", "-enc", "UTF-8", path.c_str(), "-", nullptr}, status);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw InputError(
        path, "this PDF cannot be read: it is damaged or needs a password (qpdf --decrypt removes one)");
  const bool empty =
      std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\f' || c == ' '; });
  if (empty) throw InputError(path, "this PDF has no text, only images; run it through OCR first");
  return text;
}

}  // namespace yuantu
