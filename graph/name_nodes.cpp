// SPDX-License-Identifier: Apache-2.0
// Collects the names of a document and decides between types.
#include "graph/name_nodes.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "graph/normal_form.hpp"
#include "graph/region_context.hpp"

namespace yuantu {
namespace {

constexpr float sure_score = 0.9f;  // both types stay only if each was found so at least once

// A normal form as one type, with the mentions that have it so.
struct Reading {
  std::u32string_view key;
  EntityType type = EntityType::Company;
  std::span<const std::uint32_t> mentions;
  std::uint32_t trust = 0;
  float best = 0;
  bool plain = true;  // all are written as the key is
};

std::vector<std::uint32_t> articles_of(const Document& document, const Mentions& mentions) {
  std::vector<std::uint32_t> articles;
  articles.reserve(mentions.all.size());
  auto sentence = document.sentences.begin();
  for (const Mention& mention : mentions.all) {
    while (sentence != document.sentences.end() && sentence->span.end <= mention.span.begin) ++sentence;
    articles.push_back(sentence == document.sentences.end() ? 0 : sentence->article);
  }
  return articles;
}

// The normal forms of a document's names. Most names are their own normal forms.
class NormalForms {
 public:
  explicit NormalForms(NameArena& arena) : arena_(arena) {}

  std::u32string_view of(std::u32string_view name) {
    return is_plainly_normal(name) ? name : arena_.keep(std::u32string_view(normal_form(name)));
  }

 private:
  NameArena& arena_;
};

// Sorted by key and type.
std::vector<Reading> read_names(const Mentions& mentions, NormalForms& forms, NameArena& arena) {
  struct Named {
    std::u32string_view key;
    EntityType type;
    std::uint32_t mention;
  };
  std::vector<Named> names;
  names.reserve(mentions.all.size());
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    if (mention.kind != MentionKind::Name) continue;
    const std::u32string_view key = forms.of(mention.name);
    if (!key.empty()) names.push_back({key, mention.type, i});
  }
  std::sort(names.begin(), names.end(), [](const Named& a, const Named& b) {
    return std::tie(a.key, a.type, a.mention) < std::tie(b.key, b.type, b.mention);
  });
  std::vector<Reading> readings;
  readings.reserve(names.size());
  std::vector<std::uint32_t> found;
  for (auto begin = names.begin(), end = begin; begin != names.end(); begin = end) {
    while (end != names.end() && end->type == begin->type && end->key == begin->key) ++end;
    Reading& reading = readings.emplace_back();
    reading.key = begin->key;
    reading.type = begin->type;
    found.clear();
    for (auto name = begin; name != end; ++name) {
      const Mention& mention = mentions.all[name->mention];
      found.push_back(name->mention);
      reading.plain &= name->key.data() == mention.name.data();
      reading.trust += static_cast<std::uint32_t>(mention.score * 256.0f);
      reading.best = std::max(reading.best, mention.score);
    }
    reading.mentions = arena.keep(std::span<const std::uint32_t>(found));
  }
  return readings;
}

// Readings of one key: those that the surest of them takes in lose their mentions.
void join_types(std::span<Reading> readings, NameArena& arena) {
  if (readings.size() < 2) return;
  const auto by_trust = [](const Reading& a, const Reading& b) { return a.trust < b.trust; };
  Reading& main_reading = *std::max_element(readings.begin(), readings.end(), by_trust);
  std::vector<std::uint32_t> all(main_reading.mentions.begin(), main_reading.mentions.end());
  for (Reading& reading : readings) {
    if (&reading == &main_reading || (reading.best >= sure_score && main_reading.best >= sure_score))
      continue;
    all.insert(all.end(), reading.mentions.begin(), reading.mentions.end());
    main_reading.trust += reading.trust;
    main_reading.plain &= reading.plain;
    reading.mentions = {};
  }
  std::sort(all.begin(), all.end());
  main_reading.mentions = arena.keep(std::span<const std::uint32_t>(all));
}

// What stays, by first mention.
std::vector<Reading> decide_types(std::vector<Reading> readings, NameArena& arena) {
  for (auto begin = readings.begin(), end = begin; begin != readings.end(); begin = end) {
    end = std::find_if(begin, readings.end(), [&](const Reading& other) { return other.key != begin->key; });
    join_types(std::span(begin, end), arena);
  }
  std::erase_if(readings, [](const Reading& reading) { return reading.mentions.empty(); });
  std::sort(readings.begin(), readings.end(),
            [](const Reading& a, const Reading& b) { return a.mentions.front() < b.mentions.front(); });
  return readings;
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
  std::vector<std::vector<std::uint32_t>> named(nodes.nodes.size());  // what places can be
  const auto candidates = [&](std::size_t n) -> std::span<const std::uint32_t> {
    const NameView& name = nodes.nodes[n].name;
    return name.type == EntityType::Place ? std::span<const std::uint32_t>(named[n]) : name.regions;
  };
  for (std::size_t n = 0; n < nodes.nodes.size(); ++n) {
    const NameNode& node = nodes.nodes[n];
    if (node.name.type == EntityType::Place) named[n] = candidate_places(node.name.key);
    if (candidates(n).size() != 1) continue;
    for (const std::uint32_t mention : node.mentions)
      context.add(nodes.article_of[mention], candidates(n).front());
  }
  context.settle();
  for (std::size_t n = 0; n < nodes.nodes.size(); ++n) {
    NameNode& node = nodes.nodes[n];
    if (candidates(n).empty()) continue;
    const auto place = context.choose(nodes.article_of[node.mentions.front()], candidates(n));
    if (!place) continue;
    if (node.name.type == EntityType::Place) {
      node.place = place;
    } else if (node.name.regions.size() != 1) {
      node.region_chosen = true;
      node.name.regions = nodes.arena.keep(std::span<const std::uint32_t>(&*place, 1));
    }
  }
}

}  // namespace

NameNodes find_nodes(const Extraction& extraction) {
  const std::vector<Mention>& mentions = extraction.mentions.all;
  NameNodes result;
  result.article_of = articles_of(extraction.document, extraction.mentions);
  result.of_mention.assign(mentions.size(), no_node);
  NormalForms forms(result.arena);
  std::vector<Reading> readings =
      decide_types(read_names(extraction.mentions, forms, result.arena), result.arena);
  result.nodes.reserve(readings.size());
  CanonicalName name;
  for (Reading& reading : readings) {
    const auto number = static_cast<std::uint32_t>(result.nodes.size());
    canonical_name(reading.type, reading.key, name);
    for (const std::uint32_t mention : reading.mentions) {
      result.of_mention[mention] = number;
      if (!reading.plain && name.quoted.empty()) name.quoted = quoted_part(mentions[mention].name);
    }
    result.nodes.push_back(
        {result.arena.keep(name, reading.key), reading.mentions, reading.trust, {}, false});
  }
  find_places(result);
  return result;
}

}  // namespace yuantu
