// SPDX-License-Identifier: Apache-2.0
// An RDF file in memory with the line of each statement: Turtle and its kin -> RdfGraph.
#pragma once

#include <serd/serd.h>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yuantu {

struct RdfNode {
  enum class Kind { Iri, Blank, Literal };
  Kind kind = Kind::Iri;
  std::string text;
  std::string datatype;  // of literals: the IRI, never empty
  std::string language;  // in lower case; empty: none
  bool operator==(const RdfNode&) const = default;
};

// Graph names are dropped: statements of all graphs count alike.
class RdfGraph {
 public:
  using Id = std::uint32_t;
  struct Statement {
    Id subject;
    Id property;
    Id object;
    std::uint32_t line;
  };

  // Throws InputError with the place of the first error.
  static RdfGraph read_file(const std::filesystem::path& path, SerdSyntax syntax);
  static RdfGraph read_text(std::string_view text, const std::string& name);

  const RdfNode& node(Id id) const { return nodes_[id]; }
  std::optional<Id> find(const RdfNode& node) const;
  std::optional<Id> find_iri(std::string_view iri) const;

  // Sorted by subject, property and object, each once.
  const std::vector<Statement>& statements() const { return statements_; }
  std::span<const Statement> about(Id subject) const;
  std::span<const Statement> about(Id subject, Id property) const;

 private:
  friend class RdfGraphReader;
  Id intern(RdfNode node);
  void sort();

  std::deque<RdfNode> nodes_;  // keys point into it
  std::unordered_map<std::string, Id> ids_;
  std::vector<Statement> statements_;
};

// The first of DIR/graph.nt, .nq, .ttl and .trig that is there. Throws InputError where none is.
struct GraphFile {
  std::filesystem::path path;
  SerdSyntax syntax;
};
GraphFile find_graph_file(const std::string& directory);

}  // namespace yuantu
