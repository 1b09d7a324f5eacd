// SPDX-License-Identifier: Apache-2.0
// What part each mention plays in its clause: Document, Mentions -> roles.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

struct MentionRole {
  float weight = 0;  // above 0 for a subject or a thing just introduced, below for a place, partner or source
  std::uint32_t agent_end = 0;  // where its clause ends if it only built or hosted; else the end of the text
};

// By mention. The marks are those of the whole text.
std::vector<MentionRole> read_roles(const Document& document, const Mentions& mentions, MarkedPlaces marks);

}  // namespace yuantu
