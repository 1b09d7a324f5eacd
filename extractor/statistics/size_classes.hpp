// SPDX-License-Identifier: Apache-2.0
// Drops amounts that only say which things are counted: 10亿元级项目9个, 亿元以上项目52个,
// 产值超10亿元的企业17家.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extractor/statistics/quantity.hpp"

namespace yuantu {

// Of the quantities of `text` from index `first` on.
void drop_size_classes(std::u32string_view text, std::size_t first, std::vector<StatedQuantity>& found);

}  // namespace yuantu
