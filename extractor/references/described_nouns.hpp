// SPDX-License-Identifier: Apache-2.0
// Finds the nouns that a demonstrative points with over what describes them: 这家成立于某年的企业,
// 这家省级企业.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/word_beginnings.hpp"

namespace yuantu {

// Before a bare noun that points back: the clause starts, or a word that never modifies it.
bool opens_clause(std::u32string_view text, std::uint32_t at, std::uint32_t sentence_begin);
// Behind a bare noun: not the start of another noun (企业家, 中心城区, 项目部).
bool ends_noun(std::u32string_view text, std::uint32_t at);

class DescribedNouns {
 public:
  // Both must outlive this. `names` holds only Name mentions, sorted by span.
  DescribedNouns(const Document& document, const std::vector<Mention>& names)
      : document_(document), names_(names) {}

  // Adds the places where a noun may stand behind a demonstrative that ends at `at` and no noun follows.
  void look_behind(std::uint32_t demonstrative, std::uint32_t at, std::uint32_t sentence, PlaceBits& places);
  // Where the demonstrative of the noun at a place begins; no_mention if it has none.
  std::uint32_t demonstrative_of(std::uint32_t at, std::uint32_t sentence) const;
  // True where a name begins inside the range.
  bool has_name(Span range) const;
  // 这家省级企业: no province.
  static bool belongs_to_level(std::u32string_view text, std::uint32_t at);

 private:
  std::uint32_t demonstrative_before(std::uint32_t end, std::uint32_t sentence) const;
  std::uint32_t behind_tie(std::uint32_t at) const;
  std::uint32_t behind_bracket(std::uint32_t at, std::uint32_t end) const;
  bool speaks_of_kind(std::uint32_t at) const;
  bool is_noun_alone(std::uint32_t at) const;
  bool touches_name(Span range) const;

  const Document& document_;
  const std::vector<Mention>& names_;
  std::uint32_t attributed_ = no_mention;  // the noun found last that needs no 的, and its demonstrative
  std::uint32_t attribute_ = 0;
};

}  // namespace yuantu
