// SPDX-License-Identifier: Apache-2.0
// Finds where the name behind an office ends though the word list makes other words of it.
#pragma once

#include <cstdint>
#include <optional>

#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// The end of the name that begins with token `i`, right behind an office: 区长|于洋|向|…, 校长助理|钟山|；,
// 部长|董事|成|说, 副市长|佐藤|健|一|，. Nothing if no name stands there.
std::optional<std::uint32_t> end_behind_office(const TokenizedSentence& sentence, std::size_t i);

}  // namespace yuantu
