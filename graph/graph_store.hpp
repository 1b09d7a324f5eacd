// SPDX-License-Identifier: Apache-2.0
// The resolved graph as rows in memory or on disk: what large builds merge into and files are written from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/entity_graph.hpp"
#include "graph/row_store.hpp"

namespace yuantu {

// Many short texts end to end.
class TextTable {
 public:
  void push_back(std::string_view text) {
    text_.append(text);
    ends_.push_back(text_.size());
  }
  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }

 private:
  std::string text_;
  std::vector<std::uint64_t> ends_;
};

// Rows stand in the order of EntityGraph. Only ids and a few numbers for each entity are always in memory.
struct GraphStore {
  explicit GraphStore(Spill& spill)
      : documents(spill),
        entities(spill),
        passages(spill),
        claims(spill),
        observations(spill),
        decisions(spill) {}

  RowStore<DocumentRecord> documents;
  RowStore<Entity> entities;
  RowStore<Passage> passages;  // also those that is_used() leaves out
  RowStore<ClaimRow> claims;
  RowStore<ObservationRow> observations;
  RowStore<MergeDecision> decisions;  // by entity
  TextTable document_ids;
  TextTable entity_ids;
  std::vector<EntityType> entity_types;
  // By entity: its first claim, as head, and its first observation; one more than there are entities.
  std::vector<std::uint32_t> claim_starts;
  std::vector<std::uint32_t> observation_starts;
  std::vector<bool> used_passages;  // empty: all are

  [[nodiscard]] bool is_used(std::uint32_t passage) const {
    return used_passages.empty() || used_passages[passage];
  }
  // Call it when all facts are there: tells where those of each entity begin.
  void index_facts();

  // Everything in memory.
  [[nodiscard]] EntityGraph whole() const;
};

// Claims come in the order of their heads, observations in that of what they are about.
GraphStore store_of(const EntityGraph& graph, Spill& spill);

}  // namespace yuantu
