// SPDX-License-Identifier: Apache-2.0
// Writes the rows of entities in the order of their ids: GroupText -> GraphStore.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_store.hpp"
#include "graph/group_text.hpp"
#include "graph/merge_options.hpp"

namespace yuantu {

class EntityRowWriter {
 public:
  EntityRowWriter(const MergeOptions& options, GraphStore& store) : options_(options), store_(store) {}

  // Whether a user's list of names has something to say of entities: then write() does it.
  [[nodiscard]] bool knows_names() const { return options_.names != nullptr && !options_.names->empty(); }
  // The row of a group that lies in no place, from its bytes.
  void copy(EntityType type, std::string_view id, std::string_view group,
            const std::vector<std::string>& replaced);
  void write(GroupText group, std::string_view id, const std::vector<std::string>& replaced);

 private:
  void write_decisions(std::vector<MergeDecision> decisions);

  const MergeOptions& options_;
  GraphStore& store_;
  ByteWriter row_;
};

}  // namespace yuantu
