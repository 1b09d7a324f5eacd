// SPDX-License-Identifier: Apache-2.0
// Reads the tables that name finding needs, at build time: Lexicon rows -> WordClass of each term.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/mentions/name_grammar.hpp"

namespace yuantu {

// Terms that mean something to the name finders. Throws std::out_of_range for a word that a column may not
// have.
std::map<std::u32string, WordClass> read_word_classes(const Lexicon& lexicon);

// By code point of the BMP.
std::vector<NameCharacter> read_name_characters(const Lexicon& lexicon);

// Surnames of two characters as NameGrammar packs them, sorted.
std::vector<std::uint32_t> read_compound_surnames(const Lexicon& lexicon);

}  // namespace yuantu
