// SPDX-License-Identifier: Apache-2.0
// Spells numbers and texts as bytes, and reads them back: what goes to disk and to the store of documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
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
  // Seven bits a byte, the lowest first.
  void number(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<char>(value | 0x80U));
      value >>= 7U;
    }
    bytes_.push_back(static_cast<char>(value));
  }
  // Small numbers of either sign are short.
  void signed_number(std::int64_t value) {
    number(static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63));
  }
  template <class Fixed>
  void fixed(Fixed value) {
    char bytes[sizeof value];  // NOLINT(modernize-avoid-c-arrays)
    std::memcpy(bytes, &value, sizeof value);
    bytes_.append(bytes, sizeof value);
  }
  void text(std::string_view text) {
    number(text.size());
    bytes_.append(text);
  }
  // Bytes whose length the reader knows.
  void raw(std::string_view bytes) { bytes_.append(bytes); }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  void clear() { bytes_.clear(); }
  [[nodiscard]] std::string take() { return std::exchange(bytes_, {}); }

 private:
  std::string bytes_;
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
