// SPDX-License-Identifier: Apache-2.0
// The texts that go with the Neo4j files: headers, the import command, the Cypher script.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/property_graph.hpp"

namespace yuantu {

struct Neo4jFiles {
  std::string nodes;
  std::string edges;
  std::string within;        // places in larger places, industries in broader ones
  std::string observations;  // empty: observations are no nodes
  std::string observed;
};

inline constexpr std::string_view neo4j_edge_header =
    ":START_ID(Entity),:END_ID(Entity),:TYPE,claim,weight:int,confidence:double,status,first_date:date,last_"
    "date:date,"
    "roles:string[],sources:string[],quote,shared:string[]";
// Edges that no claim states: what the tables of places and industries know.
inline constexpr std::string_view neo4j_within = "WITHIN";
inline constexpr std::string_view neo4j_broader = "BROADER";
inline constexpr std::string_view neo4j_within_header = ":START_ID(Entity),:END_ID(Entity),:TYPE";
inline constexpr std::string_view neo4j_observation_edge_header =
    ":START_ID(Entity),:END_ID(Observation),:TYPE";

std::string neo4j_node_header(const std::vector<std::string>& columns);
std::string neo4j_observation_header();

// A shell script for an empty or stopped database.
std::string neo4j_import_command(const Neo4jFiles& files);

// Constraints, a full-text index and batched LOAD CSV for a running server.
std::string neo4j_load_script(const Neo4jFiles& files, PropertyGraph& view);

}  // namespace yuantu
