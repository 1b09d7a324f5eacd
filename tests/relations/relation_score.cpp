// SPDX-License-Identifier: Apache-2.0
// Scores the relation rules by themselves: the mentions are those that the gold names.
//
//   relation_score [--errors] [--rules FILE] PAGE.gold.json...   reads PAGE.clean.txt (or PAGE.txt) beside
//   each, or ../pages/PAGE.txt
//
// --extend FILE adds rules to the built-in ones; rules named try-… are counted for what they alone find.
// With --errors `+` is a wrong fact, `-` a missed one, `~` a missed one of which a name was not found.
// --without PART leaves out the facts of rules whose name holds PART: for ablations.
// With --found the mentions are those that the program finds. Counts as the gold's scorer does: what is
// optional, or joins something optional, counts neither way.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "extractor/mentions/mention_finder.hpp"
#include "extractor/references/reference_finder.hpp"
#include "extractor/relations/relation_finder.hpp"
#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"
#include "marked_text.hpp"

namespace {

using namespace yuantu;
using Triple = std::tuple<int, RelationType, int>;

struct Gold {
  nlohmann::json json;
  std::map<std::string, int> index;  // entity id -> its place
  std::set<Triple> wanted, allowed;
  std::map<Triple, std::string> evidence;
};

struct Tally {
  int right = 0, wrong = 0, missed = 0;
  int unnamed = 0;  // of the missed: a name was not found
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Triple normal(int head, RelationType relation, int tail) {
  if (is_symmetric(relation) && tail < head) std::swap(head, tail);
  return {head, relation, tail};
}

bool optional(const nlohmann::json& item) {
  return item.value("optional", false);
}

Gold read_gold(const std::filesystem::path& path) {
  Gold gold;
  gold.json = nlohmann::json::parse(read_file(path));
  int next = 0;
  for (const auto& entity : gold.json["entities"]) gold.index[entity["id"]] = next++;
  for (const auto& r : gold.json["relations"]) {
    const auto relation = relation_type_from(r["rel"].get<std::string>());
    const Triple triple = normal(gold.index[r["head"]], *relation, gold.index[r["tail"]]);
    (optional(r) ? gold.allowed : gold.wanted).insert(triple);
    gold.evidence[triple] = r.value("evidence", "");
  }
  return gold;
}

// Repaired text has full-width brackets and commas among Chinese characters.
std::u32string as_in_text(const std::string& name) {
  std::u32string out = to_utf32(name);
  for (char32_t& c : out) {
    if (c == U'(') c = U'（';
    if (c == U')') c = U'）';
  }
  return out;
}

// The gold's names wherever they stand, the longest first; and names at the start of a longer one.
Mentions oracle_mentions(const Document& document, const Gold& gold, std::vector<int>& entity_of) {
  std::map<std::u32string, int> names;
  for (bool optional_ones : {false, true}) {
    int index = 0;
    for (const auto& entity : gold.json["entities"]) {
      if (optional(entity) == optional_ones) {
        names.emplace(as_in_text(entity["name"].get<std::string>()), index);
        for (const auto& alias : entity["aliases"])
          names.emplace(as_in_text(alias.get<std::string>()), index);
      }
      ++index;
    }
  }
  std::vector<std::pair<std::u32string, std::uint32_t>> keys;
  std::vector<int> owners;
  for (const auto& [name, owner] : names) {
    if (name.empty()) continue;
    keys.emplace_back(name, static_cast<std::uint32_t>(owners.size()));
    owners.push_back(owner);
  }
  const TrieData data = build_trie(keys);
  const DoubleArray trie = data.view();
  Mentions mentions;
  const auto add = [&](std::uint32_t begin, std::uint32_t length, int owner) {
    const auto& entity = gold.json["entities"][static_cast<std::size_t>(owner)];
    Mention mention;
    mention.span = {begin, begin + length};
    mention.type = *entity_type_from(entity["type"].get<std::string>());
    mention.name = document.text.substr(begin, length);
    mentions.all.push_back(mention);
    entity_of.push_back(owner);
  };
  for (std::uint32_t at = 0; at < document.text.size();) {
    std::vector<std::pair<std::uint32_t, int>> found;
    trie.match_prefixes(
        std::u32string_view(document.text).substr(at),
        [&](std::uint32_t length, std::uint32_t key) { found.emplace_back(length, owners[key]); });
    for (const auto& [length, owner] : found) add(at, length, owner);
    at += found.empty() ? 1 : found.back().first;
  }
  return mentions;
}

// A name as the scorer compares it, near enough: without quotation marks and spaces.
std::u32string compared(std::u32string_view name) {
  std::u32string out;
  for (const char32_t c : name) {
    if (std::u32string_view(U"“”‘’\"《》·・ 　").find(c) != std::u32string_view::npos) continue;
    out += c == U'(' ? U'（' : c == U')' ? U'）' : c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
  }
  return out;
}

// Which entities of the gold the program's own mentions mean; names that the gold does not have get numbers
// below zero.
std::vector<int> entities_of(const Mentions& mentions, const Gold& gold) {
  std::map<std::pair<std::u32string, EntityType>, int> known;
  int index = 0;
  for (const auto& entity : gold.json["entities"]) {
    const EntityType type = *entity_type_from(entity["type"].get<std::string>());
    known.emplace(std::pair(compared(to_utf32(entity["name"].get<std::string>())), type), index);
    for (const auto& alias : entity["aliases"]) {
      known.emplace(std::pair(compared(to_utf32(alias.get<std::string>())), type), index);
    }
    ++index;
  }
  int unknown = -1;
  std::vector<int> entities;
  for (const Mention& mention : mentions.all) {
    const auto [entry, is_new] = known.emplace(std::pair(compared(mention.name), mention.type), unknown);
    unknown -= is_new;
    entities.push_back(entry->second);
  }
  return entities;
}

struct Options {
  bool errors = false;
  bool found = false;
  const RelationRules* rules = nullptr;
  std::vector<std::string> without;  // facts of these rules are left out
};

// "confidence 0.8": for the calibration.
std::string band(float confidence) {
  char text[32];
  std::snprintf(text, sizeof text, "confidence %.1f", static_cast<double>(confidence));
  return text;
}

void score(const std::filesystem::path& path, const Options& options, std::map<RelationType, Tally>& tally,
           std::map<std::string, Tally>& by_rule) {
  const Gold gold = read_gold(path);
  const std::string stem = path.string().substr(0, path.string().size() - std::string(".gold.json").size());
  const std::string name = std::filesystem::path(stem).filename().string();
  const std::filesystem::path folder = path.parent_path();
  std::string text = (folder / "../../seeds" / (name + ".txt")).string();
  for (const std::string& page :
       {(folder / "../pages" / (name + ".html")).string(), (folder / "../pages" / (name + ".txt")).string(),
        stem + ".txt", stem + ".clean.txt"}) {
    if (std::filesystem::exists(page)) text = page;
  }
  Problems problems;
  const Document document = read_document(text, read_file(text), {}, problems);
  std::vector<int> entity_of;
  Mentions mentions = options.found ? find_mentions(document) : oracle_mentions(document, gold, entity_of);
  if (options.found) entity_of = entities_of(mentions, gold);
  std::map<std::pair<Span, EntityType>, int> entity_at;
  for (std::size_t i = 0; i < mentions.all.size(); ++i) {
    entity_at.emplace(std::pair(mentions.all[i].span, mentions.all[i].type), entity_of[i]);
  }
  mentions = find_references(document, std::move(mentions));
  std::map<int, std::string> unknown_names;
  auto facts = find_relations(document, mentions, *options.rules);
  // A rule on trial answers only for what no other rule finds.
  std::stable_partition(facts.begin(), facts.end(), [](const RelationFact& fact) {
    return fact.rule.find("/try-") == std::string::npos;
  });

  const auto& entities = gold.json["entities"];
  const auto title = [&](int e) {
    return e < 0 ? unknown_names[e] : entities[static_cast<std::size_t>(e)]["name"].get<std::string>();
  };
  const auto is_optional = [&](int e) { return e >= 0 && optional(entities[static_cast<std::size_t>(e)]); };
  if (options.errors) std::cout << stem.substr(stem.rfind('/') + 1) << "\n";
  std::set<Triple> done;
  for (const RelationFact& fact : facts) {
    const bool left_out = std::any_of(options.without.begin(), options.without.end(), [&](const auto& part) {
      return fact.rule.find(part) != std::string::npos;
    });
    if (left_out) continue;
    const Mention& head_mention = mentions.all[fact.head];
    const Mention& tail_mention = mentions.all[fact.tail];
    const int head = entity_at[std::pair(head_mention.span, head_mention.type)];
    const int tail = entity_at[std::pair(tail_mention.span, tail_mention.type)];
    if (head < 0) unknown_names[head] = "?" + to_utf8(head_mention.name);
    if (tail < 0) unknown_names[tail] = "?" + to_utf8(tail_mention.name);
    const Triple triple = normal(head, fact.relation, tail);
    if (head == tail || !done.insert(triple).second) continue;
    if (gold.wanted.contains(triple)) {
      ++tally[fact.relation].right;
      ++by_rule[fact.rule].right;
      ++by_rule[band(fact.confidence)].right;
      continue;
    }
    if (gold.allowed.contains(triple) || is_optional(head) || is_optional(tail)) continue;
    if (fact.relation == RelationType::locatedIn) {
      bool implied = false;  // a place that the head's own name bears
      auto place = to_utf32(title(tail));
      while (place.size() > 2 &&
             std::u32string_view(U"省市县区").find(place.back()) != std::u32string_view::npos)
        place.pop_back();
      implied = to_utf32(title(head)).find(place) != std::u32string::npos;
      if (implied) continue;
    }
    ++tally[fact.relation].wrong;
    ++by_rule[fact.rule].wrong;
    ++by_rule[band(fact.confidence)].wrong;
    if (options.errors) {
      std::cout << "  + " << title(head) << " " << name_of(fact.relation) << " " << title(tail) << "  {"
                << fact.rule << " " << fact.confidence << "} " << to_utf8(document.view(fact.evidence))
                << "\n";
    }
  }
  for (const Triple& triple : gold.wanted) {
    if (done.contains(triple)) continue;
    const auto& [head, relation, tail] = triple;
    if (is_optional(head) || is_optional(tail)) continue;
    ++tally[relation].missed;
    const bool named = std::find(entity_of.begin(), entity_of.end(), head) != entity_of.end() &&
                       std::find(entity_of.begin(), entity_of.end(), tail) != entity_of.end();
    if (!named) ++tally[relation].unnamed;
    if (options.errors) {
      std::cout << (named ? "  - " : "  ~ ") << title(head) << " " << name_of(relation) << " " << title(tail)
                << "  | " << gold.evidence.at(triple) << "\n";
    }
  }
}

template <class Name>
void print(const Name& name, const Tally& t) {
  const double p = t.right + t.wrong ? double(t.right) / (t.right + t.wrong) : 0;
  const double r = t.right + t.missed ? double(t.right) / (t.right + t.missed) : 0;
  std::printf("%-36s%6d%6d%7d%8d%7.3f%7.3f%7.3f\n", std::string(name).c_str(), t.right, t.wrong, t.missed,
              t.unnamed, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  options.rules = &RelationRules::builtin();
  RelationRules own;
  bool rules_table = false;
  std::vector<std::string> pages;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--errors") {
      options.errors = true;
    } else if (argument == "--found") {
      options.found = true;
    } else if (argument == "--without" && i + 1 < argc) {
      options.without.emplace_back(argv[++i]);
    } else if (argument == "--by-rule") {
      rules_table = true;
    } else if (argument == "--rules" && i + 1 < argc) {
      const std::string file = argv[++i];
      own = RelationRules::parse(read_file(file), file);
      options.rules = &own;
    } else if (argument == "--extend" && i + 1 < argc) {
      const std::string file = argv[++i];
      own = RelationRules::extended(read_file(file), file);
      options.rules = &own;
    } else if (argument == "--marked" && i + 1 < argc) {
      MarkedText text = read_marked(argv[++i]);
      if (!text.document.published) text.document.published = Date{2024, 6, 15};
      for (const RelationFact& fact : find_relations(text.document, text.mentions, *options.rules)) {
        std::cout << dump(text, {fact}, true) << "  {" << fact.rule << " " << fact.confidence << "}\n";
      }
      return 0;
    } else {
      pages.push_back(argument);
    }
  }
  std::map<RelationType, Tally> tally;
  std::map<std::string, Tally> by_rule;
  for (const std::string& page : pages) score(page, options, tally, by_rule);
  std::printf("%-36s%6s%6s%7s%8s%7s%7s%7s\n", "", "right", "wrong", "missed", "unnamed", "P", "R", "F1");
  Tally all;
  for (const auto& [relation, t] : tally) {
    print(name_of(relation), t);
    all.right += t.right;
    all.wrong += t.wrong;
    all.missed += t.missed;
    all.unnamed += t.unnamed;
  }
  print("all", all);
  if (rules_table) {
    for (const auto& [rule, t] : by_rule) print(rule, t);
  }
}
