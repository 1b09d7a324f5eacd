// SPDX-License-Identifier: Apache-2.0
// Judges whether what stands before an ending makes a name with it: NameStart -> score.
#pragma once

#include <optional>

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {

// Its opening alone tells a name from a kind of thing.
bool is_strong(const NameStart& start, EntityType type);
// The score of a name with this ending and begin; nothing if what stands before is not enough.
std::optional<float> judge(const TokenizedSentence& sentence, std::size_t end, const NameStart& start);

// 云汐小镇|坐落|在…: what lies somewhere is one of its kind.
bool is_located(const TokenizedSentence& sentence, std::size_t end);

}  // namespace yuantu
