// SPDX-License-Identifier: Apache-2.0
// Tells lines that are printed on the page around its stories: mastheads, page feet, source lines of the web.
#pragma once

#include <string_view>

namespace yuantu {

// True if nothing but dates, weekdays, issues, pages, names of papers and rubrics, and labels with their
// names stands in a line: 云岭日报 2024年11月18日 星期一 03版 要闻 责编 李青禾, 2024-11-18 09:12
// 来源：云岭日报. `least`: how many of them must be such as prose does not have.
bool is_masthead(std::u32string_view line, std::size_t least = 1);

}  // namespace yuantu
