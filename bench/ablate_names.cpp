// SPDX-License-Identifier: Apache-2.0
// Builds graphs without one source of evidence for names at a time: pages -> OUT/SOURCE/PAGE.nt.
//
//   ablate_names OUT PAGE...
//
// OUT/all has the graphs with every source. scripts/ablation scores them.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "exporters/exporter.hpp"
#include "extractor/extraction.hpp"
#include "extractor/mentions/mention_finder.hpp"
#include "extractor/references/reference_finder.hpp"
#include "extractor/relations/relation_finder.hpp"
#include "extractor/statistics/observation_finder.hpp"
#include "extractor/text/document_reader.hpp"
#include "graph/document_merger.hpp"
#include "graph/entity_resolver.hpp"

namespace yuantu::bench {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path.string(), "cannot be read");
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// The same calls as in extract(), one of them with less to go by.
Extraction extract_without(Document document, SourceSet without) {
  Extraction extraction;
  extraction.mentions = find_references(document, find_mentions(document, nullptr, without));
  extraction.facts.relations = find_relations(document, extraction.mentions);
  extraction.facts.observations = find_observations(document, extraction.mentions);
  extraction.document = std::move(document);
  return extraction;
}

void write_graph(const std::filesystem::path& page, SourceSet without, const std::filesystem::path& folder) {
  Problems problems;
  Document document = read_document(page.string(), read_file(page), {}, problems);
  Spill spill(100'000'000, folder.string());
  DocumentStore documents(spill);
  documents.add(encode_document(resolve_document(extract_without(std::move(document), without))));
  const GraphStore graph = merge_documents(documents, {}, spill);
  find_format("ntriples")->make()->write(graph, folder.string(), {});
  std::filesystem::rename(folder / "graph.nt", folder / (page.stem().string() + ".nt"));
}

void run(const std::filesystem::path& out, const std::vector<std::filesystem::path>& pages) {
  for (std::size_t s = 0; s <= name_source_names.size(); ++s) {
    const bool all = s == name_source_names.size();
    const std::filesystem::path folder = out / (all ? "all" : std::string(name_source_names[s]));
    std::filesystem::create_directories(folder);
    for (const std::filesystem::path& page : pages) {
      write_graph(page, all ? SourceSet() : SourceSet(static_cast<NameSource>(s)), folder);
    }
  }
}

}  // namespace
}  // namespace yuantu::bench

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: ablate_names OUT PAGE...\n";
    return 2;
  }
  try {
    yuantu::bench::run(argv[1], {argv + 2, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "ablate_names: " << error.what() << "\n";
    return 1;
  }
}
