// SPDX-License-Identifier: Apache-2.0
// Turns the graph into RDF: EntityGraph -> statements, in the order that every syntax can abbreviate.
#include "exporters/rdf_statements.hpp"

#include <array>
#include <span>
#include <string>

#include "exporters/dataset_description.hpp"
#include "exporters/grouping.hpp"
#include "exporters/passage_iri.hpp"
#include "exporters/statement_writer.hpp"
#include "exporters/superclasses.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

namespace dcterms = vocabulary::dcterms;
namespace nif = vocabulary::nif;
namespace rdf = vocabulary::rdf;
namespace skos = vocabulary::skos;
namespace yt = vocabulary::yt::classes;
namespace p = vocabulary::yt::properties;

// The IRIs of an enum's values, so that none is put together in the loop.
template <class Enum, std::size_t count>
std::array<std::string, count> iris_of() {
  std::array<std::string, count> iris;
  for (std::size_t i = 0; i < count; ++i) {
    iris[i] = std::string(vocabulary::yt::prefix).append(name_of(static_cast<Enum>(i)));
  }
  return iris;
}

class RdfWalk {
 public:
  RdfWalk(const EntityGraph& graph, const ExportOptions& options, RdfSink& sink)
      : graph_(graph), options_(options), sink_(sink), out_(sink, options.base) {}

  void run() {
    const bool by_document = options_.provenance == Provenance::Documents;
    for (const DocumentRecord& document : graph_.documents) write_document(document);
    const Groups claims_of = group_by(graph_.claims, graph_.entities.size(), &Claim::head);
    for (std::uint32_t e = 0; e < graph_.entities.size(); ++e) {
      write_entity(graph_.entities[e]);
      if (!by_document) write_relations(claims_of[e]);
      write_replaced(graph_.entities[e]);
    }
    if (by_document) {
      write_named_graphs();
    } else {
      write_sources();
    }
    describe_dataset(graph_, options_, out_);
  }

 private:
  void write_document(const DocumentRecord& document);
  void write_entity(const Entity& entity);
  void write_place_or_industry(const Entity& entity);
  void write_replaced(const Entity& entity);
  void write_relations(std::span<const std::uint32_t> claims);
  void write_sources();
  void write_named_graphs();
  void write_claim(const Claim& claim);
  void write_passage(const Passage& passage);
  void write_observation(const Observation& observation);

  const std::string& passage_iri(std::uint32_t passage) {
    const Passage& found = graph_.passages[passage];
    assign_passage_iri(passage_iri_, options_.base, graph_.documents[found.document].id, found.source);
    return passage_iri_;
  }
  const std::string& iri_of(EntityType type) const { return types_[static_cast<std::size_t>(type)]; }
  const std::string& iri_of(RelationType type) const { return relations_[static_cast<std::size_t>(type)]; }
  const std::string& iri_of(Metric metric) const { return metrics_[static_cast<std::size_t>(metric)]; }

  const EntityGraph& graph_;
  const ExportOptions& options_;
  RdfSink& sink_;
  StatementWriter out_;
  std::string passage_iri_;
  std::array<std::string, entity_type_count> types_ = iris_of<EntityType, entity_type_count>();
  std::array<std::string, relation_type_count> relations_ = iris_of<RelationType, relation_type_count>();
  std::array<std::string, metric_count> metrics_ = iris_of<Metric, metric_count>();
};

void RdfWalk::write_document(const DocumentRecord& document) {
  out_.subject_thing(document.id);
  out_.iri(rdf::type, yt::document);
  out_.iri(rdf::type, nif::context);
  out_.string(dcterms::identifier, document.name);
  for (const std::string& headline : document.headlines) out_.chinese(dcterms::title, headline);
  if (document.published && document.published->day != 0) {
    out_.day(dcterms::issued, *document.published);
  } else if (document.published) {
    out_.string(dcterms::issued, to_string(*document.published));
  }
  if (!document.content_hash.empty()) out_.string(p::content_hash, document.content_hash);
  out_.integer(vocabulary::dcat::byte_size, document.byte_count);
  out_.integer(p::character_count, document.character_count);
  out_.integer(p::article_count, document.article_count);
}

void RdfWalk::write_entity(const Entity& entity) {
  out_.subject_thing(entity.id);
  out_.iri(rdf::type, iri_of(entity.type));
  if (options_.superclasses) {
    for (const std::string_view wider : superclasses_of(entity.type)) out_.iri(rdf::type, wider);
  } else if (entity.type == EntityType::Industry) {
    out_.iri(rdf::type, skos::concept_);
  }
  out_.chinese(vocabulary::rdfs::label, entity.label);
  out_.chinese(skos::pref_label, entity.label);
  for (const AltLabel& alias : entity.alt_labels)
    out_.chinese(skos::alt_label, alias.text, alias.traditional);
  write_place_or_industry(entity);
  out_.integer(p::mention_count, entity.mention_count);
  out_.integer(p::document_count, entity.document_count);
}

void RdfWalk::write_place_or_industry(const Entity& entity) {
  const bool industry = entity.type == EntityType::Industry;
  if (industry) out_.iri(skos::in_scheme, vocabulary::yt::concepts::industry_scheme);
  if (!entity.code.empty()) out_.string(p::code, entity.code);
  for (const std::uint32_t wider : entity.within) {
    out_.thing(industry ? skos::broader : p::within, graph_.entities[wider].id);
  }
}

void RdfWalk::write_replaced(const Entity& entity) {
  for (const std::string& old : entity.replaced_ids) {
    out_.subject_thing(old);
    out_.thing(dcterms::is_replaced_by, entity.id);
  }
}

// Claims are sorted by relation and tail within a head, so repeated statements are neighbours.
void RdfWalk::write_relations(std::span<const std::uint32_t> claims) {
  const Claim* before = nullptr;
  for (const std::uint32_t c : claims) {
    const Claim& claim = graph_.claims[c];
    if (before && before->relation == claim.relation && before->tail == claim.tail) continue;
    out_.thing(iri_of(claim.relation), graph_.entities[claim.tail].id);
    before = &claim;
  }
}

void RdfWalk::write_sources() {
  if (options_.provenance == Provenance::Claims) {
    for (const Passage& passage : graph_.passages) write_passage(passage);
    for (const Claim& claim : graph_.claims) write_claim(claim);
  }
  for (const Observation& observation : graph_.observations) write_observation(observation);
}

void RdfWalk::write_named_graphs() {
  const auto document_of = [this](const auto& fact) { return graph_.passages[fact.passage].document; };
  const Groups claims = group_by(graph_.claims, graph_.documents.size(), document_of);
  const Groups observations = group_by(graph_.observations, graph_.documents.size(), document_of);
  for (std::uint32_t d = 0; d < graph_.documents.size(); ++d) {
    sink_.graph(out_.thing(graph_.documents[d].id));
    const Claim* before = nullptr;
    for (const std::uint32_t c : claims[d]) {
      const Claim& claim = graph_.claims[c];
      const bool repeated = before && before->head == claim.head && before->relation == claim.relation &&
                            before->tail == claim.tail;
      if (repeated) continue;
      out_.subject_thing(graph_.entities[claim.head].id);
      out_.thing(iri_of(claim.relation), graph_.entities[claim.tail].id);
      before = &claim;
    }
    for (const std::uint32_t o : observations[d]) write_observation(graph_.observations[o]);
  }
  sink_.graph({});
}

void RdfWalk::write_passage(const Passage& passage) {
  const std::string& document = graph_.documents[passage.document].id;
  assign_passage_iri(passage_iri_, options_.base, document, passage.source);
  out_.subject(passage_iri_);
  out_.iri(rdf::type, nif::offset_based_string);
  out_.thing(nif::reference_context, document);
  out_.integer(nif::begin_index, whole_of(passage.source).begin);
  out_.integer(nif::end_index, whole_of(passage.source).end);
  out_.chinese(p::quote, passage.quote);
}

void RdfWalk::write_claim(const Claim& claim) {
  out_.subject_thing(claim.id);
  out_.iri(rdf::type, yt::claim);
  out_.iri(rdf::type, rdf::statement);
  out_.thing(rdf::subject, graph_.entities[claim.head].id);
  out_.iri(rdf::predicate, iri_of(claim.relation));
  out_.thing(rdf::object, graph_.entities[claim.tail].id);
  out_.confidence(p::confidence, claim.confidence);
  if (!claim.rule.empty()) out_.string(p::rule, claim.rule);
  if (claim.time) out_.string(p::time, to_string(*claim.time));
  if (!claim.role.empty()) out_.chinese(p::role, claim.role);
  if (claim.status == Status::Planned) out_.string(p::status, name_of(claim.status));
  if (claim.amount) {
    out_.decimal(p::amount, claim.amount->value);
    if (claim.amount->unit != "CNY") out_.string(p::unit, claim.amount->unit);
  }
  out_.iri(vocabulary::prov::was_derived_from, passage_iri(claim.passage));
}

void RdfWalk::write_observation(const Observation& observation) {
  out_.subject_thing(observation.id);
  out_.iri(rdf::type, yt::observation);
  out_.thing(p::about, graph_.entities[observation.about].id);
  out_.iri(p::metric, iri_of(observation.metric));
  out_.decimal(p::value, observation.quantity.value);
  out_.string(p::unit, observation.quantity.unit);
  if (observation.period) {
    out_.day(p::period_start, first_day(observation.period->first));
    out_.day(p::period_end, last_day(observation.period->last));
  }
  if (observation.bound != Bound::Exact) out_.string(p::bound, name_of(observation.bound));
  if (observation.status == Status::Planned) out_.string(p::status, name_of(observation.status));
  if (!observation.of.empty()) out_.chinese(p::of, observation.of);
  if (!observation.raw_text.empty()) out_.chinese(p::raw_text, observation.raw_text);
  out_.confidence(p::confidence, observation.confidence);
  if (!observation.rule.empty()) out_.string(p::rule, observation.rule);
  if (options_.provenance == Provenance::Claims) {
    out_.iri(vocabulary::prov::was_derived_from, passage_iri(observation.passage));
  }
}

}  // namespace

void write_statements(const EntityGraph& graph, const ExportOptions& options, RdfSink& sink) {
  RdfWalk(graph, options, sink).run();
}

}  // namespace yuantu
