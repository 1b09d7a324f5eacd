// SPDX-License-Identifier: Apache-2.0
// Keeps bytes in memory up to a limit and in a temporary file beyond it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yuantu {

// Bytes whose number is known. Many of them are pages of their own, which the system has back as soon as they
// go: an allocator would keep them for others of their size, and a merge changes from one size to the next.
class PageBytes {
 public:
  PageBytes() = default;
  // Not yet written; of pages, only those take memory that are.
  explicit PageBytes(std::size_t size);
  PageBytes(PageBytes&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  PageBytes& operator=(PageBytes&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~PageBytes();

  [[nodiscard]] char* data() { return data_; }
  [[nodiscard]] const char* data() const { return data_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  char* data_ = nullptr;
  std::size_t size_ = 0;
};

// The limit that all stores of a build share, and the file that takes what goes beyond it. The file has no
// name from the moment that it is made, so that nothing is left behind however the program ends.
class Spill {
 public:
  static constexpr std::uint64_t no_limit = UINT64_MAX;

  // `directory` is looked at only when something must be written.
  explicit Spill(std::uint64_t limit = no_limit, std::string directory = {})
      : limit_(limit), directory_(std::move(directory)) {}
  Spill(const Spill&) = delete;
  Spill& operator=(const Spill&) = delete;
  ~Spill();

  // Whether so many bytes may stay in memory; give them back when they go.
  bool take(std::uint64_t bytes);
  void give_back(std::uint64_t bytes) { used_ -= bytes; }

  // Appends to the file; returns where. Throws WriteError. Safe from several threads, as is read().
  std::uint64_t write(std::string_view bytes);
  void read(std::uint64_t at, char* to, std::size_t size) const;
  // Bytes of the file that nobody reads again: the file system may have the room back.
  void release(std::uint64_t at, std::uint64_t size) const;

  [[nodiscard]] std::uint64_t written() const { return end_; }

  // Room for a chunk: that of one that went, if there is some of that size. The system would have to clear
  // other pages first.
  PageBytes room(std::size_t size);
  // Room that is not needed any more; a few megabytes of it are kept.
  void take_back(PageBytes room);

 private:
  std::uint64_t limit_;
  std::string directory_;
  std::atomic<std::uint64_t> used_{0};
  std::mutex mutex_;
  int descriptor_ = -1;
  std::uint64_t end_ = 0;
  std::vector<PageBytes> rooms_;
  std::size_t room_size_ = 0;  // of all of these
};

// Records one behind the other, in chunks that are in memory or in the file.
class ByteStore {
 public:
  // One for nearly all, so that the room of one chunk fits the next.
  static constexpr std::size_t usual_chunk_size = std::size_t{1} << 17U;

  struct Place {
    std::uint32_t chunk = 0;
    std::uint32_t offset = 0;
  };

  explicit ByteStore(Spill& spill, std::size_t chunk_size = usual_chunk_size)
      : spill_(&spill), chunk_size_(chunk_size) {}
  ByteStore(ByteStore&& other) noexcept;
  ByteStore& operator=(ByteStore&& other) noexcept;
  ~ByteStore() { clear(); }

  // An empty store beside this one.
  [[nodiscard]] ByteStore another() const { return ByteStore(*spill_, chunk_size_); }
  // Whether no chunk is in the file.
  [[nodiscard]] bool in_memory() const;

  // A record lies in one chunk.
  Place append(std::string_view record);
  // The bytes of a record; `room` keeps them if they come from the file.
  std::string_view at(Place place, std::size_t size, std::string& room) const;

  // The last chunk may be open: close() makes it one like the others.
  void close();
  [[nodiscard]] std::size_t chunk_count() const { return chunks_.size(); }
  [[nodiscard]] std::size_t chunk_size(std::size_t chunk) const { return chunks_[chunk].size; }
  std::string_view chunk(std::size_t number, std::string& room) const;
  // Frees a chunk that nobody reads again, in memory or in the file.
  void drop(std::size_t chunk);
  [[nodiscard]] std::uint64_t size() const { return size_; }
  void clear();

 private:
  struct Chunk {
    PageBytes bytes;       // if it is in memory
    std::uint64_t at = 0;  // in the file, if not
    std::size_t size = 0;
    bool in_memory = true;
  };

  Spill* spill_;
  std::size_t chunk_size_;
  std::vector<Chunk> chunks_;
  PageBytes open_;  // what will be the last chunk
  std::size_t open_size_ = 0;
  std::uint64_t size_ = 0;
};

}  // namespace yuantu
