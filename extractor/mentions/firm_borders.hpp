// SPDX-License-Identifier: Apache-2.0
// Mends where firms' names begin: NameStart -> NameStart.
#pragma once

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {

// Takes in brands of everyday characters, places that the word list cut in two, and brands before places.
void mend_firm(const TokenizedSentence& sentence, std::size_t end, NameStart& start);

}  // namespace yuantu
