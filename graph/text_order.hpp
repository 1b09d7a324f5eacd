// SPDX-License-Identifier: Apache-2.0
// Sorts the texts of a table by their bytes: TextTable -> numbers of its rows.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph_store.hpp"

namespace yuantu {

std::vector<std::uint32_t> order_of(const TextTable& texts);
// Sorts some of the rows.
void sort_rows(const TextTable& texts, std::vector<std::uint32_t>& rows);

}  // namespace yuantu
