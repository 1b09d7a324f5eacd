// SPDX-License-Identifier: Apache-2.0
// Ties vocabulary.hpp and types.hpp to the ontology, and checks that the ontology is whole.
#include "ontology/vocabulary.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>
#include <utility>

#include "../rdf_model.hpp"
#include "ontology/ontology_files.hpp"
#include "ontology/types.hpp"

namespace {

using yuantu::RdfModel;
namespace v = yuantu::vocabulary;

const std::string owl = "http://www.w3.org/2002/07/owl#";
const std::string rdfs = "http://www.w3.org/2000/01/rdf-schema#";
const std::string skos_definition = "http://www.w3.org/2004/02/skos/core#definition";
const std::string sh = "http://www.w3.org/ns/shacl#";

std::string yt(std::string_view name) {
  return std::string(v::yt::prefix).append(name);
}

void read_ontology(RdfModel& model) {
  model.read(SOURCE_DIR "/ontology/yuantu.ttl", SERD_TURTLE);
}

// The IRIs that vocabulary.hpp gives names to, each with the comment above it.
std::map<std::string, std::string> named_iris() {
  std::map<std::string, std::string> iris;
  std::ifstream header(SOURCE_DIR "/ontology/vocabulary.hpp");
  std::string gloss;
  for (std::string line; std::getline(header, line);) {
    if (line.starts_with("// ")) gloss = line.substr(3);
    const auto quote = line.find("\"http");
    if (line.ends_with("\";") && quote != std::string::npos) {
      iris[line.substr(quote + 1, line.size() - quote - 3)] = std::exchange(gloss, "");
    }
  }
  return iris;
}

}  // namespace

TEST_CASE("every yt term of the ontology has a constant, and every yt constant is in the ontology") {
  RdfModel model;
  read_ontology(model);
  const auto named = named_iris();
  for (const std::string& subject : model.all_subjects()) {
    if (subject.starts_with(v::yt::prefix)) CHECK_MESSAGE(named.contains(subject), subject);
  }
  const auto subjects = model.all_subjects();
  std::size_t checked = 0;
  for (const auto& entry : named) {
    if (!entry.first.starts_with(v::yt::prefix) || entry.first == v::yt::prefix) continue;
    CHECK_MESSAGE(subjects.contains(entry.first), entry.first);
    ++checked;
  }
  CHECK(checked > 90);
}

TEST_CASE("every constant that is no namespace has a gloss") {
  for (const auto& entry : named_iris()) {
    const std::string& iri = entry.first;
    const bool is_namespace = iri.ends_with('#') || iri.ends_with('/') || iri == v::ontology_iri;
    if (!is_namespace) CHECK_MESSAGE(!entry.second.empty(), iri);
  }
}

TEST_CASE("every yt term has a label and a definition in English and in Chinese") {
  RdfModel model;
  read_ontology(model);
  for (const std::string& subject : model.all_subjects()) {
    if (!subject.starts_with(v::yt::prefix)) continue;
    CHECK_MESSAGE(model.objects(subject, rdfs + "label").size() == 2, subject);
    CHECK_MESSAGE(model.objects(subject, skos_definition).size() == 2, subject);
  }
  CHECK_FALSE(model.has_blank_node());
}

TEST_CASE("the enums of types.hpp are classes, properties and metrics of the ontology") {
  RdfModel model;
  read_ontology(model);
  const auto types_of = [&model](std::string_view name) {
    return model.objects(yt(name), std::string(v::rdf::type));
  };
  for (std::size_t t = 0; t < yuantu::entity_type_count; ++t) {
    const auto name = name_of(static_cast<yuantu::EntityType>(t));
    CHECK_MESSAGE(types_of(name).contains(owl + "Class"), name);
    CHECK_MESSAGE(model.objects(yt(name), rdfs + "subClassOf").contains(yt("Entity")), name);
  }
  for (std::size_t r = 0; r < yuantu::relation_type_count; ++r) {
    const auto name = name_of(static_cast<yuantu::RelationType>(r));
    CHECK_MESSAGE(types_of(name).contains(owl + "ObjectProperty"), name);
    CHECK(types_of(name).contains(owl + "SymmetricProperty") ==
          is_symmetric(static_cast<yuantu::RelationType>(r)));
  }
  for (std::size_t m = 0; m < yuantu::metric_count; ++m) {
    const auto name = name_of(static_cast<yuantu::Metric>(m));
    CHECK_MESSAGE(types_of(name).contains(yt("Metric")), name);
  }
}

TEST_CASE("the notations of statuses and bounds are what the data writes") {
  RdfModel model;
  read_ontology(model);
  const auto notation = [&model](std::string_view concept_iri) {
    return model.objects(std::string(concept_iri), "http://www.w3.org/2004/02/skos/core#notation");
  };
  using Texts = std::set<std::string>;
  CHECK(notation(v::yt::concepts::status_planned) == Texts{std::string(name_of(yuantu::Status::Planned))});
  CHECK(notation(v::yt::concepts::bound_min) == Texts{std::string(name_of(yuantu::Bound::Min))});
  CHECK(notation(v::yt::concepts::bound_max) == Texts{std::string(name_of(yuantu::Bound::Max))});
  CHECK(notation(v::yt::concepts::bound_about) == Texts{std::string(name_of(yuantu::Bound::About))});
}

TEST_CASE("the shapes parse and have a shape for both ends of every relation") {
  RdfModel model;
  model.read(SOURCE_DIR "/ontology/shapes.ttl", SERD_TURTLE);
  for (std::size_t r = 0; r < yuantu::relation_type_count; ++r) {
    const std::string relation = yt(name_of(static_cast<yuantu::RelationType>(r)));
    CHECK_MESSAGE(model.subjects(sh + "targetSubjectsOf", relation).size() == 1, relation);
    CHECK_MESSAGE(model.subjects(sh + "targetObjectsOf", relation).size() == 1, relation);
  }
}

TEST_CASE("the program carries the ontology and the shapes to the byte") {
  const auto text_of = [](const char* path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  CHECK(yuantu::ontology_turtle() == text_of(SOURCE_DIR "/ontology/yuantu.ttl"));
  CHECK(yuantu::shapes_turtle() == text_of(SOURCE_DIR "/ontology/shapes.ttl"));
}
