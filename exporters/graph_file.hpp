// SPDX-License-Identifier: Apache-2.0
// Names the files of a build: directory, extension, compression -> DIR/graph.ttl.gz.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "exporters/exporter.hpp"

namespace yuantu {

inline std::filesystem::path file_in(const std::string& directory, std::string_view name,
                                     const ExportOptions& options) {
  std::string file(name);
  if (!options.compression.empty()) file.append(".").append(options.compression);
  return std::filesystem::path(directory) / file;
}

inline std::filesystem::path graph_file(const std::string& directory, std::string_view extension,
                                        const ExportOptions& options) {
  return file_in(directory, "graph." + std::string(extension), options);
}

}  // namespace yuantu
