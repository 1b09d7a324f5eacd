// SPDX-License-Identifier: Apache-2.0
// Merges the entities of all documents, shard by shard: DocumentStore -> rows of entities.
#include "graph/entity_merger.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/ordered_work.hpp"
#include "graph/content_id.hpp"
#include "graph/entity_grouping.hpp"
#include "graph/entity_names.hpp"
#include "graph/name_shards.hpp"
#include "graph/place_directory.hpp"
#include "graph/user_identifiers.hpp"

namespace yuantu {
namespace {

// So many entities of documents are merged at once by one thread; a thousand bytes each, all told.
constexpr std::uint32_t entities_of_shard = 100'000;
constexpr std::uint32_t most_shards = 4096;

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

// The entities of documents that are one, with what the graph will say of them. The text parts are bytes in a
// store: founding (what the id is made of), the keys of its names for a registry, and the entity's row.
struct Group {
  EntityType type = EntityType::Company;
  std::uint32_t first_entity = 0;
  ByteStore::Place place;
  std::uint32_t size = 0;
};

struct GroupText {
  std::string founding;
  std::vector<std::string> keys;
  Entity entity;
};

void encode(ByteWriter& out, const GroupText& text) {
  out.text(text.founding);
  out.number(text.keys.size());
  for (const std::string& key : text.keys) out.text(key);
  encode(out, text.entity);
}

GroupText decode_group(std::string_view bytes) {
  ByteReader in(bytes);
  GroupText text;
  text.founding = in.text();
  for (std::uint64_t left = in.number(); left > 0; --left) text.keys.emplace_back(in.text());
  decode(in, text.entity);
  return text;
}

// The entities of one shard as small documents, as if there were no others.
struct ShardDocuments {
  std::vector<DocumentGraph> documents;
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

// What one shard gives.
struct ShardGroups {
  struct Found {
    EntityType type;
    std::string id;
    std::string code;
    std::vector<std::uint32_t> entities;
    std::string text;
  };
  std::vector<Found> groups;
};

Entity merged(const ShardDocuments& shard, const EntityGroup& group) {
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
    const std::vector<EntityName>& more = shard.documents[document].evidence[index].names;
    names.insert(names.end(), more.begin(), more.end());
  }
  set_labels(result, add_up(std::move(names)));
  return result;
}

ShardGroups group_shard(const DocumentStore& store, const ByteStore& bytes, bool with_keys) {
  const ShardDocuments shard = read_shard(store, bytes);
  ShardGroups result;
  ByteWriter out;
  for (EntityGroup& group : group_entities(shard.documents)) {
    GroupText text{std::move(group.founding), {}, merged(shard, group)};
    if (with_keys) text.keys = std::move(group.keys);
    out.clear();
    encode(out, text);
    ShardGroups::Found& found = result.groups.emplace_back();
    found.type = text.entity.type;
    found.id = content_id(id_stem(found.type), text.founding, 8);
    found.code = text.entity.code;
    found.text = out.bytes();
    for (const std::uint32_t member : group.entities) found.entities.push_back(shard.numbers[member]);
  }
  return result;
}

class EntityMerger {
 public:
  EntityMerger(const DocumentStore& documents, const MergeOptions& options, Spill& spill, GraphStore& store)
      : documents_(documents),
        options_(options),
        spill_(spill),
        store_(store),
        texts_(spill),
        group_of_(documents.entity_count()) {}

  std::vector<std::uint32_t> run() {
    group_shards();
    add_containers();
    mint_again(find_losers());
    if (options_.registry != nullptr) ask_registry();
    return write();
  }

 private:
  std::vector<ByteStore> distribute();
  void group_shards();
  std::uint32_t add_group(const ShardGroups::Found& found);
  void add_containers();
  std::vector<std::uint32_t> find_losers() const;
  void mint_again(std::vector<std::uint32_t> losers);
  void ask_registry();
  void change_ids(const std::map<std::uint32_t, std::string>& changed);
  std::vector<std::uint32_t> by_id() const;
  std::vector<std::uint32_t> write();
  std::vector<std::uint32_t> containers_of(const std::string& code,
                                           const std::vector<std::uint32_t>& rows) const;
  GroupText text_of(std::uint32_t group) const {
    std::string room;
    return decode_group(texts_.at(groups_[group].place, groups_[group].size, room));
  }

  const DocumentStore& documents_;
  const MergeOptions& options_;
  Spill& spill_;
  GraphStore& store_;
  ByteStore texts_;
  std::vector<Group> groups_;
  TextTable ids_;                                               // by group
  std::map<std::uint32_t, std::vector<std::string>> replaced_;  // by group
  std::map<std::string, std::uint32_t> group_of_code_;          // places
  std::vector<std::uint32_t> group_of_;                         // by entity of the documents
};

// Entities go to their shards as bytes, with their number and their document's.
std::vector<ByteStore> EntityMerger::distribute() {
  std::uint32_t count = options_.shards;
  if (count == 0) count = std::clamp(documents_.entity_count() / entities_of_shard, 1u, most_shards);
  // Things of small builds go to few shards, but to enough for all threads.
  if (options_.shards == 0 && options_.threads > 1) count = std::max(count, 4 * options_.threads);
  const std::vector<std::uint16_t> shard_of = name_shards(documents_, count);
  std::vector<ByteStore> shards;
  constexpr std::size_t chunk_size = std::size_t{1} << 17U;
  for (std::uint32_t s = 0; s < count; ++s) shards.emplace_back(spill_, chunk_size);
  ByteWriter record;
  std::string room;
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    NamesReader names(documents_.names(d, room));
    names.skip_blocks();
    for (std::uint32_t i = 0; i < names.entity_count(); ++i) {
      record.clear();
      record.fixed(documents_[d].first_entity + i);
      record.fixed(d);
      record.text(names.next_entity());
      shards[shard_of[documents_[d].first_entity + i]].append(record.bytes());
    }
  }
  for (ByteStore& shard : shards) shard.close();
  return shards;
}

void EntityMerger::group_shards() {
  std::vector<ByteStore> shards = distribute();
  const auto make = [&](std::size_t s) {
    ShardGroups groups = group_shard(documents_, shards[s], options_.registry != nullptr);
    shards[s].clear();
    return groups;
  };
  const auto take = [&](std::size_t, const ShardGroups& shard) {
    for (const ShardGroups::Found& found : shard.groups) {
      const std::uint32_t group = add_group(found);
      for (const std::uint32_t entity : found.entities) group_of_[entity] = group;
    }
  };
  work_in_order<ShardGroups>(shards.size(), options_.threads, std::size_t{2} * options_.threads, make, take);
}

std::uint32_t EntityMerger::add_group(const ShardGroups::Found& found) {
  const auto number = static_cast<std::uint32_t>(groups_.size());
  const std::uint32_t first = found.entities.empty() ? documents_.entity_count() : found.entities.front();
  groups_.push_back(
      {found.type, first, texts_.append(found.text), static_cast<std::uint32_t>(found.text.size())});
  ids_.push_back(found.id);
  if (!found.code.empty()) group_of_code_.emplace(found.code, number);
  return number;
}

// Places bring the larger places that they lie in, up to the province.
void EntityMerger::add_containers() {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  std::set<std::string> missing;
  for (const auto& [code, group] : group_of_code_) {
    for (std::uint32_t p = places.find_code(code); p != no_place; p = places[p].within) {
      if (places[p].level != PlaceLevel::Other && group_of_code_.count(places[p].code) == 0)
        missing.insert(places[p].code);
    }
  }
  for (const std::string& code : missing) {
    GroupText text{code, {code}, {}};
    text.entity.type = EntityType::Place;
    text.entity.code = code;
    text.entity.label = places[places.find_code(code)].full;
    ByteWriter out;
    encode(out, text);
    add_group({EntityType::Place, content_id(id_stem(EntityType::Place), code, 8), code, {}, out.bytes()});
  }
  texts_.close();
}

// Groups in the order of their ids.
std::vector<std::uint32_t> EntityMerger::by_id() const {
  struct Key {
    std::array<std::uint64_t, 2> head;  // the first sixteen characters, which decide nearly always
    std::uint32_t group;
  };
  const auto head_of = [](std::string_view id) {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < 8; ++i)
      head = head << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
    return head;
  };
  std::vector<Key> keys(groups_.size());
  for (std::uint32_t g = 0; g < keys.size(); ++g) {
    const std::string_view id = ids_[g];
    keys[g] = {{head_of(id), head_of(id.substr(std::min<std::size_t>(8, id.size())))}, g};
  }
  std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
    return a.head != b.head ? a.head < b.head : ids_[a.group] < ids_[b.group];
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.group);
  return order;
}

// Where two names in 2^40 meet in one id, the first in the order of names keeps it.
std::vector<std::uint32_t> EntityMerger::find_losers() const {
  const std::vector<std::uint32_t> order = by_id();
  std::vector<std::uint32_t> losers;
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    for (end = begin + 1; end < order.size() && ids_[order[end]] == ids_[order[begin]];) ++end;
    if (end - begin == 1) continue;
    std::vector<std::pair<std::string, std::uint32_t>> run;
    for (std::size_t i = begin; i < end; ++i) run.emplace_back(text_of(order[i]).founding, order[i]);
    const auto first = std::min_element(run.begin(), run.end(), [this](const auto& a, const auto& b) {
      return std::tie(a.first, groups_[a.second].first_entity) <
             std::tie(b.first, groups_[b.second].first_entity);
    });
    for (const auto& entry : run) {
      if (entry.second != first->second) losers.push_back(entry.second);
    }
  }
  return losers;
}

// The others get longer ids.
void EntityMerger::mint_again(std::vector<std::uint32_t> losers) {
  std::map<std::uint32_t, std::string> foundings;
  for (const std::uint32_t loser : losers) foundings[loser] = text_of(loser).founding;
  std::sort(losers.begin(), losers.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(groups_[a].type, foundings[a], groups_[a].first_entity) <
           std::tie(groups_[b].type, foundings[b], groups_[b].first_entity);
  });
  std::set<std::string> taken;
  std::map<std::uint32_t, std::string> changed;
  for (const std::uint32_t loser : losers) {
    const std::string_view stem = id_stem(groups_[loser].type);
    std::string id;
    for (int salt = 0; id.empty() || !taken.insert(id).second; ++salt)
      id = content_id(stem, foundings[loser] + "\n" + std::to_string(salt), 12);
    changed.emplace(loser, std::move(id));
  }
  change_ids(changed);
}

void EntityMerger::change_ids(const std::map<std::uint32_t, std::string>& changed) {
  if (changed.empty()) return;
  TextTable ids;
  for (std::uint32_t g = 0; g < groups_.size(); ++g) {
    const auto found = changed.find(g);
    ids.push_back(found == changed.end() ? ids_[g] : found->second);
  }
  ids_ = std::move(ids);
}

void EntityMerger::ask_registry() {
  const std::vector<std::uint32_t> order = by_id();
  std::vector<RegistryClaim> claims;
  for (const std::uint32_t group : order)
    claims.push_back({groups_[group].type, text_of(group).keys, std::string(ids_[group])});
  std::vector<RegistryAnswer> answers = options_.registry->adopt(claims);
  std::map<std::uint32_t, std::string> changed;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (!answers[i].replaced.empty()) replaced_[order[i]] = std::move(answers[i].replaced);
    if (answers[i].id != ids_[order[i]]) changed[order[i]] = std::move(answers[i].id);
  }
  change_ids(changed);
}

// The row of the next larger place.
std::vector<std::uint32_t> EntityMerger::containers_of(const std::string& code,
                                                       const std::vector<std::uint32_t>& rows) const {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  const std::uint32_t place = code.empty() ? no_place : places.find_code(code);
  if (place == no_place || places[place].within == no_place) return {};
  const auto container = group_of_code_.find(places[places[place].within].code);
  if (container == group_of_code_.end()) return {};
  return {rows[container->second]};
}

std::vector<std::uint32_t> EntityMerger::write() {
  const std::vector<std::uint32_t> order = by_id();
  std::vector<std::uint32_t> rows(groups_.size());
  for (std::uint32_t row = 0; row < order.size(); ++row) rows[order[row]] = row;
  for (const std::uint32_t group : order) {
    Entity entity = text_of(group).entity;
    entity.id = ids_[group];
    entity.within = containers_of(entity.code, rows);
    if (const auto found = replaced_.find(group); found != replaced_.end())
      entity.replaced_ids = found->second;
    if (options_.names != nullptr) add_user_identifiers(entity, *options_.names);
    store_.entity_ids.push_back(entity.id);
    store_.entities.push_back(entity);
  }
  store_.entities.close();
  for (std::uint32_t& group : group_of_) group = rows[group];
  return std::move(group_of_);
}

}  // namespace

std::vector<std::uint32_t> merge_entities(const DocumentStore& documents, const MergeOptions& options,
                                          Spill& spill, GraphStore& store) {
  return EntityMerger(documents, options, spill, store).run();
}

}  // namespace yuantu
