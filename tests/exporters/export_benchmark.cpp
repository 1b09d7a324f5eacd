// SPDX-License-Identifier: Apache-2.0
// Measures how fast each format is written, and that memory does not grow with what is written.
//
// usage: export_benchmark DIR ENTITIES CLAIMS [FORMAT...]
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "exporters/exporter.hpp"
#include "graph/graph_store.hpp"

namespace {

using namespace yuantu;  // NOLINT(google-build-using-namespace): a test of this namespace

// Names and quotes as long as those of real pages; about one passage for each two claims.
EntityGraph big_graph(std::uint32_t entities, std::uint32_t claims) {
  EntityGraph graph;
  DocumentRecord document;
  document.id = "doc-1";
  document.name = "benchmark.txt";
  graph.documents = {document};
  for (std::uint32_t e = 0; e < entities; ++e) {
    Entity entity;
    entity.id = "company-" + std::to_string(10'000'000 + e);
    entity.label = "云澜第" + std::to_string(e) + "智能装备股份有限公司";
    entity.alt_labels = {{"云澜" + std::to_string(e), false}};
    entity.mention_count = 3;
    entity.document_count = 1;
    graph.entities.push_back(std::move(entity));
  }
  for (std::uint32_t p = 0; p < claims / 2 + 1; ++p) {
    graph.passages.push_back({0,
                              {{p * 60, p * 60 + 50}},
                              "该实验室由云澜智能装备股份有限公司和云汀大学联合共建，落户云汀高新技术产业开发"
                              "区，计划三年内投入使用"});
  }
  for (std::uint32_t c = 0; c < claims; ++c) {
    Claim claim;
    claim.id = "claim-" + std::to_string(10'000'000 + c);
    claim.head = static_cast<std::uint32_t>(std::uint64_t{c} * entities / claims);
    claim.tail = (c * 7919U) % entities;
    claim.relation = static_cast<RelationType>(c % relation_type_count);
    claim.passage = c / 2;
    claim.confidence = 0.87F;
    claim.rule = "founded-by/jointly-built";
    graph.claims.push_back(std::move(claim));
  }
  for (std::uint32_t o = 0; o < entities / 2; ++o) {
    Observation observation;
    observation.id = "obs-" + std::to_string(10'000'000 + o);
    observation.about = o * 2;
    observation.metric = Metric::investment;
    observation.quantity = {Decimal(12 + o, 8), "CNY"};
    observation.raw_text = "总投资逾12亿元";
    graph.observations.push_back(std::move(observation));
  }
  return graph;
}

// The most memory that the program has held since the last reset.
long peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6)) / 1024;
  }
  return 0;
}
void reset_peak() {
  std::ofstream("/proc/self/clear_refs") << 5;
}

bool is_chosen(const Format& format, int argc, char** argv) {
  for (int i = 4; i < argc; ++i) {
    if (format.name == argv[i]) return true;
  }
  return argc == 4;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: export_benchmark DIR ENTITIES CLAIMS [FORMAT...]\n";
    return 2;
  }
  Spill spill;
  const GraphStore store = store_of(big_graph(static_cast<std::uint32_t>(std::stoul(argv[2])),
                                              static_cast<std::uint32_t>(std::stoul(argv[3]))),
                                    spill);
  reset_peak();
  std::printf("graph in memory: %ld MB\n", peak_megabytes());
  for (const Format& format : formats()) {
    if (!is_chosen(format, argc, argv)) continue;
    reset_peak();
    const long before = peak_megabytes();
    const std::clock_t start = std::clock();  // of this process only: others may be busy on the machine
    const auto files = format.make()->write(store, argv[1], {});
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::uintmax_t bytes = 0;
    for (const std::string& file : files) bytes += std::filesystem::file_size(file);
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::printf("%-9s %8.1f MB %7.2f s %7.1f MB/s, peak of memory grew by %ld MB\n",
                std::string(format.name).c_str(), megabytes, seconds, megabytes / seconds,
                peak_megabytes() - before);
    for (const std::string& file : files) std::filesystem::remove(file);
  }
  return 0;
}
