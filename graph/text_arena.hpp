// SPDX-License-Identifier: Apache-2.0
// Keeps many short texts in few pieces of memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace yuantu {

// What it gave lasts as long as it does, wherever it is moved to.
class TextArena {
 public:
  std::string_view keep(std::string_view text) {
    char* const begin = room(text.size());
    if (!text.empty()) std::memcpy(begin, text.data(), text.size());
    return take(begin, begin + text.size());
  }
  // In UTF-8.
  std::string_view keep_utf8(std::u32string_view text) {
    constexpr std::size_t longest = 4;  // bytes of a character
    char* const begin = room(longest * text.size());
    char* end = begin;
    for (const char32_t c : text) end = put(c, end);
    return take(begin, end);
  }

 private:
  static constexpr std::size_t piece_size = 8192;

  char* room(std::size_t size) {
    if (left_ < size) {
      left_ = std::max(piece_size, size);
      pieces_.push_back(std::make_unique_for_overwrite<char[]>(left_));  // NOLINT(modernize-avoid-c-arrays)
      at_ = pieces_.back().get();
    }
    return at_;
  }
  std::string_view take(char* begin, char* end) {
    left_ -= static_cast<std::size_t>(end - begin);
    at_ = end;
    return {begin, static_cast<std::size_t>(end - begin)};
  }

  static char* put(char32_t c, char* to) {
    const auto next = [c](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3fU)); };
    if (c >= 0x800 && c < 0x10000) {  // nearly all
      *to++ = static_cast<char>(0xe0U | c >> 12U);
      *to++ = next(6);
    } else if (c < 0x80) {
      *to++ = static_cast<char>(c);
      return to;
    } else if (c < 0x800) {
      *to++ = static_cast<char>(0xc0U | c >> 6U);
    } else {
      *to++ = static_cast<char>(0xf0U | c >> 18U);
      *to++ = next(12);
      *to++ = next(6);
    }
    *to++ = next(0);
    return to;
  }

  std::vector<std::unique_ptr<char[]>> pieces_;  // NOLINT(modernize-avoid-c-arrays)
  char* at_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace yuantu
