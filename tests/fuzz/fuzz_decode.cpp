// SPDX-License-Identifier: Apache-2.0
// Fuzz target: bytes in any encoding -> code points, with what was lost reported.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "extractor/text/decoder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  // The first byte chooses the encoding; most often it is detected.
  static const std::array<std::string, 6> encodings = {"", "", "", "gb18030", "big5", "utf-16le"};
  const std::string& encoding = encodings[data[0] % encodings.size()];
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<yuantu::InputError> problems;
  try {
    const std::u32string text = yuantu::decode("fuzz", bytes, encoding, problems);
    for (const char32_t c : text)
      if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) std::abort();
  } catch (const yuantu::InputError&) {
    // Refused as binary: that is an answer too.
  }
  return 0;
}
