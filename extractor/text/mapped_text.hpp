// SPDX-License-Identifier: Apache-2.0
// Text in which every character knows the code points of the original that it stands for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"

namespace yuantu {

struct MappedText {
  std::u32string text;
  Origins origin;            // origin.size() == text.size()
  std::uint8_t look = 0xff;  // what its characters ask for (character_look.hpp), or more

  void reserve(std::size_t size) { text.reserve(size); }
  void push(char32_t c, Span from) {
    text.push_back(c);
    origin.push_back(from);
  }
  void append(const MappedText& other, std::size_t begin, std::size_t end) {
    text.append(other.text, begin, end - begin);
    origin.append(other.origin, begin, end);
  }
  std::size_t size() const { return text.size(); }
  std::u32string_view view(std::size_t begin, std::size_t end) const {
    return std::u32string_view(text).substr(begin, end - begin);
  }
};

// A repair before its place in the repaired text is known.
struct SourceRepair {
  Span source;
  const char* reason;
};
using SourceRepairs = std::vector<SourceRepair>;

}  // namespace yuantu
