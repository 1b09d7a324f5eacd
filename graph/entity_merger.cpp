// SPDX-License-Identifier: Apache-2.0
// Merges the entities of all documents, shard by shard: DocumentStore -> rows of entities.
#include "graph/entity_merger.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/ordered_work.hpp"
#include "graph/authority_records.hpp"
#include "graph/content_id.hpp"
#include "graph/entity_names.hpp"
#include "graph/entity_rows.hpp"
#include "graph/group_ids.hpp"
#include "graph/group_table.hpp"
#include "graph/group_text.hpp"
#include "graph/place_directory.hpp"
#include "graph/shard_distribution.hpp"
#include "graph/shard_grouping.hpp"
#include "graph/weak_merger.hpp"

namespace yuantu {
namespace {

class EntityMerger {
 public:
  EntityMerger(const DocumentStore& documents, const MergeOptions& options, Spill& spill, GraphStore& store,
               ResolutionReport* report)
      : documents_(documents),
        options_(options),
        spill_(spill),
        store_(store),
        report_(report),
        groups_(spill),
        weak_(spill),
        surveyor_(spill, documents.entity_count()),
        group_of_(documents.entity_count()) {}

  std::vector<std::uint32_t> run() {
    group_shards();
    add_containers();
    merge_by_weak_evidence();
    list_place_records();
    GroupIds ids(groups_);
    ids.part_namesakes();
    if (options_.registry != nullptr) ids.ask(*options_.registry);
    return write(ids);
  }

 private:
  void take_report(ShardGroups& shard);
  void report_unknown_rows();
  void merge_by_weak_evidence();
  void join_groups(const WeakOutcome& outcome, const std::vector<std::uint32_t>& end);
  void drop_groups(const std::vector<std::uint32_t>& end);
  void list_place_records();
  void group_shards();
  std::uint32_t add_group(EntityType type, std::string_view id, const std::string& code,
                          std::string_view text, std::uint32_t first_entity);
  void add_containers();
  GroupText completed(std::uint32_t group, const std::vector<std::uint32_t>& rows) const;
  std::vector<std::uint32_t> write(const GroupIds& ids);
  std::vector<std::uint32_t> containers_of(const std::string& code,
                                           const std::vector<std::uint32_t>& rows) const;

  const DocumentStore& documents_;
  const MergeOptions& options_;
  Spill& spill_;
  GraphStore& store_;
  ResolutionReport* report_;
  GroupTable groups_;
  ByteStore weak_;  // records for weak evidence
  WeakSurveyor surveyor_;
  std::map<std::string, std::uint32_t> record_of_place_;             // by code
  std::vector<std::uint8_t> seen_rows_;                              // by row of the review
  std::map<std::string, std::uint32_t, std::less<>> group_of_code_;  // places
  std::vector<std::uint32_t> group_of_;                              // by entity of the documents
};

void EntityMerger::group_shards() {
  std::vector<Shard> shards = distribute_entities(documents_, options_, spill_);
  const auto make = [&](std::size_t s) {
    const GroupingOptions options{
        options_.review, options_.authority, {shards[s].records.begin(), shards[s].records.end()}};
    ShardGroups groups = group_shard(documents_, shards[s].bytes, options, options_.registry != nullptr);
    shards[s].bytes.clear();
    return groups;
  };
  ByteWriter writer;
  const auto take = [&](std::size_t, ShardGroups shard) {
    surveyor_.add(shard.weak_entries, static_cast<std::uint32_t>(groups_.size()));
    std::string_view texts = shard.texts.bytes(), weak = shard.weak.bytes();
    auto entity = shard.entities.begin();
    for (const ShardGroups::Found& found : shard.groups) {
      const std::uint32_t group =
          add_group(found.type, found.id, found.code, texts.substr(0, found.text_size), *entity);
      texts.remove_prefix(found.text_size);
      for (const auto end = entity + found.entity_count; entity != end; ++entity) group_of_[*entity] = group;
      if (found.weak_size == 0) continue;
      writer.clear();
      writer.number(found.weak_size + sizeof group);
      writer.fixed(group);
      writer.raw(weak.substr(0, found.weak_size));
      weak.remove_prefix(found.weak_size);
      weak_.append(writer.bytes());
    }
    take_report(shard);
  };
  work_in_order<ShardGroups>(shards.size(), options_.threads, std::size_t{options_.threads} + 1, make, take);
  weak_.close();
  if (report_ != nullptr) report_unknown_rows();
}

void EntityMerger::take_report(ShardGroups& shard) {
  seen_rows_.resize(std::max(seen_rows_.size(), shard.seen_rows.size()));
  for (std::size_t i = 0; i < shard.seen_rows.size(); ++i)
    seen_rows_[i] = static_cast<std::uint8_t>(seen_rows_[i] | shard.seen_rows[i]);
  if (report_ == nullptr) return;
  add(report_->figures, shard.figures);
  std::move(shard.questions.begin(), shard.questions.end(), std::back_inserter(report_->questions));
  std::move(shard.authority.begin(), shard.authority.end(), std::back_inserter(report_->authority));
  report_->records_matched += shard.records_matched;
}

void EntityMerger::report_unknown_rows() {
  for (std::size_t i = 0; i < seen_rows_.size(); ++i) {
    const ReviewRow& row = options_.review->rows()[i];
    for (const auto& [bit, name] : {std::pair(1, &row.name), std::pair(2, &row.other)}) {
      if ((seen_rows_[i] & bit) == 0)
        report_->review.push_back(
            {row.line, "no page names a " + std::string(name_of(row.type)) + " '" + *name + "'"});
    }
  }
}

void EntityMerger::merge_by_weak_evidence() {
  WeakOutcome outcome = merge_weakly(weak_, surveyor_.run(groups_.size(), options_.threads), options_.review);
  weak_.clear();
  for (WeakDecision& decision : outcome.decisions) {
    std::vector<MergeDecision>& decisions = groups_.change(decision.group).decisions;
    decisions.push_back({0, std::move(decision.name), std::move(decision.other), decision.joined,
                         std::move(decision.reason)});
    sort_unique(decisions);
  }
  if (report_ != nullptr) {
    add(report_->figures, outcome.figures);
    std::move(outcome.questions.begin(), outcome.questions.end(), std::back_inserter(report_->questions));
  }
  if (outcome.joins.empty()) return;
  const std::vector<std::uint32_t> end = ends_of(outcome.joins, groups_.size());
  join_groups(outcome, end);
  drop_groups(end);
}

// All that a group says goes to the one that it becomes part of, which keeps what its id is made of.
void EntityMerger::join_groups(const WeakOutcome& outcome, const std::vector<std::uint32_t>& end) {
  std::map<std::uint32_t, std::vector<EntityName>> names;
  for (const auto& [group, more] : outcome.names) {
    std::vector<EntityName>& all = names[end[group]];
    all.insert(all.end(), more.begin(), more.end());
  }
  for (const WeakJoin& join : outcome.joins) {
    GroupText& to = groups_.change(end[join.from]);
    GroupText& from = groups_.change(join.from);
    to.keys.insert(to.keys.end(), from.keys.begin(), from.keys.end());
    to.entity.mention_count += from.entity.mention_count;
    to.entity.document_count += from.entity.document_count;
    to.decisions.insert(to.decisions.end(), from.decisions.begin(), from.decisions.end());
    std::sort(to.keys.begin(), to.keys.end());
    sort_unique(to.decisions);
    groups_.change_first_entity(
        end[join.from], std::min(groups_[end[join.from]].first_entity, groups_[join.from].first_entity));
  }
  for (auto& [group, all] : names) {
    add_up(all);
    set_labels(groups_.change(group).entity, all);
  }
}

// Numbers the groups that stay anew.
void EntityMerger::drop_groups(const std::vector<std::uint32_t>& end) {
  const std::vector<std::uint32_t> number = groups_.drop(end);
  for (std::uint32_t& group : group_of_) group = number[end[group]];
  for (auto& [code, group] : group_of_code_) group = number[group];
}

void EntityMerger::list_place_records() {
  if (options_.authority == nullptr) return;
  std::vector<ReviewProblem> found;
  record_of_place_ = records_of_places(*options_.authority, found);
  if (report_ == nullptr) return;
  for (const auto& [code, record] : record_of_place_) report_->records_matched += group_of_code_.count(code);
  std::vector<ReviewProblem>& problems = report_->authority;
  problems.insert(problems.end(), found.begin(), found.end());
  std::sort(problems.begin(), problems.end());
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

std::uint32_t EntityMerger::add_group(EntityType type, std::string_view id, const std::string& code,
                                      std::string_view text, std::uint32_t first_entity) {
  const std::uint32_t number = groups_.add(type, id, text, first_entity);
  if (!code.empty()) group_of_code_.emplace(code, number);
  return number;
}

// Places bring the larger places that they lie in, up to the province.
void EntityMerger::add_containers() {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  std::set<std::string> missing;
  for (const auto& [code, group] : group_of_code_) {
    for (std::uint32_t p = places.find_code(code); p != no_place; p = places.within(p)) {
      if (places.level(p) == PlaceLevel::Other) continue;
      const std::string_view container = places[p].code;
      if (group_of_code_.find(container) == group_of_code_.end()) missing.emplace(container);
    }
  }
  for (const std::string& code : missing) {
    GroupText text{code, {code}, {}, {}};
    text.entity.type = EntityType::Place;
    text.entity.code = code;
    text.entity.label = places[places.find_code(code)].full;
    ByteWriter out;
    encode(out, text);
    add_group(EntityType::Place, content_id(id_stem(EntityType::Place), code, 8), code, out.bytes(),
              documents_.entity_count());
  }
  groups_.close();
}

// The row of the next larger place.
std::vector<std::uint32_t> EntityMerger::containers_of(const std::string& code,
                                                       const std::vector<std::uint32_t>& rows) const {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  const std::uint32_t place = code.empty() ? no_place : places.find_code(code);
  if (place == no_place || places.within(place) == no_place) return {};
  const auto container = group_of_code_.find(places[places.within(place)].code);
  if (container == group_of_code_.end()) return {};
  return {rows[container->second]};
}

// What the group's bytes do not say.
GroupText EntityMerger::completed(std::uint32_t group, const std::vector<std::uint32_t>& rows) const {
  GroupText text = groups_.text_of(group);
  Entity& entity = text.entity;
  if (const auto record = record_of_place_.find(entity.code); record != record_of_place_.end())
    take_ids(*options_.authority, record->second, entity);
  entity.within = containers_of(entity.code, rows);
  return text;
}

std::vector<std::uint32_t> EntityMerger::write(const GroupIds& ids) {
  const std::vector<std::uint32_t>& order = ids.order();
  groups_.arrange(order);
  std::vector<std::uint32_t> rows(groups_.size());
  for (std::uint32_t row = 0; row < order.size(); ++row) rows[order[row]] = row;
  EntityRowWriter writer(options_, store_);
  std::string room;
  for (const std::uint32_t group : order) {
    const std::string_view id = groups_.ids()[group];
    // Nearly all rows have only their ids to get.
    const EntityType type = groups_[group].type;
    if (type != EntityType::Place && !writer.knows_names() && !groups_.is_changed(group)) {
      writer.copy(type, id, groups_.bytes_of(group, room), ids.replaced(group));
    } else {
      writer.write(completed(group, rows), id, ids.replaced(group));
    }
  }
  store_.entities.close();
  store_.decisions.close();
  for (std::uint32_t& group : group_of_) group = rows[group];
  return std::move(group_of_);
}

}  // namespace

std::vector<std::uint32_t> merge_entities(const DocumentStore& documents, const MergeOptions& options,
                                          Spill& spill, GraphStore& store, ResolutionReport* report) {
  return EntityMerger(documents, options, spill, store, report).run();
}

}  // namespace yuantu
