// SPDX-License-Identifier: Apache-2.0
// A wrong-way include that the check must find; never compiled.
#include "graph/entity_graph.hpp"
