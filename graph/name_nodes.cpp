// SPDX-License-Identifier: Apache-2.0
// Collects the names of a document and decides between types.
#include "graph/name_nodes.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "graph/flat_index.hpp"
#include "graph/normal_form.hpp"
#include "graph/region_context.hpp"
#include "graph/weak_hashes.hpp"

namespace yuantu {
namespace {

constexpr float sure_score = 0.9f;  // both types stay only if each was found so at least once

constexpr std::uint32_t no_reading = 0xffffffff;

// A normal form as one type, with the mentions that have it so.
struct Reading {
  std::u32string_view key;
  EntityType type = EntityType::Company;
  std::uint32_t next = no_reading;  // another reading of the key
  std::uint32_t mention_count = 0;
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

std::uint64_t hash_of(std::u32string_view words) {
  std::uint64_t hash = words.size();
  std::size_t i = 0;
  for (; i + 1 < words.size(); i += 2) hash = mix(hash, std::uint64_t{words[i]} << 32U | words[i + 1]);
  return i < words.size() ? mix(hash, words[i]) : hash;
}

// The readings of a document's names, by first mention.
class ReadingBook {
 public:
  ReadingBook(const Mentions& mentions, NameArena& arena) : mentions_(mentions), arena_(arena) {
    keys_.reserve(mentions.all.size());
    first_of_key_.reserve(mentions.all.size());
    readings_.reserve(mentions.all.size());
    reading_of_.assign(mentions.all.size(), no_reading);
  }

  std::vector<Reading> read() && {
    NormalForms forms(arena_);
    for (std::uint32_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& mention = mentions_.all[i];
      if (mention.kind != MentionKind::Name) continue;
      if (const std::u32string_view key = forms.of(mention.name); !key.empty()) add(i, mention, key);
    }
    list_mentions();
    return std::move(readings_);
  }

 private:
  void add(std::uint32_t number, const Mention& mention, std::u32string_view key) {
    const std::uint32_t found = find(key, mention.type);
    reading_of_[number] = found;
    Reading& reading = readings_[found];
    ++reading.mention_count;
    reading.plain &= key.data() == mention.name.data();
    reading.trust += static_cast<std::uint32_t>(mention.score * 256.0f);
    reading.best = std::max(reading.best, mention.score);
  }

  std::uint32_t find(std::u32string_view key, EntityType type) {
    const auto last = static_cast<std::uint32_t>(readings_.size());
    const std::uint32_t number = keys_.find_or_add(hash_of(key), first_of_key_.size(), [&](std::uint32_t n) {
      const std::u32string_view other = readings_[first_of_key_[n]].key;
      return std::equal(other.begin(), other.end(), key.begin(), key.end());
    });
    if (number == first_of_key_.size()) {
      first_of_key_.push_back(last);
    } else {
      std::uint32_t reading = first_of_key_[number];
      for (; readings_[reading].type != type; reading = readings_[reading].next) {
        if (readings_[reading].next != no_reading) continue;
        readings_[reading].next = last;
        break;
      }
      if (readings_[reading].type == type) return reading;
    }
    Reading& reading = readings_.emplace_back();
    reading.key = key;
    reading.type = type;
    return last;
  }

  // Mentions of one reading behind those of another.
  void list_mentions() {
    std::vector<std::uint32_t> ends(readings_.size());
    std::uint32_t count = 0;
    for (std::size_t r = 0; r < readings_.size(); ++r)
      ends[r] = std::exchange(count, count + readings_[r].mention_count);
    std::vector<std::uint32_t> mentions(count);
    for (std::uint32_t i = 0; i < reading_of_.size(); ++i) {
      if (reading_of_[i] != no_reading) mentions[ends[reading_of_[i]]++] = i;
    }
    const std::span<const std::uint32_t> kept = arena_.keep(std::span<const std::uint32_t>(mentions));
    for (std::size_t r = 0; r < readings_.size(); ++r)
      readings_[r].mentions = kept.subspan(ends[r] - readings_[r].mention_count, readings_[r].mention_count);
  }

  const Mentions& mentions_;
  NameArena& arena_;
  FlatIndex keys_;
  std::vector<std::uint32_t> first_of_key_;
  std::vector<Reading> readings_;
  std::vector<std::uint32_t> reading_of_;  // by mention
};

// Readings of one key: those that the surest of them takes in lose their mentions.
void join_types(std::span<Reading* const> readings, NameArena& arena) {
  // Of types with equal evidence the first one is taken.
  const auto by_trust = [](const Reading* a, const Reading* b) {
    return a->trust != b->trust ? a->trust < b->trust : a->type > b->type;
  };
  Reading& main_reading = **std::max_element(readings.begin(), readings.end(), by_trust);
  std::vector<std::uint32_t> all(main_reading.mentions.begin(), main_reading.mentions.end());
  for (Reading* reading : readings) {
    if (reading == &main_reading || (reading->best >= sure_score && main_reading.best >= sure_score))
      continue;
    all.insert(all.end(), reading->mentions.begin(), reading->mentions.end());
    main_reading.trust += reading->trust;
    main_reading.plain &= reading->plain;
    reading->mentions = {};
  }
  std::sort(all.begin(), all.end());
  main_reading.mentions = arena.keep(std::span<const std::uint32_t>(all));
}

// What stays, by first mention.
std::vector<Reading> decide_types(std::vector<Reading> readings, NameArena& arena) {
  std::vector<Reading*> of_key;
  std::vector<bool> seen(readings.size());
  bool joined = false;
  for (std::size_t r = 0; r < readings.size(); ++r) {
    if (seen[r] || readings[r].next == no_reading) continue;
    of_key.clear();
    for (std::size_t other = r; other != no_reading; other = readings[other].next) {
      seen[other] = true;
      of_key.push_back(&readings[other]);
    }
    join_types(of_key, arena);
    joined = true;
  }
  if (!joined) return readings;
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
  std::vector<Reading> readings =
      decide_types(ReadingBook(extraction.mentions, result.arena).read(), result.arena);
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
        {result.arena.keep(name, reading.key), reading.mentions, reading.trust, {}, reading.plain, false});
  }
  find_places(result);
  return result;
}

}  // namespace yuantu
