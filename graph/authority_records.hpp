// SPDX-License-Identifier: Apache-2.0
// What a record of a list of authority gives to the thing that it fits.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/authority.hpp"
#include "graph/entity_graph.hpp"
#include "graph/review.hpp"

namespace yuantu {

// The record's ids; nothing for no_record.
void take_ids(const Authority& authority, std::uint32_t record, Entity& entity);

// The places that it can mean: numbers of the place directory, ascending.
std::vector<std::uint32_t> places_of(const AuthorityRecord& record);

// By code of the place: the record that means it alone. Records that can mean several are problems.
std::map<std::string, std::uint32_t> records_of_places(const Authority& authority,
                                                       std::vector<ReviewProblem>& problems);

}  // namespace yuantu
