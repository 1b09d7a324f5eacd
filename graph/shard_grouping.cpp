// SPDX-License-Identifier: Apache-2.0
// Groups the entities of one shard and adds up what their documents say of them.
#include "graph/shard_grouping.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/authority_records.hpp"
#include "graph/content_id.hpp"
#include "graph/entity_names.hpp"
#include "graph/evidence_vector.hpp"
#include "graph/weak_record.hpp"

namespace yuantu {
namespace {

// The entities of one shard as small documents, as if there were no others.
struct ShardDocuments {
  std::vector<DocumentGraph> documents;
  std::vector<std::uint32_t> document_numbers;                  // over all documents
  std::vector<std::uint32_t> numbers;                           // by entity of the shard: over all documents
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // and where it is in `documents`
};

ShardDocuments read_shard(const DocumentStore& store, const ByteStore& bytes) {
  ShardDocuments shard;
  std::string room;
  std::uint32_t last = 0xffffffff;
  for (std::size_t c = 0; c < bytes.chunk_count(); ++c) {
    ByteReader in(bytes.chunk(c, room));
    while (!in.at_end()) {
      const auto number = in.fixed<std::uint32_t>();
      const auto document = in.fixed<std::uint32_t>();
      if (document != last) {
        DocumentGraph& added = shard.documents.emplace_back();
        added.region = store[document].region;
        added.graph.documents.emplace_back().content_hash = store[document].content_hash;
        shard.document_numbers.push_back(document);
        last = document;
      }
      DocumentGraph& part = shard.documents.back();
      shard.numbers.push_back(number);
      shard.places.emplace_back(shard.documents.size() - 1, part.graph.entities.size());
      decode_entity(in.text(), part.graph.entities.emplace_back(), part.evidence.emplace_back());
    }
  }
  return shard;
}

std::string reason_of(const NamePair& pair) {
  EvidenceVector evidence;
  evidence.add(pair.evidence, pair.weight);
  return in_words(evidence) + (pair.refusal.empty() ? "" : ", but " + pair.refusal);
}

// The entity of a group, which takes its documents' names; adds to `weak` how it is written, and to
// `decisions` what its documents decided.
Entity merged(ShardDocuments& shard, const EntityGroup& group, WeakRecord& weak,
              std::vector<MergeDecision>& decisions) {
  Entity result;
  std::vector<EntityName> names;
  std::uint32_t last = 0xffffffff;
  for (const std::uint32_t member : group.entities) {
    const auto [document, index] = shard.places[member];
    const Entity& entity = shard.documents[document].graph.entities[index];
    if (member == group.entities.front()) {
      result.type = entity.type;
      result.code = entity.code;
    }
    result.mention_count += entity.mention_count;
    if (document != last) ++result.document_count;  // entities ascend, and documents with them
    last = document;
    EntityEvidence& evidence = shard.documents[document].evidence[index];
    std::move(evidence.names.begin(), evidence.names.end(), std::back_inserter(names));
    weak.weight += entity.mention_count + evidence.fact_count;
    weak.context.insert(weak.context.end(), evidence.context.begin(), evidence.context.end());
    for (const NamePair& pair : evidence.decisions)
      decisions.push_back({0, pair.name, pair.other, pair.refusal.empty(), reason_of(pair)});
  }
  weak.names = add_up(std::move(names));
  set_labels(result, weak.names);
  return result;
}

// Fills what weak evidence asks of a group.
void describe(const ShardDocuments& shard, EntityGroup& group, WeakRecord& weak) {
  weak.listed = group.record != no_record;
  weak.keys = std::move(group.weak_keys);
  weak.profiles = std::move(group.profiles);
  for (WeakProfile& profile : weak.profiles) {
    for (std::uint32_t& document : profile.documents) document = shard.document_numbers[document];
  }
  std::sort(weak.context.begin(), weak.context.end());
  weak.context.erase(std::unique(weak.context.begin(), weak.context.end()), weak.context.end());
}

}  // namespace

std::string_view id_stem(EntityType type) {
  static const std::vector<std::string> stems = [] {
    std::vector<std::string> all;
    for (std::size_t t = 0; t < entity_type_count; ++t) {
      all.emplace_back(name_of(static_cast<EntityType>(t)));
      all.back().front() = static_cast<char>(all.back().front() - 'A' + 'a');
    }
    return all;
  }();
  return stems[static_cast<std::size_t>(type)];
}

ShardGroups group_shard(const DocumentStore& store, const ByteStore& bytes, const GroupingOptions& options,
                        bool with_keys) {
  ShardDocuments shard = read_shard(store, bytes);
  Grouping grouping = group_entities(shard.documents, options);
  std::vector<std::vector<MergeDecision>> decisions(shard.numbers.size());
  for (GroupDecision& decision : grouping.decisions)
    decisions[decision.entity].push_back({0, std::move(decision.name), std::move(decision.other),
                                          decision.joined, std::move(decision.reason)});
  ShardGroups result;
  result.weak_entries = std::move(grouping.weak_entries);
  ByteWriter out;
  for (EntityGroup& group : grouping.groups) {
    ShardGroups::Found& found = result.groups.emplace_back();
    GroupText text{std::move(group.founding), {}, {}, {}};
    WeakRecord weak;
    for (const std::uint32_t member : group.entities)
      std::move(decisions[member].begin(), decisions[member].end(), std::back_inserter(text.decisions));
    text.entity = merged(shard, group, weak, text.decisions);
    sort_unique(text.decisions);
    if (options.authority != nullptr) take_ids(*options.authority, group.record, text.entity);
    result.records_matched += group.record != no_record;
    if (with_keys) text.keys = std::move(group.keys);
    out.clear();
    encode(out, text);
    found.type = weak.type = text.entity.type;
    found.id = content_id(id_stem(found.type), text.founding, 8);
    found.code = text.entity.code;
    found.text = out.bytes();
    for (const std::uint32_t member : group.entities) found.entities.push_back(shard.numbers[member]);
    describe(shard, group, weak);
    if (weak.keys.empty()) continue;
    result.weak_entries.add_contexts(weak, static_cast<std::uint32_t>(result.groups.size() - 1));
    out.clear();
    encode(out, weak);
    found.weak = out.bytes();
  }
  result.questions = std::move(grouping.questions);
  result.authority = std::move(grouping.authority);
  result.seen_rows = std::move(grouping.seen_rows);
  result.figures = grouping.figures;
  return result;
}

}  // namespace yuantu
