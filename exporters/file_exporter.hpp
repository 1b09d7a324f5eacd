// SPDX-License-Identifier: Apache-2.0
// Exports what becomes one file, graph.EXTENSION: the Writer of a format -> Exporter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporter.hpp"
#include "exporters/graph_file.hpp"
#include "exporters/output_file.hpp"

namespace yuantu {

// A Writer is made of the graph, the options and the file, and has write().
template <class Writer>
class FileExporter final : public Exporter {
 public:
  explicit FileExporter(std::string_view extension) : extension_(extension) {}

  std::vector<std::string> write(const GraphStore& graph, const std::string& directory,
                                 const ExportOptions& options) const override {
    OutputFile file(graph_file(directory, extension_, options));
    Writer(graph, options, file).write();
    file.commit();
    return {file.path().string()};
  }

 private:
  std::string_view extension_;
};

}  // namespace yuantu
