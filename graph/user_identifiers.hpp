// SPDX-License-Identifier: Apache-2.0
// Gives entities the ids and aliases that the user's list of names has for them.
#pragma once

#include "extractor/user_lexicon.hpp"
#include "graph/entity_graph.hpp"

namespace yuantu {

// An entity is the list's where one of its labels is a name or an alias of a row of its type.
void add_user_identifiers(Entity& entity, const UserLexicon& names);

}  // namespace yuantu
