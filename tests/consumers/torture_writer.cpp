// SPDX-License-Identifier: Apache-2.0
// Writes the torture graph in every format, and beside it what readers must find: -> DIR/graph.*,
// DIR/expected.json.
#include <fstream>
#include <iostream>
#include <string>

#include "../exporters/torture_graph.hpp"
#include "exporters/escape.hpp"
#include "exporters/exporter.hpp"
#include "exporters/property_graph.hpp"

namespace {

std::string expected(const yuantu::EntityGraph& graph) {
  std::string json = "{\"nodes\":" + std::to_string(graph.entities.size());
  yuantu::Spill spill;
  json += ",\"edges\":" + std::to_string(yuantu::PropertyGraph(store_of(graph, spill)).edge_count());
  json += ",\"claims\":" + std::to_string(graph.claims.size());
  json += ",\"observations\":" + std::to_string(graph.observations.size()) + ",\"labels\":{";
  for (const yuantu::Entity& entity : graph.entities) {
    if (json.back() != '{') json.push_back(',');
    yuantu::append_json(json, entity.id);
    json.push_back(':');
    yuantu::append_json(json, entity.label);
  }
  return json + "}}\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: torture_writer DIR\n";
    return 2;
  }
  const yuantu::EntityGraph graph = yuantu::torture_graph();
  for (const yuantu::Format& format : yuantu::formats()) format.make()->write(graph, argv[1], {});
  std::ofstream(std::string(argv[1]) + "/expected.json", std::ios::binary) << expected(graph);
  return 0;
}
