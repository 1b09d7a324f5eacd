// SPDX-License-Identifier: Apache-2.0
// Turns the graph into RDF: GraphStore -> statements, in the order that every syntax can abbreviate.
#include "exporters/rdf_statements.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>
#include <utility>

#include "exporters/dataset_description.hpp"
#include "exporters/passage_iri.hpp"
#include "exporters/superclasses.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

// True for what may stand as an IRI as it is.
bool is_plain_url(std::string_view url) {
  const bool web = url.starts_with("http://") || url.starts_with("https://");
  return web && std::all_of(url.begin(), url.end(), [](char c) {
           return c > ' ' && c < 0x7f && std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos;
         });
}

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

// Parts are large enough that threads seldom meet, and small enough that few of them fill little memory.
constexpr std::size_t rows_of_part = 2048;
constexpr std::size_t graphs_of_part = 32;

template <class Row>
Groups rows_by_document(const RowStore<Row>& rows, std::size_t document_count) {
  typename RowStore<Row>::Reader reader(rows);
  std::vector<std::uint32_t> documents(rows.size());
  for (std::uint32_t row = 0; row < rows.size(); ++row) documents[row] = reader[row].document;
  return group_by(documents, document_count, std::identity());
}

}  // namespace

RdfStatements::Terms::Terms()
    : types(iris_of<EntityType, entity_type_count>()),
      relations(iris_of<RelationType, relation_type_count>()),
      metrics(iris_of<Metric, metric_count>()) {}

// Writes the rows of one part.
class RdfStatements::Walk {
 public:
  Walk(const RdfStatements& all, RdfSink& sink)
      : all_(all),
        graph_(all.graph_),
        options_(all.options_),
        terms_(all.terms_),
        documents_(graph_.documents),
        entities_(graph_.entities),
        passages_(graph_.passages),
        claims_(graph_.claims),
        observations_(graph_.observations),
        sink_(sink),
        out_(sink, all.options_.base),
        passage_ids_(all.options_.base) {}

  StatementCounts run(const Part& part) {
    for (std::uint32_t row = part.begin; row < part.end; ++row) write_row(part.section, row);
    return out_.counts();
  }

 private:
  void write_row(Section section, std::uint32_t row);
  void write_document(const DocumentRecord& document);
  void write_entity(std::uint32_t number);
  void write_place_or_industry(const Entity& entity);
  void write_replaced(const Entity& entity);
  void write_relations(std::uint32_t head);
  void write_named_graph(std::uint32_t document);
  void write_claim(const ClaimRow& claim);
  void write_passage(const Passage& passage);
  void write_observation(const ObservationRow& observation);

  template <class Sourced>
  std::string_view passage_id(const Sourced& passage) {
    return passage_ids_.id(graph_.document_ids[passage.document], passage.source);
  }
  std::string_view id_of(std::uint32_t entity) const { return graph_.entity_ids[entity]; }
  const std::string& iri_of(EntityType type) const { return terms_.types[static_cast<std::size_t>(type)]; }
  const std::string& iri_of(RelationType type) const {
    return terms_.relations[static_cast<std::size_t>(type)];
  }
  const std::string& iri_of(Metric metric) const { return terms_.metrics[static_cast<std::size_t>(metric)]; }

  const RdfStatements& all_;
  const GraphStore& graph_;
  const ExportOptions& options_;
  const Terms& terms_;
  RowStore<DocumentRecord>::Reader documents_;
  RowStore<Entity>::Reader entities_;
  RowStore<Passage>::Reader passages_;
  RowStore<ClaimRow>::Reader claims_;
  RowStore<ObservationRow>::Reader observations_;
  RdfSink& sink_;
  StatementWriter out_;
  PassageIds passage_ids_;
};

void RdfStatements::Walk::write_row(Section section, std::uint32_t row) {
  switch (section) {
    case Section::documents:
      return write_document(documents_[row]);
    case Section::entities:
      return write_entity(row);
    case Section::passages:
      if (graph_.is_used(row)) write_passage(passages_[row]);
      return;
    case Section::claims:
      return write_claim(claims_[row]);
    case Section::observations:
      return write_observation(observations_[row]);
    case Section::named_graphs:
      return write_named_graph(row);
  }
}

void RdfStatements::Walk::write_document(const DocumentRecord& document) {
  out_.subject_thing(document.id);
  out_.term(rdf::type, yt::document);
  out_.term(rdf::type, nif::context);
  out_.string(dcterms::identifier, document.name);
  for (const std::string& headline : document.headlines) out_.chinese(dcterms::title, headline);
  if (document.published && document.published->day != 0) {
    out_.day(dcterms::issued, *document.published);
  } else if (document.published) {
    out_.string(dcterms::issued, to_string(*document.published));
  }
  if (!document.publisher.empty()) out_.string(dcterms::publisher, document.publisher);
  if (is_plain_url(document.url)) {
    out_.iri(dcterms::source, document.url);
  } else if (!document.url.empty()) {
    out_.string(dcterms::source, document.url);
  }
  if (!document.content_hash.empty()) out_.string(p::content_hash, document.content_hash);
  out_.integer(vocabulary::dcat::byte_size, document.byte_count);
  out_.integer(p::character_count, document.character_count);
  out_.integer(p::article_count, document.article_count);
}

void RdfStatements::Walk::write_entity(std::uint32_t number) {
  const Entity& entity = entities_[number];
  out_.subject_thing(entity.id);
  out_.term(rdf::type, iri_of(entity.type));
  if (options_.superclasses) {
    for (const std::string_view wider : superclasses_of(entity.type)) out_.term(rdf::type, wider);
  } else if (entity.type == EntityType::Industry) {
    out_.term(rdf::type, skos::concept_);
  }
  out_.chinese(vocabulary::rdfs::label, entity.label);
  out_.chinese(skos::pref_label, entity.label);
  for (const AltLabel& alias : entity.alt_labels)
    out_.chinese(skos::alt_label, alias.text, alias.traditional);
  for (const std::string& iri : entity.exact_matches) out_.iri(skos::exact_match, iri);
  for (const std::string& identifier : entity.identifiers) out_.string(dcterms::identifier, identifier);
  write_place_or_industry(entity);
  out_.integer(p::mention_count, entity.mention_count);
  out_.integer(p::document_count, entity.document_count);
  if (options_.provenance != Provenance::Documents) write_relations(number);
  write_replaced(entity);
}

void RdfStatements::Walk::write_place_or_industry(const Entity& entity) {
  const bool industry = entity.type == EntityType::Industry;
  if (industry) out_.term(skos::in_scheme, vocabulary::yt::concepts::industry_scheme);
  if (!entity.code.empty()) out_.string(p::code, entity.code);
  for (const std::uint32_t wider : entity.within) {
    out_.thing(industry ? skos::broader : p::within, id_of(wider));
  }
}

void RdfStatements::Walk::write_replaced(const Entity& entity) {
  for (const std::string& old : entity.replaced_ids) {
    out_.subject_thing(old);
    out_.thing(dcterms::is_replaced_by, entity.id);
  }
}

// Claims are sorted by relation and tail within a head, so repeated statements are neighbours.
void RdfStatements::Walk::write_relations(std::uint32_t head) {
  std::optional<std::pair<RelationType, std::uint32_t>> before;
  for (std::uint32_t c = graph_.claim_starts[head]; c < graph_.claim_starts[head + 1]; ++c) {
    const ClaimHead claim = head_of_claim(claims_.from(c));
    if (before == std::pair(claim.relation, claim.tail)) continue;
    out_.thing(iri_of(claim.relation), id_of(claim.tail));
    before.emplace(claim.relation, claim.tail);
  }
}

void RdfStatements::Walk::write_named_graph(std::uint32_t document) {
  sink_.graph(out_.thing(graph_.document_ids[document]));
  std::optional<std::tuple<std::uint32_t, RelationType, std::uint32_t>> before;
  for (const std::uint32_t c : all_.document_claims_[document]) {
    const ClaimRow& claim = claims_[c];
    const std::tuple statement(claim.head, claim.relation, claim.tail);
    if (before == statement) continue;
    out_.subject_thing(id_of(claim.head));
    out_.thing(iri_of(claim.relation), id_of(claim.tail));
    before = statement;
  }
  for (const std::uint32_t o : all_.document_observations_[document]) write_observation(observations_[o]);
  sink_.graph({});
}

void RdfStatements::Walk::write_passage(const Passage& passage) {
  out_.subject_thing(passage_id(passage));
  out_.term(rdf::type, nif::offset_based_string);
  out_.thing(nif::reference_context, graph_.document_ids[passage.document]);
  out_.integer(nif::begin_index, whole_of(passage.source).begin);
  out_.integer(nif::end_index, whole_of(passage.source).end);
  out_.chinese(p::quote, passage.quote);
}

void RdfStatements::Walk::write_claim(const ClaimRow& claim) {
  out_.subject_thing(claim.id);
  out_.term(rdf::type, yt::claim);
  if (options_.triple_terms) {
    out_.triple(rdf::reifies, id_of(claim.head), iri_of(claim.relation), id_of(claim.tail));
  } else {
    out_.term(rdf::type, rdf::statement);
    out_.thing(rdf::subject, id_of(claim.head));
    out_.term(rdf::predicate, iri_of(claim.relation));
    out_.thing(rdf::object, id_of(claim.tail));
  }
  out_.confidence(p::confidence, claim.confidence);
  if (!claim.rule.empty()) out_.string(p::rule, claim.rule);
  if (claim.time) out_.string(p::time, to_string(*claim.time));
  if (!claim.role.empty()) out_.chinese(p::role, claim.role);
  if (claim.status == Status::Planned) out_.string(p::status, name_of(claim.status));
  if (claim.amount) {
    out_.decimal(p::amount, claim.amount->value);
    if (claim.amount->unit != "CNY") out_.string(p::unit, claim.amount->unit);
  }
  out_.thing(vocabulary::prov::was_derived_from, passage_id(claim));
}

void RdfStatements::Walk::write_observation(const ObservationRow& observation) {
  out_.subject_thing(observation.id);
  out_.term(rdf::type, yt::observation);
  out_.thing(p::about, id_of(observation.about));
  out_.term(p::metric, iri_of(observation.metric));
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
    out_.thing(vocabulary::prov::was_derived_from, passage_id(observation));
  }
}

RdfStatements::RdfStatements(const GraphStore& graph, const ExportOptions& options)
    : graph_(graph), options_(options) {
  add_parts(Section::documents, graph.documents.size());
  add_parts(Section::entities, graph.entities.size());
  if (options.provenance == Provenance::Documents) {
    document_claims_ = rows_by_document(graph.claims, graph.documents.size());
    document_observations_ = rows_by_document(graph.observations, graph.documents.size());
    add_parts(Section::named_graphs, graph.documents.size());
    return;
  }
  if (options.provenance == Provenance::Claims) {
    add_parts(Section::passages, graph.passages.size());
    add_parts(Section::claims, graph.claims.size());
  }
  add_parts(Section::observations, graph.observations.size());
}

void RdfStatements::add_parts(Section section, std::size_t rows) {
  const std::size_t size = section == Section::named_graphs ? graphs_of_part : rows_of_part;
  for (std::size_t begin = 0; begin < rows; begin += size) {
    const std::size_t end = std::min(begin + size, rows);
    parts_.push_back({section, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
}

StatementCounts RdfStatements::write(std::size_t part, RdfSink& sink) const {
  return Walk(*this, sink).run(parts_[part]);
}

void RdfStatements::describe(const StatementCounts& counts, RdfSink& sink) const {
  StatementWriter out(sink, options_.base);
  describe_dataset(graph_, options_, counts, out);
}

}  // namespace yuantu
