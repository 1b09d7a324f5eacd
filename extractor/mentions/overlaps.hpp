// SPDX-License-Identifier: Apache-2.0
// Settles which of the overlapping candidates are the names: Candidates -> Mentions.
#pragma once

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

Mentions settle_overlaps(const Document& document, const Candidates& candidates);

// The text of a span as a reader would write it: without layout white space and outer quotation marks.
std::u32string written_name(const Document& document, Span span);

}  // namespace yuantu
