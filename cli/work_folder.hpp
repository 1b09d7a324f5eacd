// SPDX-License-Identifier: Apache-2.0
// Keeps what was made of each input, so that a build that was killed goes on where it was.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yuantu {

// A directory of parts. A part is the result of one input behind a head with its key, its length and a
// checksum; a part that was cut off or changed is as if it were not there. What a key stands for never
// changes, so parts are only added.
class WorkFolder {
 public:
  // Makes the directory if it is missing. Throws UsageError if it holds something else or another run uses
  // it, and WriteError.
  explicit WorkFolder(std::string directory);
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder();

  // The result that was kept for a key. Safe from several threads, as is add().
  std::optional<std::string> find(const std::string& key);
  void add(const std::string& key, std::string_view result);

  // What was found damaged, one sentence each.
  [[nodiscard]] std::vector<std::string> warnings() const;
  [[nodiscard]] std::size_t found_count() const;

 private:
  struct Part {
    std::size_t file;
    std::uint64_t at;  // of the result
    std::uint64_t size;
    std::uint64_t checksum;
  };
  struct File {
    std::string path;
    int descriptor;
  };

  void lock_or_throw();
  void read_heads(const std::string& path);
  void open_new_file();

  std::string directory_;
  mutable std::mutex mutex_;
  int lock_ = -1;
  std::vector<File> files_;  // the last one is written to
  std::uint64_t end_ = 0;    // of that file
  std::map<std::string, Part, std::less<>> parts_;
  std::vector<std::string> warnings_;
  std::size_t found_ = 0;
};

// What a result depends on: the bytes of the input, how it is called, the options and the program itself.
class WorkKeys {
 public:
  explicit WorkKeys(std::string_view options);
  [[nodiscard]] std::string key(const std::string& name, std::string_view bytes) const;

 private:
  std::string common_;
};

}  // namespace yuantu
