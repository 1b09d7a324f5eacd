// SPDX-License-Identifier: Apache-2.0
// Describes the build itself: what it holds, what it was made from, by which version, in VoID, DCAT and PROV.
#include "exporters/dataset_description.hpp"

#include <array>
#include <cstdint>
#include <string>

#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

namespace dcat = vocabulary::dcat;
namespace dcterms = vocabulary::dcterms;
namespace prov = vocabulary::prov;
namespace rdf = vocabulary::rdf;
namespace void_ = vocabulary::void_;

constexpr std::string_view version = YUANTU_VERSION;

// The same documents give the same name, so that a dataset loaded twice is one (FNV-1a, 64 bits).
std::string hash_of_documents(const GraphStore& graph) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  const auto mix = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  };
  for (std::size_t d = 0; d < graph.document_ids.size(); ++d) {
    mix(graph.document_ids[d]);
    mix("\n");
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex(16, '0');
  for (std::size_t i = hex.size(); i-- > 0; hash >>= 4U) hex[i] = digits[hash & 0xFU];
  return hex;
}

std::string_view local_name(std::string_view iri) {
  return iri.substr(iri.find_last_of("#/") + 1);
}

class Description {
 public:
  Description(const GraphStore& graph, const ExportOptions& options, const StatementCounts& counts,
              StatementWriter& out)
      : graph_(graph),
        options_(options),
        out_(out),
        hash_(hash_of_documents(graph)),
        dataset_("dataset-" + hash_),
        triples_(counts.total()),
        properties_(counts.by_predicate()) {
    for (const EntityType type : graph.entity_types) ++by_type_[static_cast<std::size_t>(type)];
  }

  void write() {
    write_dataset();
    write_class_partitions();
    write_property_partitions();
    write_run();
    if (by_type_[static_cast<std::size_t>(EntityType::Industry)] > 0) write_industry_scheme();
  }

 private:
  std::string class_partition(std::size_t type) const {
    return dataset_ + "-class-" + std::string(name_of(static_cast<EntityType>(type)));
  }
  std::string property_partition(std::string_view property) const {
    return dataset_ + "-property-" + std::string(local_name(property));
  }

  void write_dataset() {
    out_.subject_thing(dataset_);
    out_.term(rdf::type, void_::dataset);
    out_.term(rdf::type, dcat::dataset);
    out_.term(rdf::type, prov::entity);
    out_.string(dcterms::title, "yuantu knowledge graph");
    out_.term(dcterms::conforms_to, vocabulary::ontology_iri);
    out_.term(void_::vocabulary, vocabulary::ontology_iri);
    out_.string(void_::uri_space, options_.base);
    out_.integer(void_::triples, triples_);
    out_.integer(void_::entities, graph_.entities.size());
    out_.integer(void_::documents, graph_.documents.size());
    for (std::size_t t = 0; t < by_type_.size(); ++t) {
      if (by_type_[t] > 0) out_.thing(void_::class_partition, class_partition(t));
    }
    for (const auto& entry : properties_) {
      out_.thing(void_::property_partition, property_partition(entry.first));
    }
    out_.thing(prov::was_generated_by, "run-" + hash_);
  }

  void write_class_partitions() {
    for (std::size_t t = 0; t < by_type_.size(); ++t) {
      if (by_type_[t] == 0) continue;
      out_.subject_thing(class_partition(t));
      const std::string_view name = name_of(static_cast<EntityType>(t));
      out_.iri(void_::class_, std::string(vocabulary::yt::prefix).append(name));
      out_.integer(void_::entities, by_type_[t]);
    }
  }

  void write_property_partitions() {
    for (const auto& [property, count] : properties_) {
      out_.subject_thing(property_partition(property));
      out_.term(void_::property, property);
      out_.integer(void_::triples, count);
    }
  }

  void write_run() {
    const std::string program = "yuantu-" + std::string(version);
    out_.subject_thing("run-" + hash_);
    out_.term(rdf::type, prov::activity);
    for (std::size_t d = 0; d < graph_.document_ids.size(); ++d)
      out_.thing(prov::used, graph_.document_ids[d]);
    out_.thing(prov::was_associated_with, program);
    if (!options_.timestamp.empty()) {
      out_.typed(prov::ended_at_time, options_.timestamp, vocabulary::xsd::date_time);
    }
    out_.subject_thing(program);
    out_.term(rdf::type, prov::software_agent);
    out_.string(vocabulary::schema::software_version, version);
  }

  void write_industry_scheme() {
    out_.subject(vocabulary::yt::concepts::industry_scheme);
    out_.term(rdf::type, vocabulary::skos::concept_scheme);
  }

  const GraphStore& graph_;
  const ExportOptions& options_;
  StatementWriter& out_;
  std::string hash_;
  std::string dataset_;
  std::uint64_t triples_;
  const std::vector<StatementCounts::Entry>& properties_;
  std::array<std::uint64_t, entity_type_count> by_type_{};
};

}  // namespace

void describe_dataset(const GraphStore& graph, const ExportOptions& options, const StatementCounts& counts,
                      StatementWriter& out) {
  Description(graph, options, counts, out).write();
}

}  // namespace yuantu
