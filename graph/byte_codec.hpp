// SPDX-License-Identifier: Apache-2.0
// Spells numbers and texts as bytes, and reads them back: what goes to disk and to the store of documents.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace yuantu {

// Bytes that end too early or mean nothing: a file that somebody else wrote, or that was cut.
class CodecError : public std::runtime_error {
 public:
  CodecError() : std::runtime_error("the bytes are damaged") {}
};

class ByteWriter {
 public:
  ByteWriter() = default;
  ByteWriter(ByteWriter&& other) noexcept
      : bytes_(std::move(other.bytes_)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  ByteWriter& operator=(ByteWriter&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    return *this;
  }
  ~ByteWriter() = default;

  // Seven bits a byte, the lowest first.
  void number(std::uint64_t value) {
    char* to = room(longest_number);
    while (value >= 0x80) {
      *to++ = static_cast<char>(value | 0x80U);
      value >>= 7U;
    }
    *to++ = static_cast<char>(value);
    size_ = static_cast<std::size_t>(to - bytes_.get());
  }
  // Small numbers of either sign are short.
  void signed_number(std::int64_t value) {
    number(static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63));
  }
  template <class Fixed>
  void fixed(Fixed value) {
    std::memcpy(room(sizeof value), &value, sizeof value);
    size_ += sizeof value;
  }
  void text(std::string_view text) {
    number(text.size());
    raw(text);
  }
  // Bytes whose length the reader knows.
  void raw(std::string_view bytes) {
    if (bytes.empty()) return;  // an empty text may have no address
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    size_ += bytes.size();
  }

  // Writes over what stands at a place already.
  template <class Fixed>
  void change(std::size_t at, Fixed value) {
    std::memcpy(bytes_.get() + at, &value, sizeof value);
  }

  [[nodiscard]] std::string_view bytes() const { return {bytes_.get(), size_}; }
  [[nodiscard]] std::size_t size() const { return size_; }
  void clear() { size_ = 0; }

 private:
  static constexpr std::size_t longest_number = 10;

  // Where so many bytes more may be written.
  char* room(std::size_t more) {
    if (capacity_ - size_ < more) grow(more);
    return bytes_.get() + size_;
  }
  void grow(std::size_t more) {
    constexpr std::size_t least = 64;
    capacity_ = std::max({2 * capacity_, size_ + more, least});
    std::unique_ptr<char[]> bytes(new char[capacity_]);  // NOLINT(modernize-avoid-c-arrays)
    if (size_ != 0) std::memcpy(bytes.get(), bytes_.get(), size_);
    bytes_ = std::move(bytes);
  }

  std::unique_ptr<char[]> bytes_;  // NOLINT(modernize-avoid-c-arrays): its bytes need no beginning
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

// Throws CodecError where bytes are missing.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(*need(1));
      value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
      if (byte < 0x80) return value;
    }
    throw CodecError();
  }
  std::uint32_t number32() { return static_cast<std::uint32_t>(number()); }
  std::int64_t signed_number() {
    const std::uint64_t value = number();
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
  }
  template <class Fixed>
  Fixed fixed() {
    Fixed value;
    std::memcpy(&value, need(sizeof value), sizeof value);
    return value;
  }
  std::string_view text() {
    const std::uint64_t size = number();
    return raw(size);
  }
  std::string_view raw(std::uint64_t size) { return {need(size), static_cast<std::size_t>(size)}; }
  // All that is left.
  std::string_view rest() { return raw(static_cast<std::uint64_t>(end_ - at_)); }
  [[nodiscard]] bool at_end() const { return at_ == end_; }
  [[nodiscard]] const char* position() const { return at_; }

 private:
  const char* need(std::uint64_t size) {
    if (static_cast<std::uint64_t>(end_ - at_) < size) throw CodecError();
    return std::exchange(at_, at_ + size);
  }

  const char* at_;
  const char* end_;
};

}  // namespace yuantu
