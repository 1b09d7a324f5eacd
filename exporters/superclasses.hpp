// SPDX-License-Identifier: Apache-2.0
// The classes of other vocabularies that an entity type falls under, for stores that do not reason.
#pragma once

#include <span>
#include <string_view>

#include "ontology/types.hpp"

namespace yuantu {

// As rdfs:subClassOf in ontology/yuantu.ttl; a test ties the two.
std::span<const std::string_view> superclasses_of(EntityType type);

}  // namespace yuantu
