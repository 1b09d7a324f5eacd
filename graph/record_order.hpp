// SPDX-License-Identifier: Apache-2.0
// Puts the records of a store into the order in which they will be read, so that a disk is read forward.
#pragma once

#include <cstdint>
#include <span>

#include "graph/spill.hpp"

namespace yuantu {

struct StoredRecord {
  ByteStore::Place place;
  std::uint32_t size = 0;
};

// `records` say where each record is, in the order wanted, and afterwards where it is now; bytes that belong
// to none are dropped. The store must be closed. Does nothing while all bytes are in memory, where any order
// reads as fast. Sorts so many bytes at a time in memory.
void put_in_order(ByteStore& store, std::span<StoredRecord> records, std::uint64_t bucket_size = 32'000'000);

}  // namespace yuantu
