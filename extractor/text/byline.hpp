// SPDX-License-Identifier: Apache-2.0
// Tells who a story is from: lines and brackets with the names of reporters, agencies and papers.
#pragma once

#include <string_view>

#include "extractor/text/line.hpp"

namespace yuantu {

// Where the words of a line begin behind the mark that opens it: □ 本报记者 李青禾, ■文/周望舒.
std::size_t behind_mark(std::u32string_view text);

// A byline in brackets by itself, 记者 and names, or names, without a sentence. `phrase`, `furniture`: what
// the table of phrases takes the line for.
bool is_byline(std::u32string_view text, const Line& line, bool phrase, bool furniture);

// （应县融媒体中心）, （来源：园区发布）: whom a story is from, behind its end.
bool is_source(std::u32string_view text);

// What stands behind the last sentence of a paragraph: 李青禾, 周望舒 吴一帆, （本报记者 周望舒）,
// （责编/李青禾）.
bool is_signature(std::u32string_view text);

}  // namespace yuantu
