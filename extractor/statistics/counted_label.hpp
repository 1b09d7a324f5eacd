// SPDX-License-Identifier: Apache-2.0
// Makes what is counted fit to be read: 今年计划开工项目 -> 开工项目.
#pragma once

#include <string>
#include <string_view>

namespace yuantu {

// What stands before a number or behind it carries words of time, plan and manner; without them it is the
// same in every sentence. Empty if nothing is left that can be counted.
std::u32string counted_label(std::u32string_view words);

}  // namespace yuantu
