// SPDX-License-Identifier: Apache-2.0
// Ids from content: the same names and facts get the same ids in every run, in any order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace yuantu {

std::uint64_t content_hash(std::string_view content);

// The same of content that comes in pieces.
class ContentHash {
 public:
  ContentHash& add(std::string_view piece) {
    std::uint64_t state = state_;
    const char *at = piece.data(), *const end = at + piece.size();
    const auto take = [&state](char c) { state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3u; };
    for (; end - at >= 4; at += 4) {
      take(at[0]);
      take(at[1]);
      take(at[2]);
      take(at[3]);
    }
    for (; at != end; ++at) take(*at);
    state_ = state;
    return *this;
  }
  [[nodiscard]] std::uint64_t value() const;

 private:
  std::uint64_t state_ = 0xcbf29ce484222325u;
};

// `length` (at most 12) characters of base32 (digits and letters without i, l, o, u) of a 64-bit hash.
std::string content_code(std::string_view content, std::size_t length);

// "claim" + "-" + code.
std::string content_id(std::string_view prefix, std::string_view content, std::size_t length);
// The same, written over `id`.
void write_content_id(std::string_view prefix, const ContentHash& hash, std::size_t length, std::string& id);

}  // namespace yuantu
