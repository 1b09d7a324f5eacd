// SPDX-License-Identifier: Apache-2.0
// The table statistics_nouns.tsv, and what is counted: the noun behind a number, or before it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extractor/document.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/statistics/metric_table.hpp"

namespace yuantu {

// 120家企业: from `at` to `limit` at most; empty where no noun stands.
std::u32string noun_after(std::u32string_view text, std::uint32_t at, std::uint32_t limit);
// 企业120家: back from `at`.
std::u32string noun_before(std::u32string_view text, std::uint32_t at, std::uint32_t limit);

// 专利数量位居全省第二: back from `at`, up to the verb that places or compares (专利数量).
std::u32string head_before(std::u32string_view text, std::uint32_t at, std::uint32_t limit);

// By the head of the noun, else by the counter: 12家 are firms.
SubjectClass counted_class(std::u32string_view counter, std::u32string_view noun);
// Whether a row of statistics_nouns.tsv is a noun for a single thing.
bool is_thing(const LexiconRow& row);
// The length of the noun for a single thing (平台, 电站) that begins a text; 0 where none does.
std::uint32_t thing_at(std::u32string_view text);

}  // namespace yuantu
