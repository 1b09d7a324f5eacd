// SPDX-License-Identifier: Apache-2.0
// Groups the entities of one shard and adds up what their documents say of them.
#include "graph/shard_grouping.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/authority_records.hpp"
#include "graph/content_id.hpp"
#include "graph/entity_names.hpp"
#include "graph/evidence_vector.hpp"
#include "graph/shard_entities.hpp"
#include "graph/weak_record.hpp"

namespace yuantu {
namespace {

std::string reason_of(const NamePair& pair) {
  EvidenceVector evidence;
  evidence.add(pair.evidence, pair.weight);
  return in_words(evidence) + (pair.refusal.empty() ? "" : ", but " + pair.refusal);
}

// Writes one group after the other. What it collects for one it keeps room for: most groups are small, and
// there are millions.
class GroupWriter {
 public:
  GroupWriter(const ShardEntities& entities, const Grouping& grouping, const GroupingOptions& options,
              bool with_keys)
      : entities_(entities),
        grouping_(grouping),
        options_(options),
        with_keys_(with_keys),
        first_decision_(entities.size() + 1) {
    for (const GroupDecision& decision : grouping.decisions) ++first_decision_[decision.entity + 1];
    std::partial_sum(first_decision_.begin(), first_decision_.end(), first_decision_.begin());
  }

  void write(const EntityGroup& group, ShardGroups& result) {
    add_up_members(group);
    list_names(group);
    list_decisions(group);
    ShardGroups::Found& found = result.groups.emplace_back();
    found.type = text_.entity.type;
    found.code = text_.entity.code;
    found.entity_count = group.entity_count;
    found.id = content_id(id_stem(found.type), group.founding, 8);
    write_text(group, result);
    if (group.profile_count != 0 && takes_weak_evidence(found.type)) write_weak(group, result);
  }

 private:
  void add_up_members(const EntityGroup& group);
  void list_names(const EntityGroup& group);
  void list_decisions(const EntityGroup& group);
  void write_text(const EntityGroup& group, ShardGroups& result);
  void write_weak(const EntityGroup& group, ShardGroups& result);

  const ShardEntities& entities_;
  const Grouping& grouping_;
  const GroupingOptions& options_;
  bool with_keys_;
  std::vector<std::uint32_t> first_decision_;  // by entity; one more at the end
  GroupText text_;
  std::vector<NameText> written_;     // how the group's entities are written
  std::vector<std::uint32_t> names_;  // normal forms, numbers of the set's names
  std::vector<std::uint64_t> context_;
  ByteWriter out_;
};

// The entities' names and mentions.
void GroupWriter::add_up_members(const EntityGroup& group) {
  const std::span<const std::uint32_t> members = grouping_.entities_of(group);
  Entity& result = text_.entity;
  result.type = entities_[members.front()].type;
  result.code = entities_[members.front()].code;
  result.mention_count = result.document_count = 0;
  written_.clear();
  std::uint32_t last = 0xffffffff;
  for (const std::uint32_t member : members) {
    const ShardEntity& entity = entities_[member];
    result.mention_count += entity.mention_count;
    if (entity.document != last) ++result.document_count;  // entities ascend, and documents with them
    last = entity.document;
    const std::span<const NameText> names = entities_.names(member);
    written_.insert(written_.end(), names.begin(), names.end());
  }
  add_up(written_);
  result.label.clear();
  set_labels(result, written_);
}

// Its normal forms.
void GroupWriter::list_names(const EntityGroup& group) {
  names_.clear();
  const std::span<const std::uint32_t> profiles = grouping_.profiles_of(group);
  for (const std::uint32_t p : profiles) {
    const std::span<const std::uint32_t> names = grouping_.set.names_of(p);
    names_.insert(names_.end(), names.begin(), names.end());
  }
  if (profiles.size() < 2) return;  // the names of one profile ascend
  std::sort(names_.begin(), names_.end());
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

// What was decided of its names, by its documents and across these.
void GroupWriter::list_decisions(const EntityGroup& group) {
  text_.decisions.clear();
  for (const std::uint32_t member : grouping_.entities_of(group)) {
    for (std::uint32_t d = first_decision_[member]; d < first_decision_[member + 1]; ++d) {
      const GroupDecision& decision = grouping_.decisions[d];
      text_.decisions.push_back({0, decision.name, decision.other, decision.joined, decision.reason});
    }
    read_decisions(entities_[member].decisions, [&](const NamePair& pair) {
      text_.decisions.push_back({0, pair.name, pair.other, pair.refusal.empty(), reason_of(pair)});
    });
  }
  sort_unique(text_.decisions);
}

void GroupWriter::write_text(const EntityGroup& group, ShardGroups& result) {
  text_.founding = group.founding;
  text_.entity.exact_matches.clear();
  text_.entity.identifiers.clear();
  if (options_.authority != nullptr) take_ids(*options_.authority, group.record, text_.entity);
  result.records_matched += group.record != no_record;
  text_.keys.clear();
  if (with_keys_) {
    for (const std::uint32_t name : names_) text_.keys.emplace_back(grouping_.set.names.utf8(name));
    if (names_.empty()) text_.keys.push_back(group.founding);
  }
  out_.clear();
  encode(out_, text_);
  result.texts.append(out_.bytes());
  result.groups.back().text_size = static_cast<std::uint32_t>(out_.size());
}

void GroupWriter::write_weak(const EntityGroup& group, ShardGroups& result) {
  WeakText weak{grouping_.set,
                result.groups.back().type,
                group.record != no_record,
                0,
                names_,
                grouping_.profiles_of(group),
                {},
                written_};
  context_.clear();
  for (const std::uint32_t member : grouping_.entities_of(group)) {
    weak.weight += entities_.weight(member);
    append_context(entities_[member].context, context_);
  }
  std::sort(context_.begin(), context_.end());
  context_.erase(std::unique(context_.begin(), context_.end()), context_.end());
  weak.context = context_;
  out_.clear();
  encode(out_, weak);
  result.weak.append(out_.bytes());
  result.groups.back().weak_size = static_cast<std::uint32_t>(out_.size());
  const auto number = static_cast<std::uint32_t>(result.groups.size() - 1);
  for (const std::uint32_t name : names_) {
    const NameView parts = grouping_.set.names[name];
    result.weak_entries.add_name(parts, number);
    result.weak_entries.add_contexts(parts, context_, number);
  }
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
  const ShardEntities entities(bytes);
  Grouping grouping = group_entities(store, entities, options);
  ShardGroups result;
  GroupWriter writer(entities, grouping, options, with_keys);
  for (const EntityGroup& group : grouping.groups) {
    writer.write(group, result);
    for (const std::uint32_t member : grouping.entities_of(group))
      result.entities.push_back(entities[member].number);
  }
  result.questions = std::move(grouping.questions);
  result.authority = std::move(grouping.authority);
  result.seen_rows = std::move(grouping.seen_rows);
  result.figures = grouping.figures;
  return result;
}

}  // namespace yuantu
