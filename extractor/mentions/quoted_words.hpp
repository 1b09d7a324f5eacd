// SPDX-License-Identifier: Apache-2.0
// Judges the text between the marks of a quotation by itself, whatever stands around it.
#pragma once

#include <string_view>

namespace yuantu {

// 江海一号, 云汐3号: ships, satellites, reactors and batches of seed are numbered so.
bool is_numbered(std::u32string_view text);
// 海灵号: ships, satellites and robots are called so; 国字号, 老字号 are kinds.
bool is_called_so(std::u32string_view text);
// 云汐600: Chinese characters and then a number that is no year.
bool is_name_with_number(std::u32string_view text);
bool has_model_shape(std::u32string_view text);
// 机器人“兵团”: a figure of speech.
bool is_figure(std::u32string_view text);
// 锂电之都, 火箭星城: what a place calls itself.
bool is_epithet(std::u32string_view text);

}  // namespace yuantu
