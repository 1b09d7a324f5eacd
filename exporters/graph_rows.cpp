// SPDX-License-Identifier: Apache-2.0
// Reads what a file format asks of a graph row by row: GraphStore -> entities, labels, quotes, names.
#include "exporters/graph_rows.hpp"

namespace yuantu {

std::string_view GraphRows::document_name(std::uint32_t document) {
  if (document_names_.size() == 0) {
    RowStore<DocumentRecord>::Reader documents(graph_.documents);
    for (std::uint32_t d = 0; d < graph_.documents.size(); ++d) document_names_.push_back(documents[d].name);
  }
  return document_names_[document];
}

}  // namespace yuantu
