// SPDX-License-Identifier: Apache-2.0
// Says which kinds of terms may begin with two characters: names are looked through for terms of some tables
// at each of their places, and nearly nowhere one begins.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace yuantu {

// The first two characters of a term of a table, which lie in the BMP; 0 where it has but one.
inline std::array<char32_t, 2> first_characters(std::string_view term) {
  std::array<char32_t, 2> characters{};
  std::size_t at = 0;
  const auto next = [&] { return at < term.size() ? static_cast<unsigned char>(term[at++]) : 0U; };
  for (char32_t& c : characters) {
    const unsigned first = next();
    if (first < 0x80) {
      c = first;
    } else if (first < 0xe0) {
      c = (first & 0x1fU) << 6U | (next() & 0x3fU);
    } else {
      c = (first & 0x0fU) << 12U | (next() & 0x3fU) << 6U;
      c |= next() & 0x3fU;
    }
  }
  return characters;
}

// Kinds are bits.
class TermPairs {
 public:
  TermPairs() : kinds_(slots) {}

  void add(std::string_view term, unsigned kind) {
    const auto [first, second] = first_characters(term);
    std::uint16_t& kinds = kinds_[slot(first, second)];
    kinds = static_cast<std::uint16_t>(kinds | 1U << kind);
  }
  // Bits of the kinds that may have a term that begins where `i` is in the text, perhaps of one character.
  [[nodiscard]] unsigned kinds(std::u32string_view text, std::size_t i) const {
    const unsigned alone = kinds_[slot(text[i], 0)];
    return i + 1 < text.size() ? alone | kinds_[slot(text[i], text[i + 1])] : alone;
  }

 private:
  static constexpr unsigned slot_bits = 15;
  static constexpr std::size_t slots = std::size_t{1} << slot_bits;

  static std::size_t slot(char32_t first, char32_t second) {
    return (static_cast<std::uint32_t>(first) * 0x9e3779b1u ^
            static_cast<std::uint32_t>(second) * 0x85ebca6bu) >>
           (32 - slot_bits);
  }

  std::vector<std::uint16_t> kinds_;
};

}  // namespace yuantu
