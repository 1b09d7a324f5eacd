// SPDX-License-Identifier: Apache-2.0
// Writes and reads resolution.tsv.
#include "cli/decision_file.hpp"

#include <filesystem>

#include "exporters/output_file.hpp"
#include "graph/tsv_file.hpp"

namespace yuantu {
namespace {

std::string path_in(const std::string& directory) {
  return (std::filesystem::path(directory) / "resolution.tsv").string();
}

}  // namespace

std::string write_decisions(const std::string& directory, const GraphStore& graph) {
  OutputFile file(path_in(directory));
  std::string& text = file.buffer();
  text =
      "# Why names are one thing (=) or two (x): what weighed, in bits of log2 odds. 'yuantu explain' reads "
      "it.\n"
      "id\tverdict\tname\tother\treason\n";
  RowStore<MergeDecision>::Reader rows(graph.decisions);
  for (std::uint32_t i = 0; i < graph.decisions.size(); ++i) {
    const MergeDecision& decision = rows[i];
    text.append(graph.entity_ids[decision.entity])
        .append(decision.joined ? "\t=\t" : "\tx\t")
        .append(decision.name);
    text.append("\t").append(decision.other).append("\t").append(decision.reason).append("\n");
    file.spill();
  }
  file.commit();
  return path_in(directory);
}

std::vector<MergeDecision> read_decisions(const std::string& directory, const std::string& id) {
  std::vector<MergeDecision> found;
  if (!std::filesystem::exists(path_in(directory))) return found;
  for (TsvRow& row : read_tsv(path_in(directory))) {
    if (row.fields.size() != 5 || row.fields[0] != id) continue;
    found.push_back({0, std::move(row.fields[2]), std::move(row.fields[3]), row.fields[1] == "=",
                     std::move(row.fields[4])});
  }
  return found;
}

}  // namespace yuantu
