// SPDX-License-Identifier: Apache-2.0
// Tests of single RDF terms, as SHACL's constraints on values ask for them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/rdf_graph.hpp"

namespace yuantu {

// Whether a literal has the datatype and its text is one that the datatype allows.
bool has_datatype(const RdfNode& node, std::string_view datatype);

// -1, 0 or 1 for numbers and for dates; none where the two cannot be compared.
std::optional<int> compare_values(const RdfNode& a, const RdfNode& b);

// RFC 4647: "zh" is the range of "zh-hans" too.
bool language_matches(std::string_view language, std::string_view range);

// Code points of the text that a node is written as.
std::size_t length_of(const RdfNode& node);

// Whether the pattern (XPath's, which ICU knows but for rare classes) is found in the text.
bool matches_pattern(const std::string& text, const std::string& pattern);

}  // namespace yuantu
