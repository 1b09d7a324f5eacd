// SPDX-License-Identifier: Apache-2.0
// Reads what a file format asks of a graph row by row: GraphStore -> entities, labels, quotes, names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/graph_store.hpp"

namespace yuantu {

// Texts and rows are valid until the next call of the same function.
class GraphRows {
 public:
  explicit GraphRows(const GraphStore& graph)
      : graph_(graph), entities_(graph.entities), labels_(graph.entities), passages_(graph.passages) {}

  [[nodiscard]] const GraphStore& graph() const { return graph_; }

  // Cheap where one asks in ascending order.
  const Entity& entity(std::uint32_t number) { return entities_[number]; }
  // In any order.
  std::string_view label(std::uint32_t entity) { return labels_[entity].label; }
  std::string_view quote(std::uint32_t passage) { return passages_[passage].quote; }
  // The input as the user named it.
  std::string_view document_name(std::uint32_t document);

 private:
  const GraphStore& graph_;
  RowStore<Entity>::Reader entities_;
  RowStore<Entity>::Lookup labels_;
  RowStore<Passage>::Lookup passages_;
  TextTable document_names_;  // filled when the first is asked for
};

}  // namespace yuantu
