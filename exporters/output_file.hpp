// SPDX-License-Identifier: Apache-2.0
// Writes one file whole or not at all: bytes go to a file beside it, which takes its name at the end.
#pragma once

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yuantu {

// Takes bytes in large blocks and passes them on, compressed or not; throws WriteError.
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  virtual void write(std::string_view block) = 0;
  // Passes on what is still held back; nothing is written afterwards.
  virtual void finish() = 0;
};

// A file under construction. The file of that name, if there is one, stays as it is until commit(). A name
// that ends in .gz or .zst compresses. What is not a regular file (a pipe, /dev/full) is written to directly.
class OutputFile {
 public:
  explicit OutputFile(std::filesystem::path path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  // The buffer to append to; call spill() between records.
  [[nodiscard]] std::string& buffer() { return buffer_; }

  // Writes the buffer out once it is large.
  void spill() {
    if (buffer_.size() >= block_size) flush();
  }

  void write(std::string_view text);

  // Writes everything out and closes the file, which has its name only after commit().
  void finish();

  // Finishes, and gives the file its name.
  void commit();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  static constexpr std::size_t block_size = std::size_t{1} << 18U;

  void flush();
  void discard() noexcept;

  std::filesystem::path path_;
  std::filesystem::path written_;  // the file beside, or path_ itself where that is no regular file
  int descriptor_ = -1;
  std::unique_ptr<ByteSink> sink_;
  std::string buffer_;
};

// Commits files that belong together: none has its name before all are written. Returns their paths.
std::vector<std::string> commit_all(std::initializer_list<OutputFile*> files);

}  // namespace yuantu
