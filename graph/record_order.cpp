// SPDX-License-Identifier: Apache-2.0
// Sorts records that are on disk in two passes, each reading forward: into buckets that fit into memory, then
// bucket by bucket.
#include "graph/record_order.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace yuantu {
namespace {

// Where buckets end, as numbers of records.
std::vector<std::uint32_t> bucket_ends(std::span<const StoredRecord> records, std::uint64_t bucket_size) {
  std::vector<std::uint32_t> ends;
  std::uint64_t size = 0;
  for (std::uint32_t r = 0; r < records.size(); ++r) {
    size += records[r].size;
    if (size < bucket_size) continue;
    ends.push_back(r + 1);
    size = 0;
  }
  if (size != 0 || ends.empty()) ends.push_back(static_cast<std::uint32_t>(records.size()));
  return ends;
}

// Numbers of the records in the order in which they lie.
std::vector<std::uint32_t> by_place(std::span<const StoredRecord> records) {
  std::vector<std::uint32_t> order(records.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const ByteStore::Place &x = records[a].place, &y = records[b].place;
    return std::tie(x.chunk, x.offset) < std::tie(y.chunk, y.offset);
  });
  return order;
}

std::vector<ByteStore> deal_out(ByteStore& store, std::span<StoredRecord> records,
                                const std::vector<std::uint32_t>& ends) {
  std::vector<ByteStore> buckets;
  for (std::size_t b = 0; b < ends.size(); ++b) buckets.push_back(store.another());
  std::string room;
  std::string_view chunk;
  std::uint32_t read = 0;
  bool any = false;
  for (const std::uint32_t r : by_place(records)) {
    StoredRecord& record = records[r];
    if (!any || record.place.chunk != read) {
      if (any) store.drop(read);
      read = record.place.chunk;
      chunk = store.chunk(read, room);
      any = true;
    }
    const auto bucket = std::upper_bound(ends.begin(), ends.end(), r) - ends.begin();
    record.place =
        buckets[static_cast<std::size_t>(bucket)].append(chunk.substr(record.place.offset, record.size));
  }
  for (ByteStore& bucket : buckets) bucket.close();
  return buckets;
}

}  // namespace

void put_in_order(ByteStore& store, std::span<StoredRecord> records, std::uint64_t bucket_size) {
  if (store.in_memory()) return;
  const std::vector<std::uint32_t> ends = bucket_ends(records, bucket_size);
  std::vector<ByteStore> buckets = deal_out(store, records, ends);
  store.clear();
  std::vector<std::string> rooms;
  std::vector<std::string_view> chunks;
  std::uint32_t r = 0;
  for (std::size_t b = 0; b < buckets.size(); ++b) {
    rooms.resize(std::max(rooms.size(), buckets[b].chunk_count()));
    chunks.clear();
    for (std::size_t c = 0; c < buckets[b].chunk_count(); ++c)
      chunks.push_back(buckets[b].chunk(c, rooms[c]));
    for (; r < ends[b]; ++r) {
      const ByteStore::Place& place = records[r].place;
      records[r].place = store.append(chunks[place.chunk].substr(place.offset, records[r].size));
    }
    buckets[b].clear();
  }
  store.close();
}

}  // namespace yuantu
