// SPDX-License-Identifier: Apache-2.0
// Finds the other halves of torn sentences: the open end and the orphaned beginning that fit best.
#pragma once

#include <vector>

#include "extractor/text/fragments.hpp"

namespace yuantu {

// Sets next and previous of the fragments that belong together.
void pair_fragments(const Page& page, const std::vector<Setting>& settings, std::vector<Fragment>& fragments);

}  // namespace yuantu
