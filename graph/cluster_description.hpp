// SPDX-License-Identifier: Apache-2.0
// Says in words which names of a document were taken for one thing, and why others were not.
#pragma once

#include <string>

#include "extractor/extraction.hpp"

namespace yuantu {

// One line for each thing ("Company 3 合肥海帆智造股份有限公司 | 海帆智造"), below it one for each decision
// about its names: "  = 海帆智造: short form by brand of 合肥海帆智造股份有限公司 (+83)", "  x …: two
// registered names".
std::string describe_clusters(const Extraction& extraction);

}  // namespace yuantu
