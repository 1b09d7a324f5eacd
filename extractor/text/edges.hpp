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
bool is_closed(std::u32string_view text);

// True if a character can only continue what stands in front of it.
bool continues(char32_t c);

// True for characters that follow numbers: 亿, 家, 年, %.
bool follows_number(char32_t c);

// True if a number is the likeliest thing behind the text: 占地, 同比增长, 今年.
bool expects_number(std::u32string_view text);

// True if the text begins as news sentences do: 近日, 据, 2024年, “.
bool begins_sentence(std::u32string_view text);

}  // namespace yuantu
