// SPDX-License-Identifier: Apache-2.0
// Resolves the names of one document: Extraction -> DocumentGraph.
#include "graph/entity_resolver.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/canonical_codec.hpp"
#include "graph/canonical_name.hpp"
#include "graph/content_id.hpp"
#include "graph/context_names.hpp"
#include "graph/entity_names.hpp"
#include "graph/fact_collector.hpp"
#include "graph/name_cluster.hpp"
#include "graph/name_table.hpp"
#include "graph/normal_form.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

DocumentRecord describe(const Document& document) {
  DocumentRecord record;
  record.id = content_id("doc", document.content_hash, 12);
  record.name = document.name;
  record.content_hash = document.content_hash;
  record.byte_count = document.byte_count;
  record.character_count = static_cast<std::uint32_t>(document.original.size());
  record.article_count = static_cast<std::uint32_t>(document.articles.size());
  record.sentence_count = static_cast<std::uint32_t>(document.sentences.size());
  for (const Article& article : document.articles) {
    if (!article.headline.empty()) record.headlines.push_back(to_utf8(document.view(article.headline)));
  }
  record.published = document.published;
  record.publisher = document.publisher;
  record.url = document.url;
  return record;
}

// The original's characters of a mention, without layout.
std::u32string original_surface(const Document& document, Span span) {
  std::u32string surface;
  for (const Span range : source_ranges(document, span))
    surface.append(document.original, range.begin, range.size());
  std::erase_if(surface, [](char32_t c) { return c <= U' ' || c == 0xa0 || c == 0x3000; });
  return surface;
}

// By memcmp: the library compares strings of char32_t one by one.
bool same_words(std::u32string_view a, std::u32string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// The name in traditional characters, if the original has it so: as many characters, some other ideographs.
std::u32string traditional_surface(const Document& document, const Mention& mention) {
  const std::u32string_view text = document.view(mention.span);
  if (text.empty() || !same_words(text, mention.name)) return {};
  // Nearly all names stand in the original as they are.
  const std::uint32_t first = document.origin[mention.span.begin].begin;
  if (same_words(std::u32string_view(document.original).substr(first, text.size()), text)) return {};
  std::u32string surface = original_surface(document, mention.span);
  if (surface.size() != text.size() || surface == text) return {};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (surface[i] != text[i] && !(is_han(surface[i]) && is_han(text[i]))) return {};
  }
  return surface;
}

// The merge compares the names of all documents by what they are taken apart into.
void take_apart(const NameView& parts, ByteWriter& room, EntityName& name) {
  name.block = match_hash(parts);
  write_parts(parts, room);
  name.parts = room.bytes();
}

// These must be made of the name alone: not of the region that this page chose among several, nor of the type
// that it first took the name for.
void take_apart(const NameNode& node, EntityType type, ByteWriter& room, EntityName& name) {
  const bool as_read = node.name.type == type && !node.region_chosen;
  as_read ? take_apart(node.name, room, name) : take_apart(canonical_name(type, node.name.key), room, name);
}

// Memory that serves for one cluster after the other.
struct Room {
  std::vector<std::uint32_t> mentions;
  ByteWriter parts;
};

// The names of a cluster with their keys; several texts can have one key.
std::vector<EntityName> names_of(const Extraction& extraction, const NameClusters& clusters,
                                 const NameCluster& cluster, Room& room) {
  std::vector<std::uint32_t>& order = room.mentions;
  order.clear();
  std::vector<EntityName> names;
  for (const std::uint32_t i : cluster.mentions) {
    const Mention& mention = extraction.mentions.all[i];
    if (mention.kind != MentionKind::Name) continue;
    order.push_back(i);
    const std::u32string traditional = traditional_surface(extraction.document, mention);
    if (!traditional.empty()) names.push_back({to_utf8(traditional), {}, 1, true, 0, {}});
  }
  const auto& all = extraction.mentions.all;
  // Only equal names must stand together: add_up sorts them.
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::u32string &x = all[a].name, &y = all[b].name;
    if (x.size() != y.size()) return x.size() < y.size();
    const int by_text = std::memcmp(x.data(), y.data(), x.size() * sizeof(char32_t));
    return by_text != 0 ? by_text < 0 : a < b;
  });
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && same_words(all[order[end]].name, all[order[begin]].name)) ++end;
    const NameNode& node = clusters.node(order[begin]);
    EntityName& name = names.emplace_back();
    name.text = to_utf8(all[order[begin]].name);
    name.count = static_cast<std::uint32_t>(end - begin);
    if (is_local(node.name)) continue;
    name.key = same_words(node.name.key, all[order[begin]].name) ? name.text : to_utf8(node.name.key);
    take_apart(node, cluster.type, room.parts, name);
  }
  add_up(names);
  return names;
}

void count_province(std::uint32_t place, std::uint32_t count,
                    std::map<std::uint32_t, std::uint32_t>& provinces) {
  const std::uint32_t province = PlaceDirectory::builtin().at_level(place, PlaceLevel::Province);
  if (province != no_place) provinces[province] += count;
}

std::uint32_t most_counted(const std::map<std::uint32_t, std::uint32_t>& provinces) {
  std::uint32_t best = no_place, most = 0;
  for (const auto& [province, count] : provinces) {
    if (count <= most) continue;
    best = province;
    most = count;
  }
  return best;
}

// The places that a cluster's names tell.
void count_regions(const Extraction& extraction, const NameClusters& clusters, const NameCluster& cluster,
                   std::map<std::uint32_t, std::uint32_t>& provinces) {
  for (const std::uint32_t i : cluster.mentions) {
    if (extraction.mentions.all[i].kind != MentionKind::Name) continue;
    const std::uint32_t place = clusters.node(i).own_region();
    if (place != no_place) count_province(place, 1, provinces);
  }
}

// A thing with nothing but local names gets the one that the page means.
void add_context_name(const ContextNames& context, const NameClusters& clusters, const NameCluster& cluster,
                      Room& room, std::vector<EntityName>& names) {
  const auto has_key = [](const EntityName& name) { return !name.key.empty(); };
  if (names.empty() || std::any_of(names.begin(), names.end(), has_key)) return;
  const auto index = static_cast<std::uint32_t>(&cluster - clusters.clusters.data());
  const auto full = context.full_name(index);
  if (!full) return;
  const std::u32string key = normal_form(*full);
  EntityName& name = names.emplace_back();
  name.text = to_utf8(*full);
  name.key = to_utf8(key);
  take_apart(canonical_name(cluster.type, key), room.parts, name);
  std::sort(names.begin(), names.end());
}

// GB/T 2260; regions and countries have codes of the table's own.
bool is_national_code(const std::string& code) {
  return code.size() == 6 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What a thing has to do with says who it is; places and industries are shared by too many, and of persons
// with two characters there are many of one name.
void add_context(const Entity& entity, const std::vector<EntityName>& names, EntityEvidence& evidence) {
  constexpr TypeSet telling(EntityType::Person, EntityType::Project, EntityType::Product, EntityType::Park);
  constexpr std::size_t two_characters = 6;
  if (!telling.has(entity.type)) return;
  for (const EntityName& name : names) {
    if (name.key.size() > two_characters)
      evidence.context.push_back(content_hash(name.key) + static_cast<std::uint64_t>(entity.type));
  }
}

// What the document's claims tie to what; and how many facts each entity has.
void list_context(DocumentGraph& document) {
  for (const Claim& claim : document.graph.claims) {
    for (const auto& [one, other] : {std::pair(claim.head, claim.tail), std::pair(claim.tail, claim.head)}) {
      add_context(document.graph.entities[other], document.evidence[other].names, document.evidence[one]);
      ++document.evidence[one].fact_count;
    }
  }
  for (const Observation& observation : document.graph.observations)
    ++document.evidence[observation.about].fact_count;
  for (EntityEvidence& evidence : document.evidence) {
    std::sort(evidence.context.begin(), evidence.context.end());
    evidence.context.erase(std::unique(evidence.context.begin(), evidence.context.end()),
                           evidence.context.end());
  }
}

void list_decisions(const NameClusters& clusters, DocumentGraph& document) {
  for (const NameDecision& decision : clusters.decisions) {
    const std::uint32_t cluster = clusters.of(clusters.names.nodes[decision.node].mentions.front());
    if (cluster == no_cluster) continue;
    document.evidence[cluster].decisions.push_back({to_utf8(decision.short_name), to_utf8(decision.full_name),
                                                    decision.match.evidence, decision.match.weight,
                                                    decision.joined ? "" : decision.reason});
  }
}

}  // namespace

DocumentGraph resolve_document(const Extraction& extraction, const Review* review) {
  const NameClusters clusters = cluster_names(extraction, review);
  const ContextNames context(extraction, clusters);
  DocumentGraph result;
  Room room;
  std::map<std::uint32_t, std::uint32_t> provinces;
  result.graph.documents.push_back(describe(extraction.document));
  result.graph.entities.reserve(clusters.clusters.size());
  result.evidence.reserve(clusters.clusters.size());
  for (const NameCluster& cluster : clusters.clusters) {
    Entity entity;
    entity.type = cluster.type;
    entity.mention_count = static_cast<std::uint32_t>(cluster.mentions.size());
    entity.document_count = 1;
    if (cluster.place && is_national_code(PlaceDirectory::builtin()[*cluster.place].code))
      entity.code = PlaceDirectory::builtin()[*cluster.place].code;
    EntityEvidence evidence;
    evidence.names = names_of(extraction, clusters, cluster, room);
    count_regions(extraction, clusters, cluster, provinces);
    add_context_name(context, clusters, cluster, room, evidence.names);
    if (cluster.place) count_province(*cluster.place, entity.mention_count, provinces);
    set_labels(entity, evidence.names);
    result.graph.entities.push_back(std::move(entity));
    result.evidence.push_back(std::move(evidence));
  }
  result.region = most_counted(provinces);
  collect_facts(result.graph, extraction, clusters);
  list_context(result);
  list_decisions(clusters, result);
  return result;
}

}  // namespace yuantu
