// SPDX-License-Identifier: Apache-2.0
// Finds readings without tones and other forms of a character, in brackets behind it: text -> where they end.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace yuantu {

// 園區(qu), 建設(设): pages that were made for learners, and copies of them. One such bracket may be an
// abbreviation; a page that has several of different contents has glosses.
class Glosses {
 public:
  // The end of the gloss of `character` whose bracket opens at a place, or the place if there is none. Places
  // are asked for in text order.
  std::size_t end(std::u32string_view text, std::size_t at, char32_t character);

 private:
  std::optional<bool> habitual_;
};

}  // namespace yuantu
