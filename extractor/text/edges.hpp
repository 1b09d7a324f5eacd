// SPDX-License-Identifier: Apache-2.0
// Reads the edges of a stretch of text: does a sentence end here, does one begin there?
#pragma once

#include <cstddef>
#include <string_view>

namespace yuantu {

// The place behind the last sentence if only reporters' names follow it (。 李青禾, 。（周望舒）), else the
// size.
std::size_t before_signature(std::u32string_view text);

// True if the text ends with a whole sentence, a signature not counted.
bool is_closed(std::u32string_view text, bool may_be_signed = true);

// True if a character can only continue what stands in front of it.
bool continues(char32_t c);

// True for characters that follow numbers: 亿, 家, 年, %.
bool follows_number(char32_t c);

// How well two pieces go together if a number stands at their seam, in points: 增长1|8.6% well, 增长1|022年
// badly, 占地|220亩 well.
double number_seam(std::u32string_view left, std::u32string_view right);

// The same where the right one begins with the short name of what stood in front of it,
// 科技有限公司|（以下简称 “云河科技”）: all its characters must have been there, in their order. 0 if it does
// not begin so.
double short_name_seam(std::u32string_view left, std::u32string_view right);

// True if the text begins with a label as lists have them: 理事长单位：…
bool begins_with_label(std::u32string_view text);

// True if the text begins as the first sentence of a story does: 近日, 11月5日, 2024年3月, 据.
bool begins_story(std::u32string_view text);

// True if the text begins as news sentences do: 近日, 据, 2024年, “.
bool begins_sentence(std::u32string_view text);

}  // namespace yuantu
