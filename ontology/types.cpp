// SPDX-License-Identifier: Apache-2.0
// Spells the names of types, relations and metrics, and says which types a relation joins.
#include "ontology/types.hpp"

#include <algorithm>
#include <array>

namespace yuantu {
namespace {

constexpr std::array<std::string_view, entity_type_count> entity_type_names{
    "Company", "Park",  "Lab",     "University", "Government", "Organization", "Project",
    "Person",  "Place", "Product", "Industry",   "Event",      "Policy",       "Honor"};

constexpr std::array<std::string_view, relation_type_count> relation_names{
    "locatedIn", "partOf",    "foundedBy", "investedBy",  "constructedBy",  "operatedBy", "partnerOf",
    "develops",  "focusesOn", "worksFor",  "organizedBy", "participatesIn", "issuedBy",   "awarded"};

constexpr std::array<std::string_view, metric_count> metric_names{
    "investment",    "outputValue", "revenue",     "tax",      "gdp",        "gdpPerCapita",
    "industryScale", "dealValue",   "credit",      "subsidy",  "fundSize",   "assets",
    "saving",        "landArea",    "floorArea",   "capacity", "production", "count",
    "growth",        "share",       "rdIntensity", "rate",     "rank",       "computingPower",
    "length",        "power",       "energy",      "duration", "speed",      "other"};

template <class Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(EntityType type) {
  return entity_type_names[static_cast<std::size_t>(type)];
}
std::string_view name_of(RelationType relation) {
  return relation_names[static_cast<std::size_t>(relation)];
}
std::string_view name_of(Metric metric) {
  return metric_names[static_cast<std::size_t>(metric)];
}
std::string_view name_of(Status status) {
  return status == Status::Planned ? "planned" : "actual";
}

std::string_view name_of(Bound bound) {
  constexpr std::array<std::string_view, 4> names{"", "min", "max", "about"};
  return names[static_cast<std::size_t>(bound)];
}

std::optional<EntityType> entity_type_from(std::string_view name) {
  return find_name<EntityType>(entity_type_names, name);
}
std::optional<RelationType> relation_type_from(std::string_view name) {
  return find_name<RelationType>(relation_names, name);
}
std::optional<Metric> metric_from(std::string_view name) {
  return find_name<Metric>(metric_names, name);
}

Signature signature_of(RelationType relation) {
  using enum EntityType;
  const TypeSet organization{Company, Organization};
  const TypeSet agent = organization | TypeSet{Lab, University, Government, Park};
  switch (relation) {
    case RelationType::locatedIn:
      return {organization | TypeSet{Park, Lab, University, Government, Project, Event},
              TypeSet{Place, Park}};
    case RelationType::partOf:
      return {agent | TypeSet{Project, Product}, agent | TypeSet{Project, Product}};
    case RelationType::foundedBy:
      return {organization | TypeSet{Lab, Park, University, Product, Project, Event},
              agent | TypeSet{Person}};
    case RelationType::investedBy:
      return {organization | TypeSet{Project, Park, Lab}, agent};
    case RelationType::constructedBy:
      return {TypeSet{Project, Park, Lab}, TypeSet{Company}};
    case RelationType::operatedBy:
      return {TypeSet{Park, Lab, Project, Product}, agent};
    case RelationType::partnerOf:
      return {agent | TypeSet{Place}, agent | TypeSet{Place}};
    case RelationType::develops:
      return {agent | TypeSet{Person}, TypeSet{Product}};
    case RelationType::focusesOn:
      return {agent | TypeSet{Project, Place, Policy, Event}, TypeSet{Industry}};
    case RelationType::worksFor:
      return {TypeSet{Person}, agent | TypeSet{Project}};
    case RelationType::organizedBy:
      return {TypeSet{Event}, agent | TypeSet{Place}};
    case RelationType::participatesIn:
      return {agent | TypeSet{Person, Project, Place, Product}, TypeSet{Event}};
    case RelationType::issuedBy:
      return {TypeSet{Policy}, agent | TypeSet{Place}};
    case RelationType::awarded:
      return {agent | TypeSet{Project, Person, Place, Product, Event, Policy}, TypeSet{Honor}};
  }
  return {};
}

}  // namespace yuantu
