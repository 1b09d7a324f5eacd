// SPDX-License-Identifier: Apache-2.0
// What every exporter does: GraphStore -> file.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/entity_graph.hpp"
#include "graph/graph_store.hpp"

namespace yuantu {

// How much of its sources the graph carries along (VOCABULARY: provenance profiles).
enum class Provenance { Claims, Documents, None };

// Which network the formats for graph tools show (network_view.hpp says what each holds).
enum class View { Full, Organisations, CoLocation, CoParticipation, Partnership };

// Whether graph files have centralities, communities and positions of nodes.
enum class MeasureNodes { Auto, Yes, No };

// What the formats of one graph and view compute alike: the first one that needs it leaves it here.
class NodeMeasures;
struct SharedMeasures {
  std::shared_ptr<const NodeMeasures> measures;
};

struct ExportOptions {
  std::string base = "https://w3id.org/yuantu/id/";  // ends in '/' or '#'
  Provenance provenance = Provenance::Claims;
  std::string timestamp;  // xsd:dateTime of the run; empty: none is written and equal inputs give equal bytes
  bool superclasses = false;  // also state the W3C / schema.org superclasses of each entity
  std::string compression;    // "gz" or "zst", added to the names of the files; empty: none
  bool triple_terms = false;  // claims name their triple as RDF 1.2 does; the format turtle12 sets it
  unsigned threads = 1;       // files are the same whatever it says
  // Of the formats that show a network (Format::shows_network):
  View view = View::Full;
  bool observation_nodes = false;  // every observation is a node of its own, beside the properties
  MeasureNodes measures = MeasureNodes::Auto;
  SharedMeasures* shared = nullptr;  // none: each format computes its own
};

class Exporter {
 public:
  virtual ~Exporter() = default;
  // Writes the graph, whose rows may be on disk, into `directory` under the format's file names, each beside
  // and then renamed. Returns the files written. Throws WriteError; files that stood there before then stand
  // unchanged.
  virtual std::vector<std::string> write(const GraphStore& graph, const std::string& directory,
                                         const ExportOptions& options) const = 0;
  std::vector<std::string> write(const EntityGraph& graph, const std::string& directory,
                                 const ExportOptions& options) const {
    Spill spill;
    return write(store_of(graph, spill), directory, options);
  }
};

struct Format {
  std::string_view name;        // "turtle"
  std::string_view extension;   // "ttl"
  std::string_view media_type;  // "text/turtle"
  std::string_view gloss;       // one line for --help
  bool shows_network;           // has nodes and edges, which View chooses
  std::unique_ptr<Exporter> (*make)();
};

// All formats, in the order that --help shows them.
std::span<const Format> formats();
const Format* find_format(std::string_view name);
const Format* format_from_extension(std::string_view extension);

}  // namespace yuantu
