// SPDX-License-Identifier: Apache-2.0
// Collects the names of a document and decides between types.
#include "graph/name_nodes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "graph/normal_form.hpp"
#include "graph/region_context.hpp"

namespace yuantu {
namespace {

constexpr float sure_score = 0.9f;  // both types stay only if each was found so at least once

struct Reading {
  std::vector<std::uint32_t> mentions;
  std::uint32_t trust = 0;
  float best = 0;
};
using Readings = std::map<EntityType, Reading>;

std::vector<std::uint32_t> articles_of(const Document& document, const Mentions& mentions) {
  std::vector<std::uint32_t> articles;
  auto sentence = document.sentences.begin();
  for (const Mention& mention : mentions.all) {
    while (sentence != document.sentences.end() && sentence->span.end <= mention.span.begin) ++sentence;
    articles.push_back(sentence == document.sentences.end() ? 0 : sentence->article);
  }
  return articles;
}

std::map<std::u32string, Readings> read_names(const Mentions& mentions) {
  std::map<std::u32string, Readings> names;
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    if (mention.kind != MentionKind::Name) continue;
    std::u32string key = normal_form(mention.name);
    if (key.empty()) continue;
    Reading& reading = names[std::move(key)][mention.type];
    reading.mentions.push_back(i);
    reading.trust += static_cast<std::uint32_t>(mention.score * 256.0f);
    reading.best = std::max(reading.best, mention.score);
  }
  return names;
}

void join_types(Readings& readings) {
  const auto by_trust = [](const auto& a, const auto& b) { return a.second.trust < b.second.trust; };
  const EntityType main_type = std::max_element(readings.begin(), readings.end(), by_trust)->first;
  Reading& main_reading = readings[main_type];
  std::erase_if(readings, [&](auto& entry) {
    auto& [type, reading] = entry;
    if (type == main_type || (reading.best >= sure_score && main_reading.best >= sure_score)) return false;
    main_reading.mentions.insert(main_reading.mentions.end(), reading.mentions.begin(),
                                 reading.mentions.end());
    main_reading.trust += reading.trust;
    return true;
  });
  std::sort(main_reading.mentions.begin(), main_reading.mentions.end());
}

// The places that a name can mean: 光明区, 深圳市光明区, 深圳光明.
std::vector<std::uint32_t> candidate_places(std::u32string_view key) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  std::vector<std::uint32_t> found = places.find(key);
  if (!found.empty()) return found;
  const PlacePrefix prefix = places.match_prefix(key, false);
  if (prefix.length == 0) return found;
  found = places.find(key.substr(prefix.length));
  std::erase_if(found, [&](std::uint32_t place) {
    return std::none_of(prefix.innermost.begin(), prefix.innermost.end(),
                        [&](std::uint32_t p) { return places.is_within(place, p); });
  });
  return found;
}

// Unambiguous names tell which places an article speaks of; ambiguous ones are then decided by that.
void find_places(NameNodes& nodes) {
  RegionContext context;
  std::vector<std::vector<std::uint32_t>> candidates(nodes.nodes.size());
  for (std::size_t n = 0; n < nodes.nodes.size(); ++n) {
    const NameNode& node = nodes.nodes[n];
    candidates[n] = node.name.type == EntityType::Place ? candidate_places(node.name.key) : node.name.regions;
    if (candidates[n].size() != 1) continue;
    for (const std::uint32_t mention : node.mentions)
      context.add(nodes.article_of[mention], candidates[n].front());
  }
  for (std::size_t n = 0; n < nodes.nodes.size(); ++n) {
    NameNode& node = nodes.nodes[n];
    if (candidates[n].empty()) continue;
    const auto place = context.choose(nodes.article_of[node.mentions.front()], candidates[n]);
    if (!place) continue;
    if (node.name.type == EntityType::Place) {
      node.place = place;
    } else {
      node.region_chosen = candidates[n].size() != 1;
      node.name.regions = {*place};
    }
  }
}

}  // namespace

NameNodes find_nodes(const Extraction& extraction) {
  NameNodes result;
  result.article_of = articles_of(extraction.document, extraction.mentions);
  std::map<std::u32string, Readings> names = read_names(extraction.mentions);
  for (auto& [key, readings] : names) {
    join_types(readings);
    for (auto& [type, reading] : readings) {
      CanonicalName parts = canonical_name(type, key);
      for (const std::uint32_t mention : reading.mentions) {
        if (parts.quoted.empty()) parts.quoted = quoted_part(extraction.mentions.all[mention].name);
      }
      result.nodes.push_back(
          {std::move(parts), std::move(reading.mentions), reading.trust, std::nullopt, false});
    }
  }
  std::sort(result.nodes.begin(), result.nodes.end(),
            [](const NameNode& a, const NameNode& b) { return a.mentions.front() < b.mentions.front(); });
  result.of_mention.assign(extraction.mentions.all.size(), no_node);
  for (std::uint32_t n = 0; n < result.nodes.size(); ++n) {
    for (const std::uint32_t mention : result.nodes[n].mentions) result.of_mention[mention] = n;
  }
  find_places(result);
  return result;
}

}  // namespace yuantu
