// SPDX-License-Identifier: Apache-2.0
// What a record of a list of authority gives to the thing that it fits.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/authority.hpp"
#include "graph/entity_graph.hpp"

namespace yuantu {

// The record's ids; nothing for no_record.
void take_ids(const Authority& authority, std::uint32_t record, Entity& entity);

// The places that it can mean: numbers of the place directory, ascending.
std::vector<std::uint32_t> places_of(const AuthorityRecord& record);

}  // namespace yuantu
