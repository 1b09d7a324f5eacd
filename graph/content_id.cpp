// SPDX-License-Identifier: Apache-2.0
// Hashes content to ids.
#include "graph/content_id.hpp"

#include <algorithm>
#include <array>

namespace yuantu {
namespace {

constexpr std::size_t longest_code = 12;
using Code = std::array<char, longest_code>;

Code code_of(std::string_view content) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::uint64_t h = content_hash(content);
  Code code;
  for (char& c : code) {
    c = digits[h & 31U];
    h >>= 5U;
  }
  return code;
}

}  // namespace

// FNV-1a alone mixes its last bytes badly into the high bits; the finaliser of SplitMix64 repairs that.
std::uint64_t content_hash(std::string_view content) {
  std::uint64_t h = 0xcbf29ce484222325u;
  for (const char c : content) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9u;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebu;
  return h ^ (h >> 31);
}

std::string content_id(std::string_view prefix, std::string_view content, std::size_t length) {
  std::string id;
  id.reserve(prefix.size() + 1 + longest_code);
  id.append(prefix).push_back('-');
  const Code code = code_of(content);
  return id.append(code.data(), std::min(length, longest_code));
}

std::string content_code(std::string_view content, std::size_t length) {
  const Code code = code_of(content);
  return {code.data(), std::min(length, longest_code)};
}

}  // namespace yuantu
