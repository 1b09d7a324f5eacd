// SPDX-License-Identifier: Apache-2.0
// Developer's tool: fits the weights of extractor/statistics/subject_weights.hpp to pages with gold graphs.
//
//   fit_subjects [--write HEADER] [--list] [--ablate] [--from-present] [--hold H] [--hold-types H]
//   GOLD.gold.json=PAGE.txt…
//
// A log-linear choice among the candidates of a number and "none", held near the weights of before; page-wise
// cross-validation says how well it fares on pages that it was not fitted to.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "extractor/extraction.hpp"
#include "extractor/mentions/mention_finder.hpp"
#include "extractor/references/reference_finder.hpp"
#include "extractor/statistics/observation_finder.hpp"
#include "extractor/statistics/subject_weights.hpp"
#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"
#include "statistics/subject_choices.hpp"
#include "statistics/subject_guesses.hpp"

namespace {

using namespace yuantu;

std::string norm(const std::u32string& name) {
  std::u32string out;
  for (char32_t c : name) {
    if (c == U'（') c = U'(';
    if (c == U'）') c = U')';
    if (c >= U'A' && c <= U'Z') c += 32;
    if (std::u32string_view(U" \n\t“”‘’\"'《》〈〉「」『』·・").find(c) == std::u32string_view::npos)
      out += c;
  }
  return to_utf8(out);
}

bool supports(const std::string& quote, const std::string& evidence) {
  const std::u32string words = to_utf32(evidence);
  std::size_t held = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    held += quote.find(to_utf8(words.substr(i, 2))) != std::string::npos;
  return words.size() > 1 && held * 2 >= words.size() - 1;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// The entities that a number of the page may be said of; `optional` if the gold leaves it open.
std::set<std::string> subjects_of(const nlohmann::json& gold, const SubjectChoice& choice,
                                  const std::string& sentence, bool& optional) {
  std::set<std::string> near, far;
  const double value = choice.fact.quantity.value.to_double();
  for (const auto& o : gold.at("observations")) {
    const double wanted = o.at("value").get<double>();
    if (o.at("unit") != choice.fact.quantity.unit) continue;
    if (std::abs(wanted - value) > 0.001 * std::max(std::abs(wanted), std::abs(value))) continue;
    const bool here = supports(sentence, norm(to_utf32(o.value("evidence", ""))));
    (here ? near : far).insert(o.at("about").get<std::string>());
    optional = optional || o.value("optional", false);
  }
  return near.empty() ? far : near;
}

void read_page(const std::filesystem::path& gold_file, const std::filesystem::path& text, std::size_t number,
               std::vector<Choice>& choices) {
  const nlohmann::json gold = nlohmann::json::parse(read_file(gold_file));
  std::map<std::string, std::set<std::string>> ids;
  std::set<std::string> optional_ids;
  for (const auto& e : gold.at("entities")) {
    ids[norm(to_utf32(e.at("name").get<std::string>()))].insert(e.at("id"));
    for (const std::string& alias : e.value("aliases", std::vector<std::string>{}))
      ids[norm(to_utf32(alias))].insert(e.at("id"));
    if (e.value("optional", false)) optional_ids.insert(e.at("id"));
  }
  Problems problems;
  const Document document = read_document(text.filename().string(), read_file(text), {}, problems);
  const Mentions mentions = find_references(document, find_mentions(document));
  std::vector<SubjectChoice> found;
  find_observations(document, mentions, &found);
  for (const SubjectChoice& one : found) {
    bool optional = false;
    const std::string sentence = norm(std::u32string(document.view(one.fact.evidence)));
    const std::set<std::string> right = subjects_of(gold, one, sentence, optional);
    if (optional) continue;
    Choice choice;
    choice.page = number;
    choice.text = std::string(name_of(one.fact.metric)) + " " + to_utf8(document.view(one.fact.raw)) + " « " +
                  to_utf8(document.view(one.fact.evidence));
    choice.names.push_back("none");
    choice.options.emplace_back();
    choice.options[0].evidence.push_back({none_base + static_cast<std::size_t>(one.kind), 1.0});
    bool any = false;
    std::map<std::string, std::size_t> names;
    for (const SubjectCandidate& candidate : one.candidates) {
      const Mention& mention = mentions.all[candidate.name];
      Option option;
      option.name = names.emplace(norm(mention.name), names.size() + 1).first->second;
      for (const EvidenceItem& item : candidate.evidence.items())
        option.evidence.push_back({static_cast<std::size_t>(item.kind), item.value});
      option.evidence.push_back({type_base + static_cast<std::size_t>(one.kind) * entity_type_count +
                                     static_cast<std::size_t>(mention.type),
                                 1.0});
      for (const std::string& id : ids[norm(mention.name)]) option.right = option.right || right.contains(id);
      any = any || option.right;
      choice.names.push_back(to_utf8(mention.name));
      choice.options.push_back(std::move(option));
    }
    choice.options[0].right = !any;
    choices.push_back(std::move(choice));
  }
}

Weights guess() {
  Weights weights(weight_count);
  for (const auto& [kind, value] : guesses) weights[static_cast<std::size_t>(kind)] = value;
  for (std::size_t c = 0; c < classes; ++c) {
    for (std::size_t t = 0; t < entity_type_count; ++t)
      weights[type_base + c * entity_type_count + t] = type_guesses[c][t];
    weights[none_base + c] = 3;
  }
  return weights;
}

// The weights that the program has.
Weights start() {
  Weights weights(weight_count);
  for (std::size_t i = 0; i < evidence_count; ++i) weights[i] = evidence_weights[i];
  for (std::size_t c = 0; c < classes; ++c) {
    for (std::size_t t = 0; t < entity_type_count; ++t)
      weights[type_base + c * entity_type_count + t] = type_weights[c][t];
    weights[none_base + c] = none_weights[c];
  }
  return weights;
}

struct Settings {
  double hold = 1;        // towards the prior of evidence
  double hold_types = 3;  // towards the prior of the type table
  int rounds = 400;
  std::set<std::size_t> without;
};

Weights fit(const std::vector<Choice>& choices, std::size_t left_out, std::size_t folds, const Weights& prior,
            const Settings& settings) {
  Weights weights = prior, mean(weight_count), square(weight_count), gradient(weight_count);
  for (const std::size_t index : settings.without) weights[index] = 0;
  for (int round = 1; round <= settings.rounds; ++round) {
    std::fill(gradient.begin(), gradient.end(), 0.0);
    for (const Choice& choice : choices) {
      if (folds != 0 && choice.page % folds == left_out) continue;
      const std::vector<double> share = shares(choice, weights);
      double right = 1e-9;
      for (std::size_t i = 0; i < share.size(); ++i) right += choice.options[i].right ? share[i] : 0;
      for (std::size_t i = 0; i < share.size(); ++i) {
        const double push = share[i] - (choice.options[i].right ? share[i] / right : 0);
        for (const auto& [index, value] : choice.options[i].evidence) gradient[index] += push * value;
      }
    }
    for (std::size_t i = 0; i < weight_count; ++i) {
      if (settings.without.contains(i) || weights[i] <= never) continue;
      const double hold = i < type_base ? settings.hold : settings.hold_types;
      const double slope = gradient[i] + hold * 10 * (weights[i] - prior[i]);
      mean[i] = 0.9 * mean[i] + 0.1 * slope;
      square[i] = 0.99 * square[i] + 0.01 * slope * slope;
      const double first = mean[i] / (1 - std::pow(0.9, round));
      const double second = square[i] / (1 - std::pow(0.99, round));
      weights[i] -= 0.05 * first / (std::sqrt(second) + 1e-8);
    }
  }
  return weights;
}

Outcome validate(const std::vector<Choice>& choices, const Weights& prior, const Settings& settings) {
  Outcome outcome;
  constexpr std::size_t folds = 8;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const Weights weights = fit(choices, fold, folds, prior, settings);
    for (const Choice& choice : choices) {
      if (choice.page % folds == fold) outcome.add(choice, weights);
    }
  }
  return outcome;
}

std::string number_text(double value) {
  if (value <= never) return "never";
  char text[32];
  std::snprintf(text, sizeof text, "%.2ff", value);
  return text;
}

// What each number was given to, and what should have had it; the evidence for both.
void list(const std::vector<Choice>& choices, const Weights& weights) {
  for (const Choice& choice : choices) {
    const std::vector<double> share = shares(choice, weights);
    std::size_t best = 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < share.size(); ++i) {
      if (share[i] > share[best]) best = i;
      if (choice.options[i].right && (!choice.options[right].right || share[i] > share[right])) right = i;
    }
    if (choice.options[best].right) continue;
    std::printf("%s\n", choice.text.c_str());
    for (const std::size_t i : {best, right}) {
      std::printf("   %s %s %.2f:", i == right ? "right" : "taken", choice.names[i].c_str(), share[i]);
      for (const auto& [index, value] : choice.options[i].evidence) {
        if (index < evidence_count)
          std::printf(" %s %.1f", std::string(evidence_names[index]).c_str(), weights[index] * value);
        else
          std::printf(" fit %.1f", weights[index] * value);
      }
      std::printf("\n");
    }
  }
}

// The table of weights in the file between its braces, the rest as it stands.
void write(const std::string& path, const Weights& weights) {
  std::string source = read_file(path);
  const auto replace = [&](const std::string& opening, const std::string& closing, const std::string& body) {
    const std::size_t begin = source.find(opening) + opening.size();
    source.replace(begin, source.find(closing, begin) - begin, body);
  };
  std::string body = "\n";
  for (std::size_t i = 0; i < evidence_count; ++i)
    body += number_text(weights[i]) + ", // " + std::string(evidence_names[i]) + "\n";
  replace("evidence_weights = {", "};", body);
  static constexpr std::array<const char*, classes> class_names = {
      "Project", "Finance",  "Revenue",    "Output",    "Deal",     "Credit",    "Subsidy", "Fund",
      "Area",    "Capacity", "Production", "Power",     "Length",   "Event",     "Saving",  "Count",
      "Firms",   "Projects", "People",     "Equipment", "Measures", "Customers", "Results", "Rank"};
  body = "\n";
  std::string none;
  for (std::size_t c = 0; c < classes; ++c) {
    body += std::string("/* ") + class_names[c] + " */ {";
    for (std::size_t t = 0; t < entity_type_count; ++t)
      body += (t ? ", " : "") + number_text(weights[type_base + c * entity_type_count + t]);
    body += "},\n";
    none += (c ? ", " : "") + number_text(weights[none_base + c]);
  }
  replace("subject_class_count> type_weights = {{", "}};", body);
  replace("none_weights = {", "};", none);
  std::ofstream(path, std::ios::binary) << source;
}

// What is lost without each group of evidence.
void print_ablation(const std::vector<Choice>& choices, const Weights& prior, const Settings& settings,
                    const Outcome& all) {
  struct Group {
    const char* name;
    SubjectEvidence first, last;
  };
  constexpr Group groups[] = {
      {"where it stands", SubjectEvidence::SameClause, SubjectEvidence::Topic},
      {"its part in the clause", SubjectEvidence::Role, SubjectEvidence::Unsure},
      {"nearness", SubjectEvidence::TouchesPlace, SubjectEvidence::Distance},
      {"what the text is about", SubjectEvidence::OpensHere, SubjectEvidence::ParagraphTopic},
      {"what was spoken of before", SubjectEvidence::PreviousFresh, SubjectEvidence::AmongOther},
      {"what the clause asks for", SubjectEvidence::HintFails, SubjectEvidence::OpensClause}};
  const auto report = [&](const char* name, const Settings& without) {
    const Outcome outcome = validate(choices, prior, without);
    const double f1 = outcome.f1(outcome.best());
    std::printf("without %s: F1 %.3f (%+.3f)\n", name, f1, f1 - all.f1(all.best()));
  };
  for (const Group& group : groups) {
    Settings without = settings;
    for (auto e = static_cast<std::size_t>(group.first); e <= static_cast<std::size_t>(group.last); ++e)
      without.without.insert(e);
    report(group.name, without);
  }
  Settings without = settings;
  for (std::size_t i = type_base; i < none_base; ++i) {
    if (prior[i] > never) without.without.insert(i);
  }
  report("fit of type and metric", without);
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  std::string output;
  std::vector<Choice> choices;
  std::size_t page = 0;
  bool ablate = false;
  bool listed = false;
  bool from_present = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--write") {
      output = argv[++i];
    } else if (argument == "--list") {
      listed = true;
    } else if (argument == "--from-present") {
      from_present = true;
    } else if (argument == "--ablate") {
      ablate = true;
    } else if (argument == "--hold") {
      settings.hold = std::stod(argv[++i]);
    } else if (argument == "--hold-types") {
      settings.hold_types = std::stod(argv[++i]);
    } else {
      const std::size_t equal = argument.find('=');
      read_page(argument.substr(0, equal), argument.substr(equal + 1), page++, choices);
    }
  }
  const Weights prior = from_present ? start() : guess();
  const Weights present = start();
  Outcome before;
  for (const Choice& choice : choices) before.add(choice, present);
  std::printf("%zu pages, %zu numbers\n", page, choices.size());
  before.print("weights of before");
  const Outcome all = validate(choices, prior, settings);
  all.print("fitted, cross-validated");
  for (std::size_t b = 0; b < 10; ++b)
    if (all.bin_all[b])
      std::printf("  share %.1f: %d of %d right = %.2f\n", b / 10.0, all.bin_right[b], all.bin_all[b],
                  double(all.bin_right[b]) / all.bin_all[b]);
  const Weights fitted = fit(choices, 0, 0, prior, settings);
  Outcome own;
  for (const Choice& choice : choices) own.add(choice, fitted);
  own.print("fitted, on its own pages");
  if (listed) list(choices, present);
  if (ablate) print_ablation(choices, prior, settings, all);
  if (!output.empty()) write(output, fitted);
}
