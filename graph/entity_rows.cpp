// SPDX-License-Identifier: Apache-2.0
// Writes the rows of entities.
#include "graph/entity_rows.hpp"

#include <utility>

#include "graph/graph_codec.hpp"
#include "graph/user_identifiers.hpp"

namespace yuantu {

void EntityRowWriter::copy(EntityType type, std::string_view id, std::string_view group,
                           const std::vector<std::string>& replaced) {
  const GroupPieces pieces = read_group(group);
  write_decisions(decode_decisions(pieces.decisions));
  row_.clear();
  row_.text(id);
  row_.raw(pieces.description);
  row_.number(0);  // larger places
  encode_texts(row_, replaced);
  row_.raw(pieces.identifiers);
  store_.entities.append(row_.bytes());
  store_.entity_ids.push_back(id);
  store_.entity_types.push_back(type);
}

void EntityRowWriter::write(GroupText group, std::string_view id, const std::vector<std::string>& replaced) {
  write_decisions(std::move(group.decisions));
  Entity& entity = group.entity;
  entity.id = id;
  entity.replaced_ids = replaced;
  if (options_.names != nullptr) add_user_identifiers(entity, *options_.names);
  store_.entities.push_back(entity);
  store_.entity_ids.push_back(id);
  store_.entity_types.push_back(entity.type);
}

// Of the entity whose row comes next.
void EntityRowWriter::write_decisions(std::vector<MergeDecision> decisions) {
  for (MergeDecision& decision : decisions) {
    decision.entity = store_.entities.size();
    store_.decisions.push_back(decision);
  }
}

}  // namespace yuantu
