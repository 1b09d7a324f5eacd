// SPDX-License-Identifier: Apache-2.0
// Hashes content to ids.
#include "graph/content_id.hpp"

namespace yuantu {

// FNV-1a alone mixes its last bytes badly into the high bits; the finaliser of SplitMix64 repairs that.
std::uint64_t content_hash(std::string_view content) {
  std::uint64_t h = 0xcbf29ce484222325u;
  for (const char c : content) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9u;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebu;
  return h ^ (h >> 31);
}

std::string content_code(std::string_view content, std::size_t length) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::uint64_t h = content_hash(content);
  std::string code;
  for (std::size_t i = 0; i < length && i < 12; ++i, h >>= 5) code += digits[h & 31];
  return code;
}

std::string content_id(std::string_view prefix, std::string_view content, std::size_t length) {
  return std::string(prefix) + "-" + content_code(content, length);
}

}  // namespace yuantu
