// SPDX-License-Identifier: Apache-2.0
// Judges whether a platform is a body: NameStart -> score.
#pragma once

#include <cstddef>
#include <optional>

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {

// A platform is a body where it settles or is set up; 服务平台 is else software.
std::optional<float> judge_platform(const TokenizedSentence& sentence, std::size_t end,
                                    const NameStart& start);

}  // namespace yuantu
