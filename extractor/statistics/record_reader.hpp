// SPDX-License-Identifier: Apache-2.0
// Finds records: a heading that names one thing, and lines of keys and values below it.
#pragma once

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/table_reader.hpp"

namespace yuantu {

// Adds a row for each line with a figure that speaks of what the heading above it names.
void read_records(const MentionContext& mentions, Tables& tables);

}  // namespace yuantu
