// SPDX-License-Identifier: Apache-2.0
// Learns from a document's sure names what else it calls them (以下简称, brackets, brand and short form) and
// finds those names everywhere in it.
#pragma once

#include <string>
#include <vector>

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"
#include "extractor/mentions/overlaps.hpp"

namespace yuantu {

// An alias as the text defines it: the span of the full name and of the alias.
struct Definition {
  Span full;
  Span alias;
  EntityType type;
  const char* rule;
};

// Definitions such as （以下简称“…”） behind the names that were found.
std::vector<Definition> find_definitions(const Document& document, const Mentions& mentions);

// Candidates for every place where a sure name, an alias or the short form of a firm stands again.
void find_repeated_names(const Document& document, std::span<const Token> tokens, const SettledNames& settled,
                         const std::vector<Definition>& definitions, Candidates& candidates);

}  // namespace yuantu
