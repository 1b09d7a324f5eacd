// SPDX-License-Identifier: Apache-2.0
// Finds the short forms that a document's names can have in it: NameNodes -> pairs with weak evidence.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/name_match.hpp"
#include "graph/name_nodes.hpp"

namespace yuantu {

// By node: the nodes with longer names that its own can be short for. `by_article`: only names of one article
// are compared.
std::vector<std::vector<std::pair<std::uint32_t, Match>>> weak_candidates(const NameNodes& names,
                                                                          bool by_article);

}  // namespace yuantu
