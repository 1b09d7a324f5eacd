// SPDX-License-Identifier: Apache-2.0
// Finds offices that stand behind a person: 某人任某所所长, 主任由某人担任, 某人，某公司董事长.
#pragma once

#include "extractor/relations/office_text.hpp"

namespace yuantu {

// `titled`: a title stands before the person.
void find_appointments(const OfficeText& sentence, std::uint32_t person, bool titled);

}  // namespace yuantu
