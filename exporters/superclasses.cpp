// SPDX-License-Identifier: Apache-2.0
// The classes of other vocabularies that an entity type falls under, for stores that do not reason.
#include "exporters/superclasses.hpp"

#include <array>
#include <string_view>

#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

namespace v = vocabulary;
constexpr std::string_view entity = v::yt::classes::entity;

constexpr std::array formal_body{entity, v::org::formal_organization, v::schema::organization,
                                 v::foaf::organization};
constexpr std::array area{entity, v::schema::place, v::prov::location};
constexpr std::array lab{entity, v::org::organization, v::schema::research_organization,
                         v::foaf::organization};
constexpr std::array school{entity, v::org::formal_organization, v::schema::educational_organization,
                            v::foaf::organization};
constexpr std::array government{entity, v::org::formal_organization, v::schema::government_organization,
                                v::foaf::organization};
constexpr std::array body{entity, v::org::organization, v::schema::organization, v::foaf::organization};
constexpr std::array project{entity, v::foaf::project};
constexpr std::array person{entity, v::foaf::person, v::schema::person, v::prov::person};
constexpr std::array product{entity, v::schema::product, v::prov::entity};
constexpr std::array industry{entity, v::skos::concept_};
constexpr std::array event{entity, v::schema::event};
constexpr std::array policy{entity, v::schema::creative_work, v::prov::entity};
constexpr std::array honor{entity, v::schema::intangible};

}  // namespace

std::span<const std::string_view> superclasses_of(EntityType type) {
  switch (type) {
    case EntityType::Company:
      return formal_body;
    case EntityType::Park:
    case EntityType::Place:
      return area;
    case EntityType::Lab:
      return lab;
    case EntityType::University:
      return school;
    case EntityType::Government:
      return government;
    case EntityType::Organization:
      return body;
    case EntityType::Project:
      return project;
    case EntityType::Person:
      return person;
    case EntityType::Product:
      return product;
    case EntityType::Industry:
      return industry;
    case EntityType::Event:
      return event;
    case EntityType::Policy:
      return policy;
    case EntityType::Honor:
      return honor;
  }
  return {};
}

}  // namespace yuantu
