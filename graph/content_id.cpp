// SPDX-License-Identifier: Apache-2.0
// Hashes content to ids.
#include "graph/content_id.hpp"

#include <algorithm>
#include <array>

namespace yuantu {
namespace {

constexpr std::size_t longest_code = 12;
using Code = std::array<char, longest_code>;

Code code_of(std::uint64_t h) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  Code code;
  for (char& c : code) {
    c = digits[h & 31U];
    h >>= 5U;
  }
  return code;
}

}  // namespace

// FNV-1a alone mixes its last bytes badly into the high bits; the finaliser of SplitMix64 repairs that.
std::uint64_t ContentHash::value() const {
  std::uint64_t h = state_;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9u;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebu;
  return h ^ (h >> 31);
}

std::uint64_t content_hash(std::string_view content) {
  return ContentHash().add(content).value();
}

void write_content_id(std::string_view prefix, const ContentHash& hash, std::size_t length, std::string& id) {
  const Code code = code_of(hash.value());
  id.assign(prefix).append(1, '-').append(code.data(), std::min(length, longest_code));
}

std::string content_id(std::string_view prefix, std::string_view content, std::size_t length) {
  std::string id;
  id.reserve(prefix.size() + 1 + longest_code);
  write_content_id(prefix, ContentHash().add(content), length, id);
  return id;
}

std::string content_code(std::string_view content, std::size_t length) {
  const Code code = code_of(content_hash(content));
  return {code.data(), std::min(length, longest_code)};
}

}  // namespace yuantu
