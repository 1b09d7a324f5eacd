// SPDX-License-Identifier: Apache-2.0
// Resolves names to entities.
#include "graph/entity_resolver.hpp"

namespace yuantu {

DocumentGraph resolve_document(const Extraction&) {
  return {};
}

EntityGraph merge_documents(std::vector<DocumentGraph>) {
  return {};
}

}  // namespace yuantu
