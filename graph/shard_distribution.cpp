// SPDX-License-Identifier: Apache-2.0
// Distributes entities by the blocks of their names and by what users want together.
#include "graph/shard_distribution.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "extractor/utf.hpp"
#include "graph/canonical_name.hpp"
#include "graph/name_shards.hpp"
#include "graph/name_table.hpp"

namespace yuantu {
namespace {

// So many entities of documents are merged at once by one thread; a thousand bytes each, all told.
constexpr std::uint32_t entities_of_shard = 50'000;
constexpr std::uint32_t most_shards = 4096;

std::uint64_t block_of(EntityType type, const std::u32string& key) {
  return match_hash(canonical_name(type, key));
}

// What a reviewer or a list of authority holds for one thing must meet in one shard.
std::vector<std::vector<std::uint64_t>> blocks_wanted_together(const MergeOptions& options) {
  std::vector<std::vector<std::uint64_t>> together;
  if (options.review != nullptr) {
    for (const ReviewRow& row : options.review->rows()) {
      if (row.applied && row.verdict == Verdict::Same)
        together.push_back({block_of(row.type, row.name_key), block_of(row.type, row.other_key)});
    }
  }
  if (options.authority != nullptr) {
    for (const AuthorityRecord& record : options.authority->records()) {
      std::vector<std::uint64_t>& blocks = together.emplace_back();
      for (const std::string& key : record.keys) blocks.push_back(block_of(record.type, to_utf32(key)));
    }
  }
  return together;
}

// What users say of names is looked for in the names of all things.
bool users_tell_of_names(const MergeOptions& options) {
  return (options.review != nullptr && !options.review->empty()) ||
         (options.authority != nullptr && !options.authority->empty());
}

}  // namespace

// Entities go to their shards as bytes, with their number and their document's.
std::vector<Shard> distribute_entities(const DocumentStore& documents, const MergeOptions& options,
                                       Spill& spill) {
  std::uint32_t count = options.shards;
  if (count == 0) count = std::clamp(documents.entity_count() / entities_of_shard, 1u, most_shards);
  // Things of small builds go to few shards, but to enough for all threads.
  if (options.shards == 0 && options.threads > 1) count = std::max(count, 4 * options.threads);
  const EntityShards dealt = name_shards(documents, count, blocks_wanted_together(options));
  const bool told = users_tell_of_names(options);
  std::unordered_multimap<std::uint64_t, std::uint32_t> records;  // by block; only looked up
  if (options.authority != nullptr) {
    for (std::uint32_t r = 0; r < options.authority->records().size(); ++r) {
      const AuthorityRecord& record = (*options.authority)[r];
      if (record.type == EntityType::Place) continue;
      for (const std::string& key : record.keys) records.emplace(block_of(record.type, to_utf32(key)), r);
    }
  }
  std::vector<Shard> shards;
  for (std::uint32_t s = 0; s < count; ++s) shards.push_back({ByteStore(spill), {}});
  ByteWriter writer;
  std::string room;
  std::vector<std::uint64_t> blocks;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    NamesReader names(documents.names(d, room));
    for (std::uint32_t i = 0; i < names.entity_count() && !records.empty(); ++i) {
      names.next_blocks(blocks);
      for (const std::uint64_t block : blocks) {
        const auto [begin, end] = records.equal_range(block);
        for (auto record = begin; record != end; ++record)
          shards[dealt.shard_of[documents[d].first_entity + i]].records.insert(record->second);
      }
    }
    if (records.empty()) names.skip_blocks();
    for (std::uint32_t i = 0; i < names.entity_count(); ++i) {
      const std::uint32_t entity = documents[d].first_entity + i;
      writer.clear();
      writer.fixed(entity);
      writer.fixed(d);
      writer.fixed(static_cast<std::uint8_t>(!told && dealt.lone[entity]));
      writer.text(names.next_entity());
      shards[dealt.shard_of[entity]].bytes.append(writer.bytes());
    }
  }
  for (Shard& shard : shards) shard.bytes.close();
  return shards;
}

}  // namespace yuantu
