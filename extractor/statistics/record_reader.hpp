// SPDX-License-Identifier: Apache-2.0
// Finds records: a heading that names one thing, and lines of keys and values below it.
#pragma once

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/table_reader.hpp"

namespace yuantu {

// Adds a row for each line with a figure that speaks of what the heading above it names, and one without a
// name for each line 企业：57家 that no such heading stands over.
void read_records(const MentionContext& mentions, Tables& tables);

}  // namespace yuantu
