// SPDX-License-Identifier: Apache-2.0
// What the commands share in reading their arguments.
#pragma once

#include <cxxopts.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/relations/relation_rules.hpp"
#include "extractor/text/document_reader.hpp"
#include "extractor/user_lexicon.hpp"

namespace yuantu {

// Parses the arguments behind a command's name; cxxopts' exceptions become UsageError with a pointer to
// --help.
cxxopts::ParseResult parse_arguments(cxxopts::Options& options, const std::string& command,
                                     const std::vector<std::string>& arguments);

// "unknown format 'tutle', did you mean 'turtle'? (allowed: turtle, ntriples)"
std::string unknown_value(std::string_view what, std::string_view value,
                          const std::vector<std::string_view>& allowed);

// The value of an option that may be missing; empty if it is.
std::string text_option(const cxxopts::ParseResult& parsed, const std::string& name);

// The options of commands that read pages, and their values.
void add_read_options(cxxopts::Options& options);
ReadOptions read_options(const cxxopts::ParseResult& parsed);
// The names of the file that --lexicon gives; none if there is no such option. Throws InputError.
UserLexicon read_names(const std::string& file);
// The built-in rules and those of the file that --rules gives; none if there is no such option. Throws
// InputError.
std::optional<RelationRules> read_rules(const std::string& file);
// The inputs that the command line names; throws UsageError if there is none.
std::vector<std::string> input_paths(const cxxopts::ParseResult& parsed, const std::string& command);

// "a,b" -> {"a", "b"}; empty parts are dropped.
std::vector<std::string> split_list(std::string_view text);

}  // namespace yuantu
