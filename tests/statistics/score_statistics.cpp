// SPDX-License-Identifier: Apache-2.0
// Developer's tool: scores the statistics stage alone, with the mentions of the gold graphs, by the scorer's
// rules.
//
//   score_statistics [--errors] [--only PART] SHARED_FOLDER
//   score_statistics [--errors] [--only PART] --pages FOLDER   pages NAME.txt with NAME.gold.json in one
//   folder score_statistics --benchmark SHARED_FOLDER
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <iostream>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "extractor/statistics/observation_finder.hpp"
#include "extractor/statistics/subject_weights.hpp"
#include "extractor/utf.hpp"
#include "support/gold_mentions.hpp"

namespace {

using namespace yuantu;

struct Tally {
  int right = 0, wrong = 0, missed = 0;
  int metric = 0, status = 0, bound = 0, period = 0, periods = 0;

  void print(const char* name) const {
    const double p = right + wrong ? double(right) / (right + wrong) : 0;
    const double r = right + missed ? double(right) / (right + missed) : 0;
    std::printf(
        "%-12s right %d wrong %d missed %d  P %.3f R %.3f F1 %.3f  metric %.3f period %.3f status %.3f bound "
        "%.3f\n",
        name, right, wrong, missed, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0,
        right ? double(metric) / right : 0, periods ? double(period) / periods : 0,
        right ? double(status) / right : 0, right ? double(bound) / right : 0);
  }
};

struct Gold {
  std::string about, metric, unit, of, time, status, bound, evidence;
  double value = 0;
  bool optional = false, taken = false;
};

Date parse(const std::string& text) {
  int year = 0, month = 0, day = 0;
  std::sscanf(text.c_str(), "%d-%d-%d", &year, &month, &day);
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

std::string whole(const std::string& time) {
  if (time.empty()) return "";
  const std::size_t slash = time.find('/');
  const std::string first = time.substr(0, slash);
  const std::string last = slash == std::string::npos ? time : time.substr(slash + 1);
  return to_string(first_day(parse(first))) + "/" + to_string(last_day(parse(last)));
}

std::vector<Gold> gold_of(const GoldPage& page) {
  std::vector<Gold> all;
  std::set<std::tuple<std::string, double, std::string, std::string>> seen;
  for (const bool optional : {false, true}) {
    for (const auto& o : page.gold.at("observations")) {
      if (o.value("optional", false) != optional) continue;
      Gold gold{o.at("about"),
                o.at("metric"),
                o.at("unit"),
                o.value("of", ""),
                "",
                o.value("status", ""),
                o.value("bound", ""),
                o.value("evidence", ""),
                o.at("value").get<double>(),
                optional,
                false};
      if (o.contains("time") && o["time"].is_string()) gold.time = o["time"];
      if (o.contains("time") && o["time"].is_number()) gold.time = std::to_string(o["time"].get<int>());
      if (seen.insert({gold.about, gold.value, gold.unit, gold.of}).second) all.push_back(gold);
    }
  }
  return all;
}

std::string name_of_entity(const GoldPage& page, const std::string& id, bool* optional = nullptr) {
  for (const auto& entity : page.gold.at("entities")) {
    if (entity.at("id") != id) continue;
    if (optional) *optional = entity.value("optional", false);
    return entity.at("name");
  }
  return id;
}

// The two candidates for which most speaks, and what.
std::string candidates_of(const GoldPage& page, const SubjectChoice& choice) {
  std::vector<std::pair<double, std::string>> all;
  for (const SubjectCandidate& candidate : choice.candidates) {
    const Mention& mention = page.mentions.all[candidate.name];
    double sum = type_weight(choice.kind, mention.type);
    std::string text = "fit " + std::to_string(sum).substr(0, 4);
    for (const EvidenceItem& item : candidate.evidence.items()) {
      const auto kind = static_cast<std::size_t>(item.kind);
      const double weight = static_cast<double>(evidence_weights[kind] * item.value);
      sum += weight;
      text += " " + std::string(evidence_names[kind]) + " " + std::to_string(weight).substr(0, 4);
    }
    all.emplace_back(sum, to_utf8(mention.name) + " " + std::to_string(sum).substr(0, 4) + ": " + text);
  }
  std::sort(all.rbegin(), all.rend());
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 2); ++i) out += "\n      " + all[i].second;
  return out;
}

// Whether a number was read at all; if so, what it was taken to measure and of whom it may be said.
std::string reading_of(const GoldPage& page, const Gold& gold, const std::vector<SubjectChoice>& choices) {
  for (const SubjectChoice& choice : choices) {
    const double value = choice.fact.quantity.value.to_double();
    if (choice.fact.quantity.unit != gold.unit) continue;
    if (std::abs(gold.value - value) <= 0.001 * std::abs(value))
      return "read as " + std::string(name_of(choice.fact.metric)) + ", given to another or to none" +
             candidates_of(page, choice);
  }
  return "not read";
}

Tally score(const GoldPage& page, bool errors) {
  Tally tally;
  std::vector<SubjectChoice> choices;
  std::vector<Gold> gold = gold_of(page);
  std::set<std::string> printed;
  for (const ObservationFact& fact : find_observations(page.document, page.mentions, &choices)) {
    const std::string about = page.entity[fact.about];
    const std::string metric(name_of(fact.metric));
    const double value = fact.quantity.value.to_double();
    const std::string key = about + "|" + metric + "|" + std::to_string(value) + fact.quantity.unit +
                            to_utf8(fact.of) + (fact.period ? to_string(*fact.period) : "");
    if (!printed.insert(key).second) continue;
    Gold* best = nullptr;
    for (Gold& g : gold) {
      if (g.taken || g.about != about || g.unit != fact.quantity.unit) continue;
      if (std::abs(g.value - value) > 0.001 * std::max(std::abs(g.value), std::abs(value))) continue;
      const auto rank = [&](const Gold& x) { return std::pair(x.optional, x.metric != metric); };
      if (best == nullptr || rank(g) < rank(*best)) best = &g;
    }
    const std::string line = name_of_entity(page, about) + " " + metric + " " +
                             fact.quantity.value.to_string() + " " + fact.quantity.unit + " of " +
                             to_utf8(fact.of) + " [" + fact.rule + "] « " +
                             to_utf8(page.document.view(fact.evidence)).substr(0, 300) + " » raw " +
                             to_utf8(page.document.view(fact.raw));
    if (best == nullptr) {
      bool optional = false;
      name_of_entity(page, about, &optional);
      if (optional) continue;
      ++tally.wrong;
      if (errors) std::cout << "  + " << line << "\n";
      continue;
    }
    best->taken = true;
    if (best->optional) continue;
    ++tally.right;
    const auto note = [&](bool right, int& count, const std::string& got, const std::string& wanted) {
      if (right) ++count;
      if (!right && errors) std::cout << "  ~ " << wanted << " not " << got << ": " << line << "\n";
    };
    note(best->metric == metric, tally.metric, metric, best->metric);
    const std::string status = fact.status == Status::Planned ? "planned" : "";
    note(best->status == status, tally.status, "status " + status, best->status);
    note(best->bound == name_of(fact.bound), tally.bound, "bound " + std::string(name_of(fact.bound)),
         best->bound);
    if (!best->time.empty()) {
      ++tally.periods;
      const std::string got = fact.period ? to_string(first_day(fact.period->first)) + "/" +
                                                to_string(last_day(fact.period->last))
                                          : "";
      note(got == whole(best->time), tally.period, "period " + got, best->time);
    }
  }
  for (const Gold& g : gold) {
    if (g.taken || g.optional) continue;
    ++tally.missed;
    if (errors) {
      std::cout << "  - " << name_of_entity(page, g.about) << " " << g.metric << " " << g.value << " "
                << g.unit << " of " << g.of << " « " << g.evidence << " » " << reading_of(page, g, choices)
                << "\n";
    }
  }
  return tally;
}

void add(Tally& sum, const Tally& more) {
  sum.right += more.right, sum.wrong += more.wrong, sum.missed += more.missed;
  sum.metric += more.metric, sum.status += more.status, sum.bound += more.bound;
  sum.period += more.period, sum.periods += more.periods;
}

}  // namespace

// Bytes of UTF-8 a second that the stage alone reads, on one core.
void benchmark(const std::string& shared) {
  const std::vector<GoldPage> pages = read_gold_pages(shared + "/gold/dev", shared + "/gold/dev");
  constexpr int rounds = 40;
  std::size_t bytes = 0;
  std::size_t facts = 0;
  const std::clock_t start = std::clock();
  for (int round = 0; round < rounds; ++round) {
    for (const GoldPage& page : pages) facts += find_observations(page.document, page.mentions).size();
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  for (const GoldPage& page : pages) bytes += to_utf8(page.document.text).size() * rounds;
  std::printf("%.1f MB/s, %zu facts\n", static_cast<double>(bytes) / 1e6 / seconds, facts / rounds);
}

int main(int argc, char** argv) {
  bool errors = false;
  std::string shared, pages, only;
  const std::string held = "d11,d12,d13,d14,d15";
  for (int i = 1; i < argc; ++i) {
    const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
    if (!std::strcmp(argv[i], "--benchmark")) {
      benchmark(value());
      return 0;
    }
    if (!std::strcmp(argv[i], "--errors"))
      errors = true;
    else if (!std::strcmp(argv[i], "--only"))
      only = value();
    else if (!std::strcmp(argv[i], "--pages"))
      pages = value();
    else
      shared = argv[i];
  }
  const auto score_all = [&](const std::string& gold, const std::string& texts, Tally& sum, Tally* hold) {
    for (const GoldPage& page : read_gold_pages(gold, texts)) {
      if (!only.empty() && page.name.find(only) == std::string::npos) continue;
      const bool is_held = hold != nullptr && held.find(page.name.substr(0, 3)) != std::string::npos;
      if (errors && !is_held) std::cout << page.name << "\n";
      const Tally tally = score(page, errors && !is_held);
      if (!is_held) tally.print(page.name.substr(0, 12).c_str());
      add(is_held ? *hold : sum, tally);
    }
  };
  if (!pages.empty()) {
    Tally sum;
    score_all(pages, pages, sum, nullptr);
    sum.print("pages");
    return 0;
  }
  Tally dev, hold, seeds;
  score_all(shared + "/gold/dev", shared + "/gold/dev", dev, &hold);
  score_all(shared + "/gold/seeds", shared + "/seeds", seeds, nullptr);
  dev.print("dev");
  hold.print("held out");
  seeds.print("seeds");
}
