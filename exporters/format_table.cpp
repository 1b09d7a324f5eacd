// SPDX-License-Identifier: Apache-2.0
// The constant table of formats.
#include <array>

#include "exporters/exporter.hpp"
#include "exporters/makers.hpp"

namespace yuantu {
namespace {

constexpr std::array table{
    Format{"turtle", "ttl", "text/turtle", "RDF for people and every store", false, &make_turtle},
    Format{"ntriples", "nt", "application/n-triples", "RDF, one triple a line", false, &make_ntriples},
    Format{"nquads", "nq", "application/n-quads", "RDF with named graphs, one statement a line", false,
           &make_nquads},
    Format{"trig", "trig", "application/trig", "Turtle with named graphs", false, &make_trig},
    Format{"jsonld", "jsonld", "application/ld+json", "RDF as JSON", false, &make_jsonld},
    Format{"turtle12", "rdf12.ttl", "text/turtle;version=1.2", "Turtle whose claims are RDF 1.2 annotations",
           false, &make_turtle12},
    Format{"graphml", "graphml", "application/graphml+xml", "Gephi, NetworkX, igraph, APOC", true,
           &make_graphml},
    Format{"gexf", "gexf", "application/gexf+xml", "Gephi, with colours and time", true, &make_gexf},
    Format{"neo4j", "csv", "text/csv", "CSV for neo4j-admin, with Cypher for a running server", true,
           &make_neo4j},
    Format{"tables", "csv", "text/csv", "CSV for spreadsheets and pandas", true, &make_tables},
    Format{"jsonl", "jsonl", "application/x-ndjson", "entities, claims and observations, one a line", false,
           &make_jsonl},
};

}  // namespace

std::span<const Format> formats() {
  return table;
}

const Format* find_format(std::string_view name) {
  for (const Format& format : formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

// The first format with that extension: "csv" gives the Neo4j files, which any reader of CSV takes.
const Format* format_from_extension(std::string_view extension) {
  for (const Format& format : formats()) {
    if (format.extension == extension) return &format;
  }
  return nullptr;
}

}  // namespace yuantu
