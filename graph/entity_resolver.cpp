// SPDX-License-Identifier: Apache-2.0
// Resolves the names of one document: Extraction -> DocumentGraph.
#include "graph/entity_resolver.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/content_id.hpp"
#include "graph/context_names.hpp"
#include "graph/document_names.hpp"
#include "graph/fact_collector.hpp"
#include "graph/name_cluster.hpp"
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
void count_regions(const NameNodes& names, std::span<const DocumentNames::NamedNode> nodes,
                   std::map<std::uint32_t, std::uint32_t>& provinces) {
  for (const DocumentNames::NamedNode named : nodes) {
    const std::uint32_t place = names.nodes[named.node].own_region();
    if (place != no_place) count_province(place, named.count, provinces);
  }
}

// A thing with nothing but local names gets the one that the page means.
void add_context_name(const ContextNames& context, const NameClusters& clusters, const NameCluster& cluster,
                      DocumentNames& lists, DocumentGraph& result, EntityEvidence& evidence) {
  const auto has_key = [](const NameText& name) { return !name.key.empty(); };
  const std::span<const NameText> names = result.names_of(evidence);
  if (names.empty() || std::any_of(names.begin(), names.end(), has_key)) return;
  const auto index = static_cast<std::uint32_t>(&cluster - clusters.clusters.data());
  if (const auto full = context.full_name(index)) lists.add_meant(cluster.type, *full, evidence);
}

// GB/T 2260; regions and countries have codes of the table's own.
bool is_national_code(std::string_view code) {
  return code.size() == 6 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What a thing has to do with says who it is; places and industries are shared by too many, and of persons
// with two characters there are many of one name.
void add_context(const Entity& entity, std::span<const NameText> names, EntityEvidence& evidence) {
  constexpr TypeSet telling(EntityType::Person, EntityType::Project, EntityType::Product, EntityType::Park);
  constexpr std::size_t two_characters = 6;
  if (!telling.has(entity.type)) return;
  for (const NameText& name : names) {
    if (name.key.size() > two_characters)
      evidence.context.push_back(content_hash(name.key) + static_cast<std::uint64_t>(entity.type));
  }
}

// What the document's claims tie to what; and how many facts each entity has.
void list_context(DocumentGraph& document) {
  for (const Claim& claim : document.graph.claims) {
    for (const auto& [one, other] : {std::pair(claim.head, claim.tail), std::pair(claim.tail, claim.head)}) {
      add_context(document.graph.entities[other], document.names_of(document.evidence[other]),
                  document.evidence[one]);
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
  DocumentNames names(extraction, clusters, result);
  std::map<std::uint32_t, std::uint32_t> provinces;
  result.graph.documents.push_back(describe(extraction.document));
  result.graph.entities.reserve(clusters.clusters.size());
  result.evidence.reserve(clusters.clusters.size());
  for (const NameCluster& cluster : clusters.clusters) {
    Entity& entity = result.graph.entities.emplace_back();
    entity.type = cluster.type;
    entity.mention_count = static_cast<std::uint32_t>(cluster.mentions.size());
    entity.document_count = 1;
    if (cluster.place) {
      const std::string_view code = PlaceDirectory::builtin()[*cluster.place].code;
      if (is_national_code(code)) entity.code = code;
    }
    EntityEvidence& evidence = result.evidence.emplace_back();
    names.list(cluster, evidence);
    count_regions(clusters.names, names.nodes(), provinces);
    add_context_name(context, clusters, cluster, names, result, evidence);
    if (cluster.place) count_province(*cluster.place, entity.mention_count, provinces);
  }
  result.region = most_counted(provinces);
  collect_facts(result.graph, extraction, clusters);
  list_context(result);
  list_decisions(clusters, result);
  return result;
}

}  // namespace yuantu
