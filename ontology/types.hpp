// SPDX-License-Identifier: Apache-2.0
// Names the kinds of things, relations and measures that the graph speaks of.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace yuantu {

enum class EntityType : std::uint8_t {
  Company,
  Park,
  Lab,
  University,
  Government,
  Organization,
  Project,
  Person,
  Place,
  Product,
  Industry,
  Event,
  Policy,
  Honor
};
inline constexpr std::size_t entity_type_count = 14;

enum class RelationType : std::uint8_t {
  locatedIn,
  partOf,
  foundedBy,
  investedBy,
  constructedBy,
  operatedBy,
  partnerOf,
  develops,
  focusesOn,
  worksFor,
  organizedBy,
  participatesIn,
  issuedBy,
  awarded
};
inline constexpr std::size_t relation_type_count = 14;

enum class Metric : std::uint8_t {
  investment,
  outputValue,
  revenue,
  tax,
  gdp,
  gdpPerCapita,
  industryScale,
  dealValue,
  credit,
  subsidy,
  fundSize,
  assets,
  saving,
  landArea,
  floorArea,
  capacity,
  production,
  count,
  growth,
  share,
  rdIntensity,
  rate,
  rank,
  computingPower,
  length,
  power,
  energy,
  duration,
  speed,
  other
};
inline constexpr std::size_t metric_count = 30;

// Whether a value was reached or is a goal, design or forecast.
enum class Status : std::uint8_t { Actual, Planned };

// How a stated number bounds the true one: 超/余 -> Min, 不超过 -> Max, 近/约 -> About.
enum class Bound : std::uint8_t { Exact, Min, Max, About };

// The local names of the ontology's classes, properties and metric concepts ("Company", "locatedIn",
// "investment").
std::string_view name_of(EntityType type);
std::string_view name_of(RelationType relation);
std::string_view name_of(Metric metric);
std::string_view name_of(Status status);  // "actual", "planned"
std::string_view name_of(Bound bound);    // "", "min", "max", "about"

std::optional<EntityType> entity_type_from(std::string_view name);
std::optional<RelationType> relation_type_from(std::string_view name);
std::optional<Metric> metric_from(std::string_view name);

// A set of entity types, one bit each.
class TypeSet {
 public:
  constexpr TypeSet() = default;
  template <std::same_as<EntityType>... Types>
  constexpr explicit TypeSet(Types... types)
      : bits_(static_cast<std::uint16_t>(((1u << static_cast<unsigned>(types)) | ... | 0u))) {}
  static constexpr TypeSet all() { return TypeSet(Raw{}, (1u << entity_type_count) - 1); }
  constexpr bool has(EntityType type) const { return (bits_ >> static_cast<unsigned>(type)) & 1u; }
  constexpr TypeSet operator|(TypeSet other) const { return TypeSet(Raw{}, bits_ | other.bits_); }
  constexpr bool intersects(TypeSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool operator==(const TypeSet&) const = default;

 private:
  struct Raw {};
  constexpr TypeSet(Raw, unsigned bits) : bits_(static_cast<std::uint16_t>(bits)) {}
  std::uint16_t bits_ = 0;
};

// What may stand at the two ends of a relation.
struct Signature {
  TypeSet head;
  TypeSet tail;
};
Signature signature_of(RelationType relation);

// partnerOf holds both ways and is written once.
constexpr bool is_symmetric(RelationType relation) {
  return relation == RelationType::partnerOf;
}

}  // namespace yuantu
