// SPDX-License-Identifier: Apache-2.0
// Adds to relation facts when they happened and for how much money.
#pragma once

#include <vector>

#include "extractor/document.hpp"
#include "extractor/fact.hpp"

namespace yuantu {

void add_details(const Document& document, std::vector<RelationFact>& facts);

}  // namespace yuantu
