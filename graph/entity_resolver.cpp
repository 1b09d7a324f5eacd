// SPDX-License-Identifier: Apache-2.0
// Resolves the names of one document: Extraction -> DocumentGraph.
#include "graph/entity_resolver.hpp"

#include <algorithm>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/canonical_name.hpp"
#include "graph/content_id.hpp"
#include "graph/entity_names.hpp"
#include "graph/fact_collector.hpp"
#include "graph/name_cluster.hpp"
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

// The name in traditional characters, if the original has it so: as many characters, some other ideographs.
std::u32string traditional_surface(const Document& document, const Mention& mention) {
  const std::u32string_view text = document.view(mention.span);
  if (text != mention.name) return {};
  std::u32string surface = original_surface(document, mention.span);
  if (surface.size() != text.size() || surface == text) return {};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (surface[i] != text[i] && !(is_han(surface[i]) && is_han(text[i]))) return {};
  }
  return surface;
}

std::vector<EntityName> names_of(const Extraction& extraction, const NameCluster& cluster) {
  std::vector<EntityName> names;
  for (const std::uint32_t i : cluster.mentions) {
    const Mention& mention = extraction.mentions.all[i];
    if (mention.kind != MentionKind::Name) continue;
    const std::u32string key = normal_form(mention.name);
    const bool local = is_local(canonical_name(cluster.type, key));
    names.push_back({to_utf8(mention.name), local ? "" : to_utf8(key), 1, false});
    const std::u32string traditional = traditional_surface(extraction.document, mention);
    if (!traditional.empty()) names.push_back({to_utf8(traditional), {}, 1, true});
  }
  return add_up(std::move(names));
}

// GB/T 2260; regions and countries have codes of the table's own.
bool is_national_code(const std::string& code) {
  return code.size() == 6 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

DocumentGraph resolve_document(const Extraction& extraction) {
  const NameClusters clusters = cluster_names(extraction);
  DocumentGraph result;
  result.graph.documents.push_back(describe(extraction.document));
  for (const NameCluster& cluster : clusters.clusters) {
    Entity entity;
    entity.type = cluster.type;
    entity.mention_count = static_cast<std::uint32_t>(cluster.mentions.size());
    entity.document_count = 1;
    if (cluster.place && is_national_code(PlaceDirectory::builtin()[*cluster.place].code))
      entity.code = PlaceDirectory::builtin()[*cluster.place].code;
    EntityEvidence evidence{names_of(extraction, cluster)};
    set_labels(entity, evidence.names);
    result.graph.entities.push_back(std::move(entity));
    result.evidence.push_back(std::move(evidence));
  }
  collect_facts(result.graph, extraction, clusters);
  return result;
}

}  // namespace yuantu
