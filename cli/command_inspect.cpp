// SPDX-License-Identifier: Apache-2.0
// Reads pages one by one and prints the view that was asked for.
#include "cli/command_inspect.hpp"

#include <algorithm>
#include <iostream>

#include "cli/arguments.hpp"
#include "cli/views.hpp"
#include "extractor/extraction.hpp"
#include "ontology/error.hpp"

namespace yuantu {

bool CommandInspect::setup(const std::vector<std::string>& arguments) {
  cxxopts::Options options("yuantu inspect", "Prints what each stage saw in a page.");
  std::string names;
  std::vector<std::string_view> allowed;
  for (const InspectView& view : views()) {
    names += (names.empty() ? "" : ", ") + std::string(view.name);
    allowed.push_back(view.name);
  }
  options.positional_help("INPUT...").custom_help("--show VIEW [OPTION...]");
  options.add_options()("s,show", names, cxxopts::value<std::string>()->default_value("facts"), "VIEW")(
      "input", "files, directories or '-'", cxxopts::value<std::vector<std::string>>());
  add_read_options(options);
  options.parse_positional("input");
  const auto parsed = parse_arguments(options, "inspect", arguments);
  if (parsed.count("help") != 0) {
    std::cout << options.help();
    return false;
  }
  paths_ = input_paths(parsed, "inspect");
  show_ = parsed["show"].as<std::string>();
  if (find_view(show_) == nullptr) throw UsageError(unknown_value("view", show_, allowed));
  lexicon_ = text_option(parsed, "lexicon");
  rules_ = text_option(parsed, "rules");
  read_ = read_options(parsed);
  return true;
}

int CommandInspect::run() {
  const UserLexicon names = read_names(lexicon_);
  const std::optional<RelationRules> rules = read_rules(rules_);
  const UserKnowledge user{&names, rules ? &*rules : nullptr};
  Problems problems;
  const std::vector<Input> inputs = find_inputs(paths_, problems);
  const InspectView& view = *find_view(show_);
  for (const Input& input : inputs) {
    read_documents(
        input, read_, [&](Document document) { view.print(std::cout, std::move(document), user); }, problems);
  }
  for (const InputError& problem : problems) std::cerr << "yuantu: " << problem.what() << "\n";
  return problems.empty() ? 0 : 1;
}

}  // namespace yuantu
