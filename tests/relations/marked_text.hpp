// SPDX-License-Identifier: Apache-2.0
// Test texts with marked mentions: "[Company 星河科技]落户[Park 云湖高新区]。" -> Document and Mentions.
#pragma once

#include <string>

#include "extractor/document.hpp"
#include "extractor/fact.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

struct MarkedText {
  Document document;
  Mentions mentions;
};

// "[Project ^该项目]" is a pointer to the last name of that type; "\n" in the text ends a paragraph.
MarkedText read_marked(const std::string& text);

// "head relation tail", with "?" behind planned facts and "=role" behind offices; sorted, joined by "; ".
// With details also " @2024-05" for the time and " 1200000000 CNY" for the amount.
std::string dump(const MarkedText& text, const std::vector<RelationFact>& facts, bool with_details = false);

}  // namespace yuantu
