// SPDX-License-Identifier: Apache-2.0
// Lists how a document writes the names of its things: NameClusters -> names and blocks of a DocumentGraph.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/byte_codec.hpp"
#include "graph/entity_resolver.hpp"
#include "graph/name_cluster.hpp"

namespace yuantu {

class DocumentNames {
 public:
  DocumentNames(const Extraction& extraction, const NameClusters& clusters, DocumentGraph& result);

  // The names of a cluster, behind those of the ones before it.
  void list(const NameCluster& cluster, EntityEvidence& evidence);
  // One name more of the cluster that was listed last: its mentions do not write it, they mean it.
  void add_meant(EntityType type, std::u32string_view name, EntityEvidence& evidence);

  // A node of the cluster that was listed last, and how often it is named there.
  struct NamedNode {
    std::uint32_t node = 0, count = 0;
  };
  [[nodiscard]] std::span<const NamedNode> nodes() const { return nodes_; }

 private:
  void find_changed();
  void add_traditional(const Mention& mention);
  void add_written(const NameCluster& cluster, NamedNode named);
  void add_ways(const NameCluster& cluster, std::uint32_t node, const NameText& name);
  std::string_view take_apart(const NameView& parts);
  void settle(EntityEvidence& evidence);

  const Extraction& extraction_;
  const NameClusters& clusters_;
  DocumentGraph& result_;
  std::vector<std::uint32_t> changed_;  // mentions of which the original has other characters, ascending
  std::vector<NamedNode> nodes_;
  std::vector<std::uint32_t> place_of_;  // by node: its place in nodes_ plus one, while a cluster is listed
  std::vector<std::uint32_t> ways_;      // mentions of one node
  ByteWriter parts_;
};

}  // namespace yuantu
