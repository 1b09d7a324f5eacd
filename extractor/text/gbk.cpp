// SPDX-License-Identifier: Apache-2.0
// The double bytes of GBK, both ways, for undoing wrong readings of them.
#include "extractor/text/gbk.hpp"

#include <unicode/ucnv.h>

#include <stdexcept>

namespace yuantu {

const Gbk& Gbk::builtin() {
  static const Gbk table;
  return table;
}

Gbk::Gbk() : pairs_(0x10000), characters_(0x10000) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("GBK", &status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no converter for GBK");
  for (unsigned pair = 0x8140; pair <= 0xfefe; ++pair) {
    const char bytes[2] = {static_cast<char>(pair >> 8), static_cast<char>(pair & 0xff)};
    char16_t units[4] = {};
    status = U_ZERO_ERROR;
    const std::int32_t size = ucnv_toUChars(converter, units, 4, bytes, 2, &status);
    if (U_FAILURE(status) || size != 1 || units[0] == 0xfffd) continue;
    // Pairs that GBK leaves to its users are no characters of text, but a wrong reading of bytes has them.
    if (!(units[0] >= 0xe000 && units[0] <= 0xf8ff)) characters_[pair] = units[0];
    pairs_[units[0]] = static_cast<std::uint16_t>(pair);
  }
  ucnv_close(converter);
}

char32_t Gbk::decode(std::uint8_t lead, std::uint8_t trail) const {
  return characters_[static_cast<unsigned>(lead) << 8 | trail];
}

}  // namespace yuantu
