// SPDX-License-Identifier: Apache-2.0
// Writes one file whole or not at all: bytes go to a file beside it, which takes its name at the end.
#include "exporters/output_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <utility>

#include "exporters/compression.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

namespace fs = std::filesystem;

std::string cure(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "free some space or choose another --out";
    case EACCES:
    case EPERM:
    case EROFS:
      return "choose an --out that you may write to";
    case ENOENT:
    case ENOTDIR:
      return "create the directory or choose another --out";
    case EPIPE:
      return "the reader of the pipe went away";
    default:
      return "choose another --out";
  }
}

[[noreturn]] void fail(const fs::path& path, int error) {
  throw WriteError(path.string(), std::string(std::strerror(error)) + "; " + cure(error));
}

class DescriptorSink final : public ByteSink {
 public:
  DescriptorSink(int descriptor, fs::path path) : descriptor_(descriptor), path_(std::move(path)) {}

  void write(std::string_view block) override {
    while (!block.empty()) {
      const ssize_t n = ::write(descriptor_, block.data(), block.size());
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) fail(path_, errno);
      block.remove_prefix(static_cast<std::size_t>(n));
    }
  }
  void finish() override {}

 private:
  int descriptor_;
  fs::path path_;  // as the user named it, for messages
};

bool is_special_file(const fs::path& path) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  return fs::exists(status) && !fs::is_regular_file(status);
}

}  // namespace

OutputFile::OutputFile(fs::path path) : path_(std::move(path)), written_(path_) {
  const bool special = is_special_file(path_);
  if (!special) written_ += ".part-" + std::to_string(::getpid());
  const int how = O_WRONLY | O_CLOEXEC | (special ? 0 : O_CREAT | O_TRUNC);
  constexpr mode_t everyone_by_umask = 0666;
  descriptor_ = ::open(written_.c_str(), how, everyone_by_umask);
  if (descriptor_ < 0) fail(path_, errno);
  sink_ = compressed_by_extension(path_.string(), std::make_unique<DescriptorSink>(descriptor_, path_));
  buffer_.reserve(2 * block_size);
}

OutputFile::~OutputFile() {
  discard();
}

// What is large anyway is not copied first.
void OutputFile::write(std::string_view text) {
  if (text.size() < block_size) {
    buffer_.append(text);
    spill();
    return;
  }
  flush();
  sink_->write(text);
}

void OutputFile::flush() {
  sink_->write(buffer_);
  buffer_.clear();
}

void OutputFile::finish() {
  if (descriptor_ < 0) return;
  flush();
  sink_->finish();
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(path_, errno);
}

void OutputFile::commit() {
  finish();
  if (written_ != path_ && std::rename(written_.c_str(), path_.c_str()) != 0) fail(path_, errno);
  written_ = path_;
}

void OutputFile::discard() noexcept {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
  if (written_ != path_) ::unlink(written_.c_str());
}

std::vector<std::string> commit_all(std::initializer_list<OutputFile*> files) {
  for (OutputFile* file : files) file->finish();
  std::vector<std::string> paths;
  for (OutputFile* file : files) {
    file->commit();
    paths.push_back(file->path().string());
  }
  return paths;
}

}  // namespace yuantu
