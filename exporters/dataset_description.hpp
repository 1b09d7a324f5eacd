// SPDX-License-Identifier: Apache-2.0
// Describes the build itself: what it holds, what it was made from, by which version, in VoID, DCAT and PROV.
#pragma once

#include "exporters/exporter.hpp"
#include "exporters/statement_writer.hpp"

namespace yuantu {

// Writes the dataset and the run that made it. `counts` is of the statements before.
void describe_dataset(const GraphStore& graph, const ExportOptions& options, const StatementCounts& counts,
                      StatementWriter& out);

}  // namespace yuantu
