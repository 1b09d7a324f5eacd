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

namespace {

using namespace yuantu;

constexpr std::size_t classes = subject_class_count;
constexpr std::size_t type_base = evidence_count;
constexpr std::size_t none_base = type_base + classes * entity_type_count;
constexpr std::size_t weight_count = none_base + classes;
using Weights = std::vector<double>;

struct Option {
  std::vector<std::pair<std::size_t, double>> evidence;
  bool right = false;
  std::size_t name = 0;
};
struct Choice {
  std::size_t page = 0;
  std::string text;  // the number and its sentence
  std::vector<std::string> names;
  std::vector<Option> options;  // the first is "none"
};

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

// What a reader would guess before any page is seen: the fit is held near it.
constexpr std::pair<SubjectEvidence, double> guesses[] = {
    {SubjectEvidence::SameClause, 5},      {SubjectEvidence::OneBreak, 4},
    {SubjectEvidence::TwoBreaks, 3.5},     {SubjectEvidence::FewBreaks, 3},
    {SubjectEvidence::ManyBreaks, 2},      {SubjectEvidence::BehindOwner, 6},
    {SubjectEvidence::BehindBuilt, 7},     {SubjectEvidence::BehindSettled, 7},
    {SubjectEvidence::BehindComma, 7},     {SubjectEvidence::LastSentence, 2.3},
    {SubjectEvidence::TwoSentences, 1.6},  {SubjectEvidence::ThreeSentences, 0.9},
    {SubjectEvidence::FarSentence, 0},     {SubjectEvidence::LastParagraph, 1.3},
    {SubjectEvidence::NearParagraph, 0.2}, {SubjectEvidence::FarParagraph, 0},
    {SubjectEvidence::Topic, -1.5},        {SubjectEvidence::Role, 1},
    {SubjectEvidence::RoleInSentence, 1},  {SubjectEvidence::RoleEarlier, 0.7},
    {SubjectEvidence::AgentBefore, -2.5},  {SubjectEvidence::TouchesMetric, 2},
    {SubjectEvidence::Distance, -0.3},     {SubjectEvidence::InHeadline, 0.5},
    {SubjectEvidence::Frequent, 0.5},      {SubjectEvidence::PreviousFresh, 1},
    {SubjectEvidence::PreviousStale, 2},   {SubjectEvidence::PreviousBuilt, 0.5},
    {SubjectEvidence::CarriedAlone, 0.5},  {SubjectEvidence::HintFails, -1},
    {SubjectEvidence::OpeningFits, 2},     {SubjectEvidence::OpeningFails, -1},
    {SubjectEvidence::FundNamed, 3},       {SubjectEvidence::OnceBuilt, 2.5},
    {SubjectEvidence::FirstParty, 1.5},    {SubjectEvidence::Singled, 4},
    {SubjectEvidence::AtEvent, 2.5},       {SubjectEvidence::TouchesPlace, 1},
    {SubjectEvidence::TouchesCounted, -2}, {SubjectEvidence::Unsure, -0.5},
    {SubjectEvidence::Pointer, -0.5},      {SubjectEvidence::ParagraphTopic, 0.3},
    {SubjectEvidence::OwnThing, -1},       {SubjectEvidence::OpensClause, 1},
    {SubjectEvidence::SectionHead, 0.5},   {SubjectEvidence::SectionTopic, 0.3},
    {SubjectEvidence::OtherPiece, -1},     {SubjectEvidence::Listed, -1},
    {SubjectEvidence::PlacePointer, 1.5},  {SubjectEvidence::BuiltPointer, -1},
    {SubjectEvidence::Overtaken, -0.3},    {SubjectEvidence::NamedAgain, -0.5},
    {SubjectEvidence::TotalsBuilt, -1},    {SubjectEvidence::TotalsOther, -0.5},
    {SubjectEvidence::PolicySays, 1.5},    {SubjectEvidence::PlaceEarlier, -0.3},
    {SubjectEvidence::BuiltFirst, -1},     {SubjectEvidence::BuiltTopic, -0.6}};

// How well each type of mention fits each class of number, by the same guess. Columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
constexpr std::array<std::array<double, entity_type_count>, classes> type_guesses = {{
    /* Project */ {1.0, 2.5, 4.5, 0.5, 0.0, 1.0, 6.0, never, 1.5, 0.5, never, 3.0, 0.5, never},
    /* Finance */ {5.0, 0.5, 1.5, 2.5, 2.5, 3.0, 2.5, never, 0.0, 0.5, never, 0.0, never, never},
    /* Revenue */ {5.0, 4.0, 1.5, 0.5, never, 2.0, 2.0, never, 3.5, 2.5, never, 2.0, never, never},
    /* Output */ {2.5, 5.0, 1.0, never, never, 2.5, 3.5, never, 5.0, 0.5, never, 1.0, 0.5, never},
    /* Deal */ {4.0, 3.0, 4.0, 4.0, 0.0, 2.0, 1.5, never, 2.5, 2.5, never, 4.5, never, never},
    /* Credit */ {5.0, 2.0, 1.0, 0.0, 1.0, 3.0, 1.0, never, 2.0, never, never, 3.0, 1.5, never},
    /* Subsidy */ {3.0, 1.5, 3.0, 1.0, 2.0, 2.0, 2.0, 2.0, 1.5, 0.0, never, 0.5, 5.0, never},
    /* Fund */ {1.0, 0.5, never, never, 0.0, 6.0, 1.0, never, 0.0, never, never, 0.5, 0.0, never},
    /* Area */ {1.0, 4.0, 4.5, 2.0, never, 1.0, 5.5, never, 2.0, never, never, 1.0, never, never},
    /* Capacity */ {3.5, 2.5, 3.5, never, never, 1.0, 5.5, never, 2.5, 1.5, never, never, never, never},
    /* Production */ {5.0, 3.0, 1.0, never, never, 0.5, 3.0, never, 4.5, 2.0, never, never, never, never},
    /* Power */ {1.0, 2.0, 2.5, never, never, 0.5, 5.0, never, 2.5, 4.5, never, never, never, never},
    /* Length */ {1.0, 1.5, 2.0, never, never, 0.5, 5.0, never, 2.0, 5.0, never, never, never, never},
    /* Event */ {2.0, 1.0, 2.0, 0.5, never, 1.5, 3.5, never, 0.5, 4.0, never, 5.0, 0.5, never},
    /* Saving */ {3.0, 2.5, 2.5, 1.0, never, 2.0, 4.5, never, 1.5, 4.0, never, 1.0, 1.0, never},
    /* Count */ {3.5, 5.0, 4.5, 3.0, 0.0, 4.0, 3.5, never, 4.5, 3.5, never, 4.5, 1.5, 0.0},
    /* Firms */ {3.0, 5.0, 4.0, 2.5, 0.5, 4.5, 3.0, never, 4.8, 2.5, never, 4.8, 1.5, 0.0},
    /* Projects */ {3.5, 5.0, 3.8, 3.0, 0.5, 3.5, 3.0, never, 4.8, 2.5, never, 4.8, 1.5, 0.0},
    /* People */ {4.2, 4.2, 4.5, 4.5, 0.0, 4.0, 4.0, never, 4.0, 2.5, never, 4.5, 1.5, 0.0},
    /* Equipment */ {4.0, 3.5, 4.5, 3.0, 0.0, 3.0, 5.0, never, 4.0, 4.0, never, 3.5, 1.0, never},
    /* Measures */ {2.5, 4.0, 3.0, 2.5, 1.5, 3.0, 2.5, never, 4.0, 1.5, never, 3.5, 5.5, never},
    /* Customers */ {4.8, 2.8, 3.8, 2.5, 0.5, 3.5, 3.5, never, 2.5, 4.6, never, 3.0, 1.0, never},
    /* Results */ {4.5, 4.2, 4.6, 4.4, 0.5, 3.8, 3.0, never, 4.0, 3.3, never, 4.3, 1.0, never},
    /* Rank */ {4.5, 5.0, 3.0, 3.0, never, 2.0, 2.0, never, 5.0, 4.5, never, 0.0, never, never},
}};

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

std::vector<double> shares(const Choice& choice, const Weights& weights) {
  std::vector<double> share;
  double highest = -1e9;
  for (const Option& option : choice.options) {
    double sum = 0;
    for (const auto& [index, value] : option.evidence) sum += weights[index] * value;
    share.push_back(sum);
    highest = std::max(highest, sum);
  }
  double total = 0;
  for (double& one : share) total += one = std::exp(one - highest);
  for (double& one : share) one /= total;
  return share;
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

// Right, wrong and missed numbers where a subject is named from a share on.
struct Outcome {
  std::array<int, 20> right{}, wrong{}, missed{};
  std::array<int, 10> bin_right{}, bin_all{};

  void add(const Choice& choice, const Weights& weights) {
    const std::vector<double> share = shares(choice, weights);
    std::map<std::size_t, std::pair<double, bool>> names;
    for (std::size_t i = 1; i < share.size(); ++i) {
      names[choice.options[i].name].first += share[i];
      names[choice.options[i].name].second |= choice.options[i].right;
    }
    double best = 0;
    bool is_right = false;
    for (const auto& [name, one] : names) {
      if (one.first > best) best = one.first, is_right = one.second;
    }
    for (std::size_t t = 0; t < 20; ++t) {
      const bool named = best >= static_cast<double>(t) / 20;
      right[t] += named && is_right;
      wrong[t] += named && !is_right;
      missed[t] += !choice.options[0].right && !(named && is_right);
    }
    const std::size_t bin = std::min<std::size_t>(9, static_cast<std::size_t>(best * 10));
    ++bin_all[bin];
    bin_right[bin] += is_right;
  }
  double f1(std::size_t t) const { return 2.0 * right[t] / (2.0 * right[t] + wrong[t] + missed[t]); }
  std::size_t best() const {
    std::size_t at = 0;
    for (std::size_t t = 1; t < 20; ++t) at = f1(t) > f1(at) ? t : at;
    return at;
  }
  void print(const char* name) const {
    const std::size_t t = best();
    std::printf("%s: from share %.2f right %d wrong %d missed %d F1 %.3f (share 0: %d %d, .35: %d %d %.3f)\n",
                name, t / 20.0, right[t], wrong[t], missed[t], f1(t), right[0], wrong[0], right[7], wrong[7],
                f1(7));
  }
};

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
