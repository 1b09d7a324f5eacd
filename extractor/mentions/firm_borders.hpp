// SPDX-License-Identifier: Apache-2.0
// Mends where firms' names begin: NameStart -> NameStart.
#pragma once

#include <optional>

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {

// Takes in brands of everyday characters, places that the word list cut in two, and brands before places.
void mend_firm(const TokenizedSentence& sentence, std::size_t end, NameStart& start);

// 飞跃|新能源电池|有限公司, 节拍|股份有限公司: a full name begins with the everyday word that stands alone
// before it.
std::optional<NameStart> plain_brand(const TokenizedSentence& sentence, std::size_t end,
                                     const std::optional<NameStart>& start);

}  // namespace yuantu
