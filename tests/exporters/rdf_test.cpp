// SPDX-License-Identifier: Apache-2.0
// RDF formats hold the same statements, keep every text, and follow the vocabulary.
#include <doctest/doctest.h>

#include "../rdf_model.hpp"
#include "exporters/exporter.hpp"
#include "exporters/superclasses.hpp"
#include "ontology/error.hpp"
#include "ontology/vocabulary.hpp"
#include "scratch_folder.hpp"
#include "torture_graph.hpp"

using namespace yuantu;  // NOLINT(google-build-using-namespace): a test of this namespace

namespace {

namespace v = vocabulary;
const std::string base = "https://w3id.org/yuantu/id/";

struct RdfFormat {
  const char* name;
  SerdSyntax syntax;
};
constexpr RdfFormat rdf_formats[] = {
    {"turtle", SERD_TURTLE}, {"ntriples", SERD_NTRIPLES}, {"nquads", SERD_NQUADS}, {"trig", SERD_TRIG}};

std::string write_as(const char* format, const EntityGraph& graph, const std::string& folder,
                     const ExportOptions& options = {}) {
  return find_format(format)->make()->write(graph, folder, options).front();
}

std::set<std::string> labels(const RdfModel& model, const std::string& id) {
  return model.objects(base + id, std::string(v::rdfs::label));
}

}  // namespace

TEST_CASE("all RDF formats hold the same statements, without blank nodes") {
  const ScratchFolder folder;
  std::set<std::string> first;
  for (const RdfFormat& format : rdf_formats) {
    RdfModel model;
    model.read(write_as(format.name, torture_graph(), folder.string()), format.syntax);
    CHECK_FALSE(model.has_blank_node());
    CHECK(model.size() > 300);
    if (first.empty()) first = model.statements();
    CHECK_MESSAGE(model.statements() == first, format.name);
  }
}

TEST_CASE("every name comes back from every RDF format to the byte") {
  const ScratchFolder folder;
  const auto names = torture_names();
  for (const RdfFormat& format : rdf_formats) {
    RdfModel model;
    model.read(write_as(format.name, torture_graph(), folder.string()), format.syntax);
    for (std::size_t i = 0; i < names.size(); ++i) {
      CHECK_MESSAGE(labels(model, "company-" + std::to_string(10 + i)) == std::set{in_rdf(names[i])},
                    format.name);
    }
  }
}

TEST_CASE("Turtle has all prefixes at the top, short names and plain numbers") {
  const ScratchFolder folder;
  const std::string text = text_of(write_as("turtle", torture_graph(), folder.string()));
  const auto first_subject = text.find("\nid:");
  REQUIRE(first_subject != std::string::npos);
  CHECK(text.rfind("@prefix") < first_subject);
  CHECK(text.find("id:company-10\n\ta yt:Company ;") != std::string::npos);
  CHECK(text.find("yt:value 1200000000 ;") != std::string::npos);
  CHECK(text.find("yt:confidence 0.93 ;") != std::string::npos);
  CHECK(text.find("<https://w3id.org/yuantu/id/doc-01#char=60,72;30,41>") != std::string::npos);
}

TEST_CASE("a claim, its passage and an observation are as the vocabulary says") {
  const ScratchFolder folder;
  RdfModel model;
  model.read(write_as("ntriples", torture_graph(), folder.string()), SERD_NTRIPLES);
  const auto value = [&model](const std::string& subject, std::string_view predicate) {
    const auto found = model.objects(subject, std::string(predicate));
    return found.size() == 1 ? *found.begin() : std::to_string(found.size()) + " values";
  };
  const std::string claim = base + "claim-301";
  const std::string passage = base + "doc-01#char=60,72;30,41";
  namespace p = v::yt::properties;
  CHECK(value(claim, v::rdf::subject) == base + "person-1");
  CHECK(value(claim, v::rdf::predicate) == p::works_for);
  CHECK(value(claim, p::role) == "董事长\"兼\"总经理");
  CHECK(value(claim, p::time) == "2021-03/2025");
  CHECK(value(claim, p::confidence) == "1.0");
  CHECK(value(claim, v::prov::was_derived_from) == passage);
  CHECK(value(passage, v::nif::begin_index) == "30");
  CHECK(value(passage, v::nif::end_index) == "72");
  CHECK(value(passage, v::nif::reference_context) == base + "doc-01");
  CHECK(value(base + "claim-300", p::status) == "planned");
  CHECK(value(base + "claim-300", p::amount) == "1200000000");
  CHECK(value(base + "claim-100", p::status) == "0 values");
  CHECK(value(base + "obs-1", p::period_start) == "2024-01-01");
  CHECK(value(base + "obs-2", p::period_end) == "2024-02-29");
  CHECK(value(base + "obs-2", p::value) == "206666.67");
  CHECK(value(base + "obs-1", p::bound) == "min");
  CHECK(value(base + "place-2", p::within) == base + "place-1");
  CHECK(value(base + "place-2", p::code) == "340100");
  CHECK(value(base + "industry-2", v::skos::broader) == base + "industry-1");
  CHECK(value(base + "industry-2", v::skos::in_scheme) == v::yt::concepts::industry_scheme);
  CHECK(value(base + "company-old", v::dcterms::is_replaced_by) == base + "company-10");
  CHECK(value(base + "doc-01", v::dcterms::issued) == "2024-05-06");
}

TEST_CASE("provenance none leaves out claims and passages, documents puts facts into one graph each") {
  const ScratchFolder folder;
  ExportOptions options;
  options.provenance = Provenance::None;
  RdfModel none;
  none.read(write_as("ntriples", torture_graph(), folder.string(), options), SERD_NTRIPLES);
  CHECK(none.subjects(std::string(v::rdf::type), std::string(v::yt::classes::claim)).empty());
  CHECK(none.subjects(std::string(v::rdf::type), std::string(v::nif::offset_based_string)).empty());
  CHECK(none.subjects(std::string(v::rdf::type), std::string(v::yt::classes::observation)).size() == 6);

  options.provenance = Provenance::Documents;
  const std::string quads = text_of(write_as("nquads", torture_graph(), folder.string(), options));
  const std::string located = "<" + base + "company-10> <" + std::string(v::yt::properties::located_in) +
                              "> <" + base + "park-1> <" + base;
  CHECK(quads.find(located + "doc-01> .") != std::string::npos);
  CHECK(quads.find(located + "doc-02> .") != std::string::npos);
  CHECK(quads.find("#Claim>") == std::string::npos);
  CHECK_THROWS_AS(write_as("turtle", torture_graph(), folder.string(), options), UsageError);
}

TEST_CASE("TriG and N-Quads hold the same named graphs") {
  const ScratchFolder folder;
  ExportOptions options;
  options.provenance = Provenance::Documents;
  RdfModel quads;
  quads.read(write_as("nquads", torture_graph(), folder.string(), options), SERD_NQUADS);
  RdfModel trig;
  trig.read(write_as("trig", torture_graph(), folder.string(), options), SERD_TRIG);
  CHECK(quads.statements() == trig.statements());
}

TEST_CASE("the dataset counts what it holds") {
  const ScratchFolder folder;
  ExportOptions options;
  options.timestamp = "2025-01-02T03:04:05Z";
  const EntityGraph graph = torture_graph();
  RdfModel model;
  model.read(write_as("ntriples", graph, folder.string(), options), SERD_NTRIPLES);
  const auto datasets = model.subjects(std::string(v::rdf::type), std::string(v::void_::dataset));
  REQUIRE(datasets.size() == 1);
  const std::string& dataset = *datasets.begin();
  CHECK(model.objects(dataset, std::string(v::void_::entities)) ==
        std::set{std::to_string(graph.entities.size())});
  const auto companies = model.objects(dataset + "-class-Company", std::string(v::void_::entities));
  CHECK(companies == std::set{std::to_string(torture_names().size())});
  const auto located = model.objects(dataset + "-property-locatedIn", std::string(v::void_::triples));
  CHECK(located == std::set{std::to_string(torture_names().size() + 1)});
  CHECK(model.subjects(std::string(v::rdf::type), std::string(v::prov::activity)).size() == 1);
}

TEST_CASE("the superclasses that an option adds are those of the ontology") {
  RdfModel model;
  model.read(SOURCE_DIR "/ontology/yuantu.ttl", SERD_TURTLE);
  for (std::size_t t = 0; t < entity_type_count; ++t) {
    const auto type = static_cast<EntityType>(t);
    const auto wider = superclasses_of(type);
    const std::set<std::string> stated(wider.begin(), wider.end());
    CHECK(model.objects(std::string(v::yt::prefix).append(name_of(type)),
                        "http://www.w3.org/2000/01/rdf-schema#subClassOf") == stated);
  }
}

TEST_CASE("the ontology and the shapes lie beside the data") {
  const ScratchFolder folder;
  write_as("turtle", torture_graph(), folder.string());
  CHECK(text_of(folder / "yuantu.ttl") == text_of(SOURCE_DIR "/ontology/yuantu.ttl"));
  CHECK(text_of(folder / "shapes.ttl") == text_of(SOURCE_DIR "/ontology/shapes.ttl"));
}

TEST_CASE("a base that is no IRI is refused, one that ends in # is not") {
  const ScratchFolder folder;
  for (const char* bad :
       {"not an iri/", "http://例子/", "http://x.example/a", "http://x.example/<>/", "relative/"}) {
    ExportOptions options;
    options.base = bad;
    CHECK_THROWS_AS(write_as("turtle", torture_graph(), folder.string(), options), UsageError);
  }
  ExportOptions options;
  options.base = "http://x.example/graph#";
  RdfModel model;
  model.read(write_as("turtle", torture_graph(), folder.string(), options), SERD_TURTLE);
  CHECK_FALSE(
      model.objects("http://x.example/graph#doc-01/char=10,20", std::string(v::nif::begin_index)).empty());
}

TEST_CASE("files are the same whatever number of threads writes them") {
  const ScratchFolder folder;
  EntityGraph graph = torture_graph();
  for (int i = 0; i < 9000; ++i) {
    Observation observation = graph.observations.front();
    observation.id = "obs-more-" + std::to_string(i);
    graph.observations.push_back(observation);
  }
  for (const RdfFormat& format : rdf_formats) {
    for (const Provenance provenance : {Provenance::Claims, Provenance::Documents}) {
      ExportOptions options;
      options.provenance = provenance;
      const std::string name = format.name;
      if (provenance == Provenance::Documents && (name == "turtle" || name == "ntriples")) continue;
      const std::string one = text_of(write_as(format.name, graph, folder.string(), options));
      options.threads = 3;
      CHECK_MESSAGE(one == text_of(write_as(format.name, graph, folder.string(), options)), name);
    }
  }
}

TEST_CASE("a graph without anything is still a file that reads") {
  const ScratchFolder folder;
  for (const RdfFormat& format : rdf_formats) {
    RdfModel model;
    model.read(write_as(format.name, EntityGraph(), folder.string()), format.syntax);
    CHECK(model.size() > 0);
  }
}
