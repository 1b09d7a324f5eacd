// SPDX-License-Identifier: Apache-2.0
// Finds quantities: text -> numbers with unit, bound and rate, in text order.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

// Appends the quantities that lie in `range` of the text. Nothing outside the range is read.
void find_quantities(std::u32string_view text, Span range, std::vector<StatedQuantity>& found);
// The same where the marks of the range are known.
void find_quantities(std::u32string_view text, Span range, MarkedPlaces marks,
                     std::vector<StatedQuantity>& found);

}  // namespace yuantu
