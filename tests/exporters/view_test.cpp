// SPDX-License-Identifier: Apache-2.0
// The networks that --view shows, each on a graph whose edges can be counted by hand.
#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "exporters/node_measures.hpp"
#include "exporters/property_graph.hpp"
#include "scratch_folder.hpp"
#include "torture_graph.hpp"

using namespace yuantu;  // NOLINT(google-build-using-namespace): a test of this namespace

namespace {

enum Index : std::uint32_t { A, B, C, Uni, Conference, Summit, Lab, ParkOne, ParkTwo, City };

EntityGraph small_graph() {
  EntityGraph graph;
  add_documents(graph);
  add_entity(graph, EntityType::Company, "company-a", "甲公司");
  add_entity(graph, EntityType::Company, "company-b", "乙公司");
  add_entity(graph, EntityType::Company, "company-c", "丙公司");
  add_entity(graph, EntityType::University, "university-d", "云汀大学");
  add_entity(graph, EntityType::Event, "event-a", "云汀大会");
  add_entity(graph, EntityType::Event, "event-b", "云汀论坛");
  add_entity(graph, EntityType::Lab, "lab-a", "云汀实验室");
  add_entity(graph, EntityType::Park, "park-a", "云汀园");
  add_entity(graph, EntityType::Park, "park-b", "云澜园");
  add_entity(graph, EntityType::Place, "place-a", "云汀市");
  const auto say = [&graph](std::uint32_t head, RelationType relation, std::uint32_t tail) {
    graph.claims.push_back(
        claim_of("claim-" + std::to_string(100 + graph.claims.size()), head, relation, tail));
  };
  say(A, RelationType::locatedIn, ParkOne);
  say(A, RelationType::locatedIn, ParkTwo);
  say(A, RelationType::participatesIn, Conference);
  say(B, RelationType::locatedIn, ParkOne);
  say(B, RelationType::locatedIn, ParkOne);
  graph.claims.back().confidence = 0.5F;
  say(B, RelationType::locatedIn, ParkTwo);
  say(B, RelationType::partnerOf, C);
  say(C, RelationType::locatedIn, ParkTwo);
  graph.claims.back().confidence = 0.4F;
  graph.claims.back().status = Status::Planned;
  say(C, RelationType::locatedIn, City);
  say(Uni, RelationType::locatedIn, ParkOne);
  say(Uni, RelationType::participatesIn, Conference);
  say(Uni, RelationType::participatesIn, Summit);
  say(Lab, RelationType::foundedBy, A);
  say(Lab, RelationType::foundedBy, Uni);
  say(Lab, RelationType::investedBy, C);
  return graph;
}

struct Seen {
  std::vector<std::string> nodes;
  std::map<std::string, Edge> edges;  // "company-a CO_LOCATED company-b"
};

Seen see(const EntityGraph& graph, View view) {
  ExportOptions options;
  options.view = view;
  Spill spill;
  const GraphStore store = store_of(graph, spill);
  PropertyGraph network(store, options);
  Seen seen;
  for (const std::uint32_t n : network.nodes()) seen.nodes.push_back(graph.entities[n].id);
  network.for_each_edge([&](const Edge& edge) {
    seen.edges[graph.entities[edge.head].id + " " + edge_label(edge.type) + " " +
               graph.entities[edge.tail].id] = edge;
  });
  CHECK(seen.edges.size() == network.edge_count());
  return seen;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the full view has every entity, and one edge for each relation of the same two") {
  const Seen seen = see(small_graph(), View::Full);
  CHECK(seen.nodes.size() == 10);
  CHECK(seen.edges.size() == 14);
  CHECK(seen.edges.at("company-b LOCATED_IN park-a").weight == 2);
}

TEST_CASE("the view of organisations leaves out parks, places and events, and what leads to them") {
  const Seen seen = see(small_graph(), View::Organisations);
  CHECK(seen.nodes == Names{"company-a", "company-b", "company-c", "university-d", "lab-a"});
  CHECK(seen.edges.size() == 4);
  CHECK(seen.edges.contains("lab-a INVESTED_BY company-c"));
}

TEST_CASE("co-location joins companies of one park, with the parks that they share as weight") {
  const EntityGraph graph = small_graph();
  const Seen seen = see(graph, View::CoLocation);
  CHECK(seen.nodes == Names{"company-a", "company-b", "company-c"});
  CHECK(seen.edges.size() == 3);
  const Edge& both = seen.edges.at("company-a CO_LOCATED company-b");
  CHECK(both.weight == 2);
  CHECK(both.claim_count == 5);
  CHECK(both.confidence == doctest::Approx(0.93));
  const Edge& planned = seen.edges.at("company-a CO_LOCATED company-c");
  CHECK(planned.planned);
  CHECK(planned.confidence == doctest::Approx(0.4));
  ExportOptions options;
  options.view = View::CoLocation;
  Spill spill;
  const GraphStore store = store_of(graph, spill);
  PropertyGraph network(store, options);
  CHECK(shared_json(network, both) == R"(["云汀园","云澜园"])");
  CHECK(network.edge_id(both) == "coLocated-company-a-company-b");
  CHECK_FALSE(network.directed());
}

TEST_CASE("co-participation joins those who share an event, and keeps those who came alone") {
  const Seen seen = see(small_graph(), View::CoParticipation);
  CHECK(seen.nodes == Names{"company-a", "university-d"});
  CHECK(seen.edges.size() == 1);
  CHECK(seen.edges.at("company-a CO_PARTICIPATES university-d").weight == 1);
}

TEST_CASE("partnership has partners and founders of the same thing; a sole investor joins nobody") {
  const Seen seen = see(small_graph(), View::Partnership);
  CHECK(seen.nodes == Names{"company-a", "company-b", "company-c", "university-d"});
  CHECK(seen.edges.size() == 2);
  CHECK(seen.edges.contains("company-a CO_FOUNDED university-d"));
  CHECK(seen.edges.contains("company-b PARTNER_OF company-c"));
}

TEST_CASE("views have names for the command line, and only these") {
  for (const ViewEntry& entry : network_views()) CHECK(find_view_by_name(entry.name) == entry.view);
  CHECK(network_views().size() == 5);
  CHECK_FALSE(find_view_by_name("Full").has_value());
}

TEST_CASE("every format that shows a network writes the view that was asked for") {
  const EntityGraph graph = small_graph();
  ExportOptions options;
  options.view = View::CoLocation;
  for (const Format& format : formats()) {
    if (!format.shows_network) continue;
    const ScratchFolder folder;
    std::string text;
    for (const std::string& file : format.make()->write(graph, folder.string(), options))
      text += text_of(file);
    CHECK_MESSAGE(text.find("company-a") != std::string::npos, format.name);
    CHECK_MESSAGE(text.find("university-d") == std::string::npos, format.name);
    const bool derived =
        text.find("CO_LOCATED") != std::string::npos || text.find("coLocated") != std::string::npos;
    CHECK_MESSAGE(derived, format.name);
  }
}

TEST_CASE("observations as nodes hang on their entity, beside the property") {
  ExportOptions options;
  options.observation_nodes = true;
  for (const char* name : {"graphml", "gexf", "neo4j"}) {
    const ScratchFolder folder;
    std::string text;
    for (const std::string& file :
         find_format(name)->make()->write(torture_graph(), folder.string(), options))
      text += text_of(file);
    CHECK_MESSAGE(text.find("HAS_OBSERVATION") != std::string::npos, name);
    CHECK_MESSAGE(text.find("obs-6") != std::string::npos, name);
    CHECK_MESSAGE(text.find("investment_2024_planned") != std::string::npos, name);
  }
}

TEST_CASE("formats that share measures compute them once and write what each would write alone") {
  const EntityGraph graph = small_graph();
  SharedMeasures shared;
  std::shared_ptr<const NodeMeasures> first;
  for (const char* name : {"graphml", "gexf"}) {
    const ScratchFolder alone, together;
    ExportOptions options;
    const std::string expected =
        text_of(find_format(name)->make()->write(graph, alone.string(), options).front());
    options.shared = &shared;
    CHECK(text_of(find_format(name)->make()->write(graph, together.string(), options).front()) == expected);
    REQUIRE(shared.measures != nullptr);
    if (first == nullptr) first = shared.measures;
    CHECK(shared.measures == first);
  }
}

TEST_CASE("what a network shows does not depend on whether its rows are in memory or on disk") {
  const EntityGraph graph = torture_graph();
  const ScratchFolder temporary;
  Spill in_memory;
  Spill on_disk(0, temporary.string());
  const GraphStore kept = store_of(graph, in_memory), spilled = store_of(graph, on_disk);
  CHECK(on_disk.written() > 0);
  ExportOptions options;
  options.observation_nodes = true;
  for (const ViewEntry& entry : network_views()) {
    options.view = entry.view;
    for (const Format& format : formats()) {
      const ScratchFolder one, other;
      const auto files = format.make()->write(kept, one.string(), options);
      const auto same = format.make()->write(spilled, other.string(), options);
      REQUIRE(files.size() == same.size());
      for (std::size_t f = 0; f < files.size(); ++f) CHECK(text_of(files[f]) == text_of(same[f]));
    }
  }
}

TEST_CASE("measures are columns of the graph files, or are left out") {
  const EntityGraph graph = small_graph();
  ExportOptions options;
  Spill spill;
  const GraphStore store = store_of(graph, spill);
  PropertyGraph view(store, options);
  const NodeMeasures measures(view);
  CHECK(measures.columns().size() == 7);
  CHECK(measures.columns().back().name == "betweenness");
  CHECK(measures.value(0, Lab) == "3");
  CHECK(measures.value(1, ParkOne) == "4");
  for (const char* name : {"graphml", "gexf"}) {
    for (const MeasureNodes wanted : {MeasureNodes::Yes, MeasureNodes::No}) {
      const ScratchFolder folder;
      options.measures = wanted;
      const std::string text =
          text_of(find_format(name)->make()->write(graph, folder.string(), options).front());
      CHECK((text.find("page_rank") != std::string::npos) == (wanted == MeasureNodes::Yes));
      CHECK((text.find("community") != std::string::npos) == (wanted == MeasureNodes::Yes));
    }
  }
}
