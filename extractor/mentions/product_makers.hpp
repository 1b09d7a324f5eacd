// SPDX-License-Identifier: Apache-2.0
// Tells who makes what stands behind a verb of making: the verb's token -> Maker.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// Who makes it: named before the verb, pointed at or left out, nobody.
enum class Maker : std::uint8_t { None, Pointed, Named };

Maker maker_of(const TokenizedSentence& sentence, const std::vector<Mention>& mentions, std::size_t verb);
// 研发|设计|的, 研制|生产|的: the token behind two verbs of making, or behind the one.
std::size_t behind_verbs(const TokenizedSentence& sentence, std::size_t verb);
// 研发|的|国内|首台: no part of the product's name.
bool is_praise(std::u32string_view text);

}  // namespace yuantu
