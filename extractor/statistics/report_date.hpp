// SPDX-License-Identifier: Apache-2.0
// Finds the day that 今年, 去年 and 9月 of a text count from where no stage before has found it.
#pragma once

#include <optional>
#include <string_view>

#include "extractor/date.hpp"
#include "extractor/document.hpp"

namespace yuantu {

// The latest day that a page without a date of its own can have been written on, as far as it tells: the
// latest whole date (mastheads and datelines of the original count), else the latest year that is no goal
// with the latest month and day named without another year.
std::optional<Date> guess_published(const Document& document);

// The same for one piece of a page, if it opens with a whole date (2022年8月9日，…).
std::optional<Date> dateline(std::u32string_view piece);

// The month that a paragraph opens with, if it lies in a later year than the page is thought to be of: what
// was printed beside it is older (2023年1月至7月，… below a masthead of 2015).
std::optional<Date> later_opening(std::u32string_view paragraph, Date base);

// The year whose figures a text accounts for at its beginning: 交出2024年“成绩单”.
std::optional<int> accounted_year(std::u32string_view text);

// The year that an article reports on as a whole: that of the bulletin in its headline (2024年…统计公报), or
// the one before a yearbook's that it is taken from (年鉴（2024）).
std::optional<int> reported_year(const Document& document, const Article& article);

}  // namespace yuantu
