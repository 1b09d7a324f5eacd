// SPDX-License-Identifier: Apache-2.0
// What the name finders propose, before overlaps are settled.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mentions/token.hpp"
#include "ontology/types.hpp"

namespace yuantu {

struct Candidate {
  Span span;
  EntityType type = EntityType::Company;
  float score = 0.5f;
  const char* rule = "";
  bool inner = false;        // may stand inside a longer name of another kind
  std::u32string name = {};  // where it differs from the text
};

// One sentence with its words.
struct TokenizedSentence {
  const Document& document;
  const Sentence& sentence;
  std::span<const Token> tokens;
  std::uint32_t roles = 0;  // of any of its words, or more
  std::uint64_t marks = 0;

  bool is(std::uint32_t wanted) const { return (roles & wanted) != 0; }
  bool has(std::uint64_t wanted) const { return (marks & wanted) != 0; }

  // The first word from `i` on that has one of the roles or marks; the number of words if there is none.
  std::size_t next(std::size_t i, std::uint32_t wanted_roles, std::uint64_t wanted_marks = 0) const {
    const Token* const words = tokens.data();
    const std::size_t size = tokens.size();
    while (i < size && !words[i].is(wanted_roles) && !words[i].has(wanted_marks)) ++i;
    return i;
  }
  std::u32string_view text(std::size_t token) const {
    const Span span = tokens[token].span;  // inside the text
    return {document.text.data() + span.begin, span.size()};
  }
  char32_t character(std::uint32_t at) const { return document.text[at]; }
};

using Candidates = std::vector<Candidate>;

}  // namespace yuantu
