// SPDX-License-Identifier: Apache-2.0
// Keeps what was made of each input, so that a build that was killed goes on where it was.
#include "cli/work_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "extractor/text/digest.hpp"
#include "graph/content_id.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view marker_name = "yuantu-work";
constexpr std::string_view marker_text =
    "Parts of builds by yuantu, form 1. Delete the directory to free it.\n";
constexpr std::size_t key_size = 64;

// What stands before each result.
struct Head {
  std::array<char, 8> mark{'y', 't', 'p', 'a', 'r', 't', '1', '\n'};
  std::array<char, key_size> key{};
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;  // of key, size and result
};

std::uint64_t checksum_of(std::string_view key, std::string_view result) {
  const std::uint64_t sizes = result.size() * 0x9e3779b97f4a7c15U;
  return content_hash(result) ^ content_hash(key) * 3 ^ sizes;
}

[[noreturn]] void fail(const std::string& path, int error) {
  throw WriteError(path, std::string(std::strerror(error)) + "; choose another --work, or free some space");
}

void write_all(int descriptor, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

// Whether all of it was there.
bool read_at(int descriptor, std::uint64_t at, void* to, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t n =
        ::pread(descriptor, static_cast<char*>(to) + done, size - done, static_cast<off_t>(at + done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    done += static_cast<std::size_t>(n);
  }
  return true;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<std::string> part_files(const std::string& directory) {
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    if (entry.path().extension() == ".parts") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

WorkFolder::WorkFolder(std::string directory) : directory_(std::move(directory)) {
  std::error_code error;
  fs::create_directories(directory_, error);
  if (error) throw WriteError(directory_, "cannot be made: " + error.message() + "; choose another --work");
  const std::string marker = directory_ + "/" + std::string(marker_name);
  if (!fs::exists(marker) && !fs::is_empty(directory_))
    throw UsageError("--work " + directory_ + " holds other files; choose an empty or a new directory");
  if (fs::exists(marker) && read_file(marker) != marker_text && fs::file_size(marker) != 0)
    throw UsageError("--work " + directory_ +
                     " was written by another version of yuantu; choose an empty or a new directory");
  lock_or_throw();
  for (const std::string& path : part_files(directory_)) read_heads(path);
  open_new_file();
}

WorkFolder::~WorkFolder() {
  for (const File& file : files_) ::close(file.descriptor);
  if (!files_.empty() && end_ == 0) ::unlink(files_.back().path.c_str());
  if (lock_ >= 0) ::close(lock_);
}

void WorkFolder::lock_or_throw() {
  const std::string marker = directory_ + "/" + std::string(marker_name);
  lock_ = ::open(marker.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock_ < 0) fail(marker, errno);
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0)
    throw UsageError("--work " + directory_ + " is in use by another run; wait for it or choose another");
  if (fs::file_size(marker) == 0) write_all(lock_, marker, marker_text);
}

// Goes from head to head. The last part of a run that was killed may be cut off.
void WorkFolder::read_heads(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, errno);
  files_.push_back({path, descriptor});
  const std::uint64_t size = fs::file_size(path);
  std::uint64_t at = 0;
  while (at < size) {
    Head head;
    const auto mark = head.mark;
    if (!read_at(descriptor, at, &head, sizeof head)) return;
    const std::uint64_t room = size - at - sizeof head;
    if (head.mark != mark) {
      warnings_.push_back(path + ": is damaged at byte " + std::to_string(at) +
                          "; what it held from there on is made again");
      return;
    }
    if (head.size > room) return;
    const std::string key(head.key.data(), head.key.size());
    parts_.insert_or_assign(key, Part{files_.size() - 1, at + sizeof head, head.size, head.checksum});
    at += sizeof head + head.size;
  }
}

void WorkFolder::open_new_file() {
  std::size_t number = files_.size() + 1;
  std::string path;
  int descriptor = -1;
  do {
    std::string digits = std::to_string(number++);
    path =
        directory_ + "/" + std::string(6 - std::min<std::size_t>(digits.size(), 6), '0') + digits + ".parts";
    descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (descriptor < 0 && errno == EEXIST);
  if (descriptor < 0) fail(path, errno);
  files_.push_back({path, descriptor});
}

std::optional<std::string> WorkFolder::find(const std::string& key) {
  const std::unique_lock lock(mutex_);
  const auto found = parts_.find(key);
  if (found == parts_.end()) return std::nullopt;
  const Part part = found->second;
  std::string result(part.size, '\0');
  const bool whole = read_at(files_[part.file].descriptor, part.at, result.data(), result.size());
  if (whole && checksum_of(key, result) == part.checksum) {
    ++found_;
    return result;
  }
  warnings_.push_back(files_[part.file].path + ": the part at byte " + std::to_string(part.at) +
                      " is damaged; it is made again");
  parts_.erase(found);
  return std::nullopt;
}

void WorkFolder::add(const std::string& key, std::string_view result) {
  Head head;
  std::copy_n(key.begin(), std::min(key.size(), key_size), head.key.begin());
  head.size = result.size();
  head.checksum = checksum_of(key, result);
  std::string bytes(sizeof head, '\0');
  std::memcpy(bytes.data(), &head, sizeof head);
  bytes.append(result);
  const std::unique_lock lock(mutex_);
  write_all(files_.back().descriptor, files_.back().path, bytes);
  end_ += bytes.size();
}

std::vector<std::string> WorkFolder::warnings() const {
  const std::unique_lock lock(mutex_);
  std::vector<std::string> sorted = warnings_;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

std::size_t WorkFolder::found_count() const {
  const std::unique_lock lock(mutex_);
  return found_;
}

// Another build of the program may find other things, whatever number it has.
WorkKeys::WorkKeys(std::string_view options)
    : common_(std::to_string(content_hash(read_file("/proc/self/exe"))).append("\n").append(options)) {}

std::string WorkKeys::key(const std::string& name, std::string_view bytes) const {
  return sha256_hex(common_ + "\n" + name + "\n" + sha256_hex(bytes));
}

}  // namespace yuantu
