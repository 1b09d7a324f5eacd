// SPDX-License-Identifier: Apache-2.0
// The double bytes of GBK, both ways, for undoing wrong readings of them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace yuantu {

class Gbk {
 public:
  static const Gbk& builtin();

  // 0 if the pair is no character.
  char32_t decode(std::uint8_t lead, std::uint8_t trail) const;
  // Lead and trail byte in one number; 0 if GBK has no such double byte.
  std::uint16_t encode(char32_t c) const { return c < 0x10000 ? pairs_[c] : 0; }

 private:
  Gbk();
  std::vector<std::uint16_t> pairs_;  // by character
  std::vector<char16_t> characters_;  // by pair
};

}  // namespace yuantu
