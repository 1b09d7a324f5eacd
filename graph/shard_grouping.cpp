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
  GroupWriter(const DocumentStore& documents, const ShardEntities& entities, const Grouping& grouping,
              const GroupingOptions& options, bool with_keys)
      : documents_(documents),
        entities_(entities),
        grouping_(grouping),
        options_(options),
        with_keys_(with_keys),
        first_decision_(entities.size() + 1) {
    for (const GroupDecision& decision : grouping.decisions) ++first_decision_[decision.entity + 1];
    std::partial_sum(first_decision_.begin(), first_decision_.end(), first_decision_.begin());
  }

  void write(const EntityGroup& group, ShardGroups& result) {
    add_up_members(group);
    group.lone ? read_names(group, result) : list_names(group);
    list_decisions(group);
    ShardGroups::Found& found = result.groups.emplace_back();
    found.type = text_.entity.type;
    found.code = text_.entity.code;
    found.entity_count = group.entity_count;
    found.id = content_id(id_stem(found.type), text_.founding, 8);
    write_text(group, result);
    if ((group.lone || group.profile_count != 0) && takes_weak_evidence(found.type))
      write_weak(group, result);
  }

 private:
  void add_up_members(const EntityGroup& group);
  void list_names(const EntityGroup& group);
  void read_names(const EntityGroup& group, ShardGroups& result);
  void list_profiles(const EntityGroup& group);
  void list_decisions(const EntityGroup& group);
  void write_text(const EntityGroup& group, ShardGroups& result);
  void write_weak(const EntityGroup& group, ShardGroups& result);

  const DocumentStore& documents_;
  const ShardEntities& entities_;
  const Grouping& grouping_;
  const GroupingOptions& options_;
  bool with_keys_;
  std::vector<std::uint32_t> first_decision_;  // by entity; one more at the end
  GroupText text_;
  std::vector<NameText> written_;       // how the group's entities are written
  std::vector<GroupName> names_;        // with their normal forms, ascending by these
  std::vector<std::uint32_t> numbers_;  // of these names in the set
  std::vector<WeakText::Profile> profiles_;
  std::vector<std::uint32_t> places_;  // as WeakText has them
  std::vector<NameTable::Key> keys_;
  std::vector<CanonicalName> parts_;  // of a lone thing's names
  std::vector<std::uint64_t> context_;
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
  text_.founding = group.founding;
  numbers_.clear();
  const std::span<const std::uint32_t> profiles = grouping_.profiles_of(group);
  for (const std::uint32_t p : profiles) {
    const std::span<const std::uint32_t> names = grouping_.set.names_of(p);
    numbers_.insert(numbers_.end(), names.begin(), names.end());
  }
  if (profiles.size() > 1) {  // the names of one profile ascend
    std::sort(numbers_.begin(), numbers_.end());
    numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
  }
  names_.clear();
  const NameTable& names = grouping_.set.names;
  for (const std::uint32_t name : numbers_) names_.push_back({names[name], names.utf8(name)});
}

// Those of a lone thing are not in the set.
void GroupWriter::read_names(const EntityGroup& group, ShardGroups& result) {
  const std::uint32_t entity = grouping_.entities_of(group).front();
  keys_.clear();
  for (const NameText& name : entities_.names(entity)) {
    if (!name.key.empty()) keys_.push_back({entities_[entity].type, name.key, name.parts});
  }
  std::sort(keys_.begin(), keys_.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
  const auto same = [](const auto& a, const auto& b) { return a.key == b.key; };
  keys_.erase(std::unique(keys_.begin(), keys_.end(), same), keys_.end());
  if (parts_.size() < keys_.size()) parts_.resize(keys_.size());
  names_.clear();
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    read_name(keys_[i], parts_[i]);
    names_.push_back({NameView(parts_[i]), keys_[i].key});
    std::string key = match_key(names_.back().parts);
    if (i == 0 || founds_before(key, text_.founding)) text_.founding = std::move(key);
  }
  result.figures.names += names_.size();
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
  text_.entity.exact_matches.clear();
  text_.entity.identifiers.clear();
  if (options_.authority != nullptr) take_ids(*options_.authority, group.record, text_.entity);
  result.records_matched += group.record != no_record;
  text_.keys.clear();
  if (with_keys_) {
    for (const GroupName& name : names_) text_.keys.emplace_back(name.key);
    if (names_.empty()) text_.keys.push_back(group.founding);
  }
  const std::size_t size = result.texts.size();
  encode(result.texts, text_);
  result.groups.back().text_size = static_cast<std::uint32_t>(result.texts.size() - size);
}

// The sets in which its documents have its names.
void GroupWriter::list_profiles(const EntityGroup& group) {
  profiles_.clear();
  places_.clear();
  if (group.lone) {
    const ShardEntity& entity = entities_[grouping_.entities_of(group).front()];
    for (std::uint32_t place = 0; place < names_.size(); ++place) places_.push_back(place);
    profiles_.push_back({documents_[entity.document].region, static_cast<std::uint32_t>(names_.size()),
                         std::span(&entity.document, 1)});
  }
  for (const std::uint32_t p : grouping_.profiles_of(group)) {
    const std::span<const std::uint32_t> names = grouping_.set.names_of(p);
    for (const std::uint32_t name : names)
      places_.push_back(static_cast<std::uint32_t>(std::lower_bound(numbers_.begin(), numbers_.end(), name) -
                                                   numbers_.begin()));
    profiles_.push_back(
        {grouping_.set.region(p), static_cast<std::uint32_t>(names.size()), grouping_.set.documents(p)});
  }
}

void GroupWriter::write_weak(const EntityGroup& group, ShardGroups& result) {
  list_profiles(group);
  WeakText weak{
      result.groups.back().type, group.record != no_record, 0, names_, profiles_, places_, {}, written_};
  context_.clear();
  for (const std::uint32_t member : grouping_.entities_of(group)) {
    weak.weight += entities_.weight(member);
    append_context(entities_[member].context, context_);
  }
  std::sort(context_.begin(), context_.end());
  context_.erase(std::unique(context_.begin(), context_.end()), context_.end());
  weak.context = context_;
  const std::size_t size = result.weak.size();
  encode(result.weak, weak);
  result.groups.back().weak_size = static_cast<std::uint32_t>(result.weak.size() - size);
  const auto number = static_cast<std::uint32_t>(result.groups.size() - 1);
  for (const GroupName& name : names_) {
    result.weak_entries.add_name(name.parts, number);
    result.weak_entries.add_contexts(name.parts, context_, number);
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
  result.figures = grouping.figures;
  GroupWriter writer(store, entities, grouping, options, with_keys);
  for (const EntityGroup& group : grouping.groups) {
    writer.write(group, result);
    for (const std::uint32_t member : grouping.entities_of(group))
      result.entities.push_back(entities[member].number);
  }
  result.questions = std::move(grouping.questions);
  result.authority = std::move(grouping.authority);
  result.seen_rows = std::move(grouping.seen_rows);
  return result;
}

}  // namespace yuantu
