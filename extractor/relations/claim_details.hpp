// SPDX-License-Identifier: Apache-2.0
// Adds to relation facts when they happened and for how much money.
#pragma once

#include <vector>

#include "extractor/fact.hpp"
#include "extractor/statistics/page_reading.hpp"

namespace yuantu {

void add_details(const PageReading& page, std::vector<RelationFact>& facts);

}  // namespace yuantu
