// SPDX-License-Identifier: Apache-2.0
// Reads the figure in a project's name: 年产12万吨某某项目, 某县200兆瓦光伏项目.
#pragma once

#include <optional>
#include <string_view>

#include "extractor/document.hpp"
#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/quantity.hpp"

namespace yuantu {

// What a quantity inside a project's name says of the project; nothing where it only tells its size or
// number.
std::optional<Meaning> read_name_figure(std::u32string_view text, Span name, const StatedQuantity& quantity);

}  // namespace yuantu
