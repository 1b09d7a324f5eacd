// SPDX-License-Identifier: Apache-2.0
// The texts that go with the Neo4j files: headers, the import command, the Cypher script.
#include "exporters/neo4j_scripts.hpp"

#include <array>

#include "exporters/observation_fields.hpp"

namespace yuantu {

std::string neo4j_node_header(const std::vector<std::string>& columns) {
  std::string header =
      "id:ID(Entity),name,aliases:string[],iri,code,mention_count:int,document_count:int,observations:string["
      "]";
  for (const std::string& column : columns) header.append(",").append(column).append(":double");
  return header.append(",:LABEL");
}

std::string neo4j_observation_header() {
  std::string header = "id:ID(Observation),name,iri";
  for (const ObservationField& field : observation_fields()) {
    header.append(",").append(field.name);
    if (field.kind == FieldKind::Number) header.append(":double");
    if (field.kind == FieldKind::Day) header.append(":date");
  }
  return header.append(",:LABEL");
}

// The name comes first: --relationships takes all that follows it for files.
std::string neo4j_import_command(const Neo4jFiles& files) {
  return "#!/bin/sh\n"
         "# Imports the graph into the database of a stopped Neo4j 5 server; run it in the folder of the "
         "files.\n"
         "# The database's name is the first argument (default: neo4j). What it held before is overwritten.\n"
         "set -eu\n"
         "neo4j-admin database import full \"${1:-neo4j}\" --overwrite-destination --nodes=" +
         files.nodes + (files.observations.empty() ? "" : " --nodes=" + files.observations) +
         " --relationships=" + files.edges + " --relationships=" + files.within +
         (files.observed.empty() ? "" : " --relationships=" + files.observed) + "\n";
}

namespace {

// Lines of the file are dealt out by type: labels and relationship types cannot be parameters in Cypher 5.
std::string load_nodes(std::string_view type, const Neo4jFiles& files,
                       const std::vector<std::string>& columns) {
  std::string script = "LOAD CSV WITH HEADERS FROM 'file:///" + files.nodes + "' AS row\n";
  script.append("WITH row WHERE row.`:LABEL` = 'Entity;").append(type).append("'\n");
  script.append("CALL (row) {\n  MERGE (e:Entity {id: row.`id:ID(Entity)`})\n  SET e:").append(type);
  script.append(
      ", e.name = row.name, e.iri = row.iri, e.code = row.code,\n"
      "    e.aliases = split(row.`aliases:string[]`, ';'),\n"
      "    e.observations = split(row.`observations:string[]`, ';'),\n"
      "    e.mention_count = toInteger(row.`mention_count:int`),\n"
      "    e.document_count = toInteger(row.`document_count:int`)");
  for (const std::string& column : columns) {
    script.append(",\n    e.").append(column).append(" = toFloat(row.`").append(column).append(":double`)");
  }
  return script.append("\n} IN TRANSACTIONS OF 1000 ROWS;\n\n");
}

std::string load_edges(std::string_view type, const Neo4jFiles& files) {
  std::string script = "LOAD CSV WITH HEADERS FROM 'file:///" + files.edges + "' AS row\n";
  script.append("WITH row WHERE row.`:TYPE` = '").append(type).append("'\n");
  script.append(
      "CALL (row) {\n"
      "  MATCH (a:Entity {id: row.`:START_ID(Entity)`}), (b:Entity {id: row.`:END_ID(Entity)`})\n"
      "  MERGE (a)-[r:");
  script.append(type);
  script.append(
      " {claim: row.claim}]->(b)\n"
      "  SET r.weight = toInteger(row.`weight:int`), r.confidence = toFloat(row.`confidence:double`),\n"
      "    r.status = row.status, r.first_date = date(row.`first_date:date`),\n"
      "    r.last_date = date(row.`last_date:date`), r.roles = split(row.`roles:string[]`, ';'), r.quote = "
      "row.quote,\n"
      "    r.sources = split(row.`sources:string[]`, ';'), r.shared = split(row.`shared:string[]`, ';')\n"
      "} IN TRANSACTIONS OF 1000 ROWS;\n\n");
  return script;
}

std::string load_within(const Neo4jFiles& files, std::string_view type) {
  std::string script = "LOAD CSV WITH HEADERS FROM 'file:///" + files.within + "' AS row\n";
  script.append("WITH row WHERE row.`:TYPE` = '").append(type).append("'\nCALL (row) {\n");
  script.append("  MATCH (a:Entity {id: row.`:START_ID(Entity)`}), (b:Entity {id: row.`:END_ID(Entity)`})\n");
  return script.append("  MERGE (a)-[:").append(type).append("]->(b)\n} IN TRANSACTIONS OF 1000 ROWS;\n\n");
}

std::string load_observations(const Neo4jFiles& files) {
  std::string script =
      "CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (o:Observation) REQUIRE o.id IS UNIQUE;\n\n";
  script.append("LOAD CSV WITH HEADERS FROM 'file:///" + files.observations + "' AS row\n");
  script.append("CALL (row) {\n  MERGE (o:Observation {id: row.`id:ID(Observation)`})\n");
  script.append("  SET o.name = row.name, o.iri = row.iri");
  for (const ObservationField& field : observation_fields()) {
    const std::string name(field.name);
    script.append(",\n    o.").append(name).append(" = ");
    if (field.kind == FieldKind::Number) {
      script.append("toFloat(row.`" + name + ":double`)");
    } else if (field.kind == FieldKind::Day) {
      script.append("date(row.`" + name + ":date`)");
    } else {
      script.append("row.`" + name + "`");
    }
  }
  script.append("\n} IN TRANSACTIONS OF 1000 ROWS;\n\n");
  script.append("LOAD CSV WITH HEADERS FROM 'file:///" + files.observed + "' AS row\n");
  script.append("CALL (row) {\n");
  script.append(
      "  MATCH (e:Entity {id: row.`:START_ID(Entity)`}), (o:Observation {id: row.`:END_ID(Observation)`})\n");
  script.append("  MERGE (e)-[:").append(observation_edge_label).append("]->(o)\n");
  return script.append("} IN TRANSACTIONS OF 1000 ROWS;\n\n");
}

// Which types of edges the view has, so that the script has no empty steps.
std::array<bool, edge_type_count> edge_types_of(PropertyGraph& view) {
  std::array<bool, edge_type_count> present{};
  view.for_each_edge([&](const Edge& edge) { present[static_cast<std::size_t>(edge.type)] = true; });
  return present;
}

std::array<bool, entity_type_count> entity_types_of(const PropertyGraph& view) {
  std::array<bool, entity_type_count> present{};
  for (const std::uint32_t e : view.nodes()) {
    present[static_cast<std::size_t>(view.graph().entity_types[e])] = true;
  }
  return present;
}

}  // namespace

std::string neo4j_load_script(const Neo4jFiles& files, PropertyGraph& view) {
  std::string script =
      "// Loads the graph into a running Neo4j 5 server: lay the CSV files into its import folder, then\n"
      "//   cypher-shell -f neo4j-load.cypher\n"
      "// Run again after a new build, it updates what is there and leaves the rest.\n"
      "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n"
      "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases]\n"
      "  OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};\n\n";
  const auto entity_types = entity_types_of(view);
  for (std::size_t t = 0; t < entity_type_count; ++t) {
    if (entity_types[t]) script += load_nodes(name_of(static_cast<EntityType>(t)), files, view.columns());
  }
  const auto edge_types = edge_types_of(view);
  for (std::size_t t = 0; t < edge_type_count; ++t) {
    if (edge_types[t]) script += load_edges(edge_label(static_cast<EdgeType>(t)), files);
  }
  script += load_within(files, neo4j_within);
  script += load_within(files, neo4j_broader);
  if (!files.observations.empty()) script += load_observations(files);
  return script;
}

}  // namespace yuantu
