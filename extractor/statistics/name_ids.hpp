// SPDX-License-Identifier: Apache-2.0
// Numbers the names of a document: names that the text declares to be one have one number.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/mention.hpp"

namespace yuantu {

// By mention; no_mention for pointers.
std::vector<std::uint32_t> number_names(const Mentions& mentions);

}  // namespace yuantu
