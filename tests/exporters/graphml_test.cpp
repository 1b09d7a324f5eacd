// SPDX-License-Identifier: Apache-2.0
// GraphML as its readers need it.
#include <doctest/doctest.h>

#include <regex>
#include <set>

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

std::vector<std::smatch> matches(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  return {std::sregex_iterator(text.begin(), text.end(), regex), {}};
}

}  // namespace

TEST_CASE("keys have the four attributes that readers need, and types that all of them know") {
  const std::string text = graphml(torture_graph());
  const auto keys = matches(text, "<key [^>]*>");
  const auto whole = matches(text,
                             "<key id=\"([^\"]+)\" for=\"(node|edge)\" attr.name=\"([^\"]+)\" "
                             "attr.type=\"(int|long|double|string)\"/>");
  REQUIRE(keys.size() == whole.size());
  std::set<std::string> ids;
  for (const auto& key : whole) {
    CHECK(ids.insert(key[1]).second);
    CHECK(key[3] != "id");
    if (key[1] != "e_label") CHECK(key[1] == key[3]);
  }
}

TEST_CASE("nodes come before edges, edges have ids of their own and labels in both places") {
  const std::string text = graphml(torture_graph());
  CHECK(text.rfind("<node ") < text.find("<edge "));
  std::set<std::string> ids;
  for (const auto& edge : matches(
           text, "<edge id=\"([^\"]*)\"[^>]*label=\"([A-Z_]+)\"><data key=\"e_label\">([A-Z_]+)</data>")) {
    CHECK(ids.insert(edge[1]).second);
    CHECK(edge[2] == edge[3]);
  }
  CHECK(ids.size() == matches(text, "<edge ").size());
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
  const PropertyGraph view = property_graph(graph);
  CHECK(view.edges.size() == graph.claims.size() - 1);
  const Edge& edge = view.edges.front();
  CHECK(edge.weight == 2);
  CHECK(edge.confidence == doctest::Approx(0.93));
  CHECK(documents_json(graph, edge) == R"(["doc-01","doc-02"])");
  CHECK(dates_of(graph, edge).first == "2023-01-01");
  CHECK(dates_of(graph, edge).last == "2023-12-31");
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
  CHECK(edge_label(RelationType::locatedIn) == "LOCATED_IN");
  CHECK(edge_label(RelationType::awarded) == "AWARDED");
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
