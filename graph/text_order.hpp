// SPDX-License-Identifier: Apache-2.0
// Sorts the texts of a table by their bytes: TextTable -> numbers of its rows.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph_store.hpp"

namespace yuantu {

std::vector<std::uint32_t> order_of(const TextTable& texts);
// Puts rows whose texts were `changed`, ascending, to their new places; the others stand in order.
void sort_again(const TextTable& texts, std::vector<std::uint32_t> changed,
                std::vector<std::uint32_t>& order);

}  // namespace yuantu
