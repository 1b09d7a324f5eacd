// SPDX-License-Identifier: Apache-2.0
// A long list of rows kept as bytes, in memory or on disk: written once in order, then read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_codec.hpp"
#include "graph/spill.hpp"

namespace yuantu {

template <class Row>
class RowStore {
 public:
  explicit RowStore(Spill& spill) : bytes_(spill) {}

  void push_back(const Row& row) {
    writer_.clear();
    encode(writer_, row);
    append(writer_.bytes());
  }
  // A row that is encoded already.
  void append(std::string_view row) {
    const ByteStore::Place place = bytes_.append(row);
    if (place.chunk == first_rows_.size()) first_rows_.push_back(size());
    offsets_.push_back(place.offset);
  }
  // Call it when the last row is there.
  void close() { bytes_.close(); }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(offsets_.size()); }
  [[nodiscard]] bool empty() const { return offsets_.empty(); }

  // Reads rows; cheap where they follow one another. Each thread has its own.
  class Reader {
   public:
    explicit Reader(const RowStore& store) : store_(&store) {}

    // Valid until the next call.
    const Row& operator[](std::uint32_t row) {
      read(row, row_);
      return row_;
    }
    void read(std::uint32_t row, Row& into) {
      ByteReader reader(from(row));
      decode(reader, into);
    }
    // The bytes of a row and those behind it; as valid as a row.
    std::string_view from(std::uint32_t row) {
      if (row < first_ || row >= end_) load(row);
      return chunk_.substr(store_->offsets_[row]);
    }

   private:
    void load(std::uint32_t row) {
      const std::uint32_t chunk = store_->chunk_of(row);
      first_ = store_->first_rows_[chunk];
      end_ = store_->end_of_chunk(chunk);
      chunk_ = store_->bytes_.chunk(chunk, room_);
    }

    const RowStore* store_;
    std::uint32_t first_ = 0;
    std::uint32_t end_ = 0;  // rows of the chunk at hand
    std::string_view chunk_;
    std::string room_;
    Row row_;
  };

  // Reads rows here and there: of those on disk only their own bytes. Each thread has its own.
  class Lookup {
   public:
    explicit Lookup(const RowStore& store) : store_(&store) {}

    // Valid until the next call.
    const Row& operator[](std::uint32_t row) {
      const std::uint32_t chunk = store_->chunk_of(row);
      const std::uint32_t begin = store_->offsets_[row];
      const std::size_t end = row + 1 == store_->end_of_chunk(chunk) ? store_->bytes_.chunk_size(chunk)
                                                                     : store_->offsets_[row + 1];
      ByteReader reader(store_->bytes_.at({chunk, begin}, end - begin, room_));
      decode(reader, row_);
      return row_;
    }

   private:
    const RowStore* store_;
    std::string room_;
    Row row_;
  };

 private:
  [[nodiscard]] std::uint32_t chunk_of(std::uint32_t row) const {
    const auto after = std::upper_bound(first_rows_.begin(), first_rows_.end(), row);
    return static_cast<std::uint32_t>(after - first_rows_.begin()) - 1;
  }
  [[nodiscard]] std::uint32_t end_of_chunk(std::uint32_t chunk) const {
    return chunk + 1 == first_rows_.size() ? size() : first_rows_[chunk + 1];
  }

  ByteStore bytes_;
  ByteWriter writer_;
  std::vector<std::uint32_t> offsets_;     // in its chunk, by row
  std::vector<std::uint32_t> first_rows_;  // by chunk
};

}  // namespace yuantu
