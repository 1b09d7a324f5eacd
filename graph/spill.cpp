// SPDX-License-Identifier: Apache-2.0
// Keeps bytes in memory up to a limit and in a temporary file beyond it.
#include "graph/spill.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include "ontology/error.hpp"

namespace yuantu {
namespace {

[[noreturn]] void fail(const std::string& directory, const std::string& what, int error) {
  throw WriteError(directory, what + ": " + std::strerror(error) +
                                  "; choose another directory with --temp, or more memory with --memory");
}

// O_TMPFILE is not there on every file system.
int open_without_name(const std::string& directory) {
  int descriptor = ::open(directory.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0) return descriptor;
  std::string path = directory + "/yuantu-XXXXXX";
  descriptor = ::mkostemp(path.data(), O_CLOEXEC);
  if (descriptor < 0) fail(directory, "no temporary file can be made here", errno);
  ::unlink(path.c_str());
  return descriptor;
}

// Fewer bytes than this come from the allocator.
constexpr std::size_t least_of_pages = 32'768;

}  // namespace

PageBytes::PageBytes(std::size_t size) : size_(size) {
  if (size_ < least_of_pages) {
    data_ = new char[size_];
  } else {
    void* const pages = ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) throw std::bad_alloc();
    data_ = static_cast<char*>(pages);
  }
}

PageBytes::~PageBytes() {
  if (size_ < least_of_pages) {
    delete[] data_;
  } else {
    ::munmap(data_, size_);
  }
}

Spill::~Spill() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

PageBytes Spill::room(std::size_t size) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(rooms_.rbegin(), rooms_.rend(),
                                  [size](const PageBytes& room) { return room.size() == size; });
  if (found == rooms_.rend()) return PageBytes(size);
  std::swap(*found, rooms_.back());
  PageBytes room = std::move(rooms_.back());
  rooms_.pop_back();
  room_size_ -= size;
  return room;
}

void Spill::take_back(PageBytes room) {
  constexpr std::size_t most = std::size_t{8} << 20U;
  const std::lock_guard lock(mutex_);
  if (room.size() < least_of_pages || room_size_ + room.size() > most) return;
  room_size_ += room.size();
  rooms_.push_back(std::move(room));
}

bool Spill::take(std::uint64_t bytes) {
  std::uint64_t used = used_;
  do {
    if (bytes > limit_ || used > limit_ - bytes) return false;
  } while (!used_.compare_exchange_weak(used, used + bytes));
  return true;
}

std::uint64_t Spill::write(std::string_view bytes) {
  std::uint64_t at = 0;
  {
    const std::lock_guard lock(mutex_);
    if (descriptor_ < 0) descriptor_ = open_without_name(directory_.empty() ? "." : directory_);
    at = std::exchange(end_, end_ + bytes.size());
  }
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t n =
        ::pwrite(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(at + done));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail(directory_, "the temporary file cannot be written", errno);
    done += static_cast<std::size_t>(n);
  }
  return at;
}

void Spill::read(std::uint64_t at, char* to, std::size_t size) const {
  for (std::size_t done = 0; done < size;) {
    const ssize_t n = ::pread(descriptor_, to + done, size - done, static_cast<off_t>(at + done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) fail(directory_, "the temporary file cannot be read", n < 0 ? errno : EIO);
    done += static_cast<std::size_t>(n);
  }
}

// A file system that cannot do it keeps the room until the build ends.
void Spill::release(std::uint64_t at, std::uint64_t size) const {
  ::fallocate(descriptor_, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(at),
              static_cast<off_t>(size));
}

ByteStore::ByteStore(ByteStore&& other) noexcept
    : spill_(other.spill_),
      chunk_size_(other.chunk_size_),
      chunks_(std::exchange(other.chunks_, {})),
      open_(std::move(other.open_)),
      open_size_(std::exchange(other.open_size_, 0)),
      size_(std::exchange(other.size_, 0)) {}

ByteStore& ByteStore::operator=(ByteStore&& other) noexcept {
  if (this == &other) return *this;
  clear();
  spill_ = other.spill_;
  chunk_size_ = other.chunk_size_;
  chunks_ = std::exchange(other.chunks_, {});
  open_ = std::move(other.open_);
  open_size_ = std::exchange(other.open_size_, 0);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

ByteStore::Place ByteStore::append(std::string_view record) {
  if (open_size_ != 0 && open_size_ + record.size() > chunk_size_) close();
  if (open_.size() - open_size_ < record.size()) open_ = spill_->room(std::max(chunk_size_, record.size()));
  const Place place{static_cast<std::uint32_t>(chunks_.size()), static_cast<std::uint32_t>(open_size_)};
  std::copy(record.begin(), record.end(), open_.data() + open_size_);
  open_size_ += record.size();
  size_ += record.size();
  return place;
}

bool ByteStore::in_memory() const {
  return std::all_of(chunks_.begin(), chunks_.end(), [](const Chunk& chunk) { return chunk.in_memory; });
}

void ByteStore::close() {
  if (open_size_ == 0) return;
  Chunk chunk;
  chunk.size = std::exchange(open_size_, 0);
  if (spill_->take(chunk.size)) {
    chunk.bytes = std::move(open_);
  } else {
    chunk.in_memory = false;
    chunk.at = spill_->write({open_.data(), chunk.size});
  }
  chunks_.push_back(std::move(chunk));
}

std::string_view ByteStore::at(Place place, std::size_t size, std::string& room) const {
  if (place.chunk == chunks_.size())
    return std::string_view(open_.data(), open_size_).substr(place.offset, size);
  const Chunk& chunk = chunks_[place.chunk];
  if (chunk.in_memory) return std::string_view(chunk.bytes.data(), chunk.size).substr(place.offset, size);
  room.resize(size);
  spill_->read(chunk.at + place.offset, room.data(), size);
  return room;
}

std::string_view ByteStore::chunk(std::size_t number, std::string& room) const {
  return at({static_cast<std::uint32_t>(number), 0}, chunks_[number].size, room);
}

void ByteStore::drop(std::size_t chunk) {
  Chunk& gone = chunks_[chunk];
  if (gone.size == 0) return;
  if (gone.in_memory) {
    spill_->give_back(gone.size);
  } else {
    spill_->release(gone.at, gone.size);
  }
  if (gone.bytes.size() != 0) spill_->take_back(std::exchange(gone.bytes, PageBytes()));
  gone.size = 0;
}

void ByteStore::clear() {
  for (std::size_t c = 0; c < chunks_.size(); ++c) drop(c);
  chunks_ = std::vector<Chunk>();
  if (open_.size() != 0) spill_->take_back(std::exchange(open_, PageBytes()));
  open_size_ = 0;
  size_ = 0;
}

}  // namespace yuantu
