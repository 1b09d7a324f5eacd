// SPDX-License-Identifier: Apache-2.0
// GraphML as its readers need it.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "exporters/exporter.hpp"
#include "exporters/property_graph.hpp"
#include "scratch_folder.hpp"
#include "torture_graph.hpp"

using namespace yuantu;  // NOLINT(google-build-using-namespace): a test of this namespace

namespace {

std::string graphml(const EntityGraph& graph, const ExportOptions& options = {}) {
  const ScratchFolder folder;
  return text_of(find_format("graphml")->make()->write(graph, folder.string(), options).front());
}

// The tags that begin with `start`, without their closing bracket. (No std::regex: gcc 12 warns of its
// insides.)
std::vector<std::string> tags(const std::string& text, const std::string& start) {
  std::vector<std::string> found;
  for (auto at = text.find(start); at != std::string::npos; at = text.find(start, at + 1)) {
    found.push_back(text.substr(at, text.find('>', at) - at));
  }
  return found;
}

std::string attribute(const std::string& tag, const std::string& name) {
  const std::string start = " " + name + "=\"";
  const auto at = tag.find(start);
  if (at == std::string::npos) return "none";
  const auto begin = at + start.size();
  return tag.substr(begin, tag.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("keys have the four attributes that readers need, and types that all of them know") {
  const std::string text = graphml(torture_graph());
  const std::set<std::string> types = {"int", "long", "double", "string"};
  std::set<std::string> ids;
  for (const std::string& key : tags(text, "<key ")) {
    const std::string id = attribute(key, "id");
    CHECK(ids.insert(id).second);
    CHECK(types.contains(attribute(key, "attr.type")));
    CHECK((attribute(key, "for") == "node" || attribute(key, "for") == "edge"));
    CHECK(attribute(key, "attr.name") != "id");
    CHECK(attribute(key, "attr.name") == (id == "e_label" ? "label" : id));
  }
  CHECK(ids.size() > 20);
}

TEST_CASE("nodes come before edges, edges have ids of their own and labels in both places") {
  const EntityGraph graph = torture_graph();
  const std::string text = graphml(graph);
  CHECK(text.rfind("<node ") < text.find("<edge "));
  std::set<std::string> ids;
  for (const std::string& edge : tags(text, "<edge ")) {
    CHECK(ids.insert(attribute(edge, "id")).second);
    const std::string label = attribute(edge, "label");
    CHECK(text.find(edge + "><data key=\"e_label\">" + label + "</data>") != std::string::npos);
  }
  Spill spill;
  CHECK(ids.size() == PropertyGraph(store_of(graph, spill)).edge_count());
  CHECK(text.find("directed=") == std::string::npos);
  CHECK(text.find("\"></data>") == std::string::npos);
  CHECK(text.find("<node id=\"park-1\" labels=\":Entity:Park\"><data key=\"labels\">:Entity:Park</data>") !=
        std::string::npos);
}

TEST_CASE("GraphML holds no character that XML cannot hold") {
  const std::string text = graphml(torture_graph());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    CHECK_UNARY(byte >= 0x20 || c == '\n');
    if (byte < 0x20 && c != '\n') break;
  }
  CHECK(text.find("\xEF\xBF\xBE") == std::string::npos);
  CHECK(text.find("\xEF\xBF\xBF") == std::string::npos);
}

TEST_CASE("claims of one relation between the same two are one edge with a weight") {
  const EntityGraph graph = torture_graph();
  Spill spill;
  const GraphStore store = store_of(graph, spill);
  PropertyGraph view(store);
  CHECK(view.edge_count() == graph.claims.size() - 1);
  std::size_t heavy = 0;
  view.for_each_edge([&](const Edge& edge) {
    if (edge.weight == 1) return;
    ++heavy;
    CHECK(edge.weight == 2);
    CHECK(edge.confidence == doctest::Approx(0.93));
    CHECK(documents_json(view, edge) == R"(["doc-01","doc-02"])");
    CHECK(dates_of(view, edge).first == "2023-01-01");
    CHECK(dates_of(view, edge).last == "2023-12-31");
  });
  CHECK(heavy == 1);
}

TEST_CASE("a statistic is a property where it has one value, and always in the list of observations") {
  const std::string text = graphml(torture_graph());
  CHECK(text.find("<data key=\"investment_2024_planned\">1200000000</data>") != std::string::npos);
  CHECK(text.find("<data key=\"revenue_2024\">206666.67</data>") != std::string::npos);
  CHECK(text.find("<data key=\"growth\">-18.5</data>") != std::string::npos);
  CHECK(text.find("<data key=\"landArea\">") == std::string::npos);  // two values
  CHECK(text.find("&quot;metric&quot;:&quot;count&quot;,&quot;value&quot;:120") != std::string::npos);
}

TEST_CASE("edge labels are relation names in capitals") {
  CHECK(edge_label(edge_type(RelationType::locatedIn)) == "LOCATED_IN");
  CHECK(edge_label(EdgeType::CoLocated) == "CO_LOCATED");
}

TEST_CASE("provenance decides how much of its sources an edge carries") {
  ExportOptions options;
  options.provenance = Provenance::None;
  CHECK(graphml(torture_graph(), options).find("<data key=\"documents\">") == std::string::npos);
  options.provenance = Provenance::Documents;
  const std::string text = graphml(torture_graph(), options);
  CHECK(text.find("<data key=\"documents\">") != std::string::npos);
  CHECK(text.find("<data key=\"quote\">") == std::string::npos);
}
