// SPDX-License-Identifier: Apache-2.0
// Measures the stages of a build one by one: a folder of pages -> a table of rates, and JSON.
//
//   bench_stages DIR [--threads N] [--memory MB] [--formats turtle,graphml] [--out DIR] [--json FILE]
//
// Rates of a stage are per second of processor time over all threads; "whole" also has the time on the wall.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "bench/stage_clock.hpp"
#include "exporters/exporter.hpp"
#include "exporters/rdf_statements.hpp"
#include "extractor/extraction.hpp"
#include "extractor/mentions/mention_finder.hpp"
#include "extractor/ordered_work.hpp"
#include "extractor/references/reference_finder.hpp"
#include "extractor/relations/relation_finder.hpp"
#include "extractor/statistics/observation_finder.hpp"
#include "extractor/text/document_reader.hpp"
#include "graph/document_merger.hpp"
#include "graph/entity_resolver.hpp"

namespace yuantu::bench {
namespace {

struct Options {
  std::string pages;
  unsigned threads = 1;
  std::uint64_t memory = 256;  // megabytes, as `yuantu build --memory`
  std::vector<std::string> formats{"turtle"};
  std::string out;
  std::string json;
};

struct Counts {
  std::uint64_t bytes = 0;
  std::uint64_t characters = 0;
  std::uint64_t sentences = 0;
  std::uint64_t mentions = 0;
  std::uint64_t facts = 0;

  void add(const Counts& other) {
    bytes += other.bytes;
    characters += other.characters;
    sentences += other.sentences;
    mentions += other.mentions;
    facts += other.facts;
  }
};

// What one thread did.
struct Share {
  StageClock clock;
  Counts counts;
};

struct Row {
  std::string name;
  double seconds;
};

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// So many pages are read together, as a build does.
constexpr std::size_t pages_together = 16;

// The same calls as in extract(), each timed.
std::vector<std::string> measure_documents(std::span<const Input> inputs, Share& share) {
  Problems problems;
  std::vector<Extraction> pages(inputs.size());
  const auto time_each = [&](Stage stage, auto&& work) {
    share.clock.time(stage, [&] {
      for (std::size_t i = 0; i < pages.size(); ++i) work(i);
    });
  };
  time_each(Stage::Read, [&](std::size_t i) {
    pages[i].document = read_document(inputs[i].path, read_file(inputs[i].path), {}, problems);
  });
  time_each(Stage::Mentions, [&](std::size_t i) { pages[i].mentions = find_mentions(pages[i].document); });
  time_each(Stage::References, [&](std::size_t i) {
    pages[i].mentions = find_references(pages[i].document, std::move(pages[i].mentions));
  });
  std::vector<PageReading> readings;
  readings.reserve(pages.size());
  time_each(Stage::Statistics, [&](std::size_t i) { readings.emplace_back(pages[i].document); });
  time_each(Stage::Relations, [&](std::size_t i) {
    pages[i].facts.relations = find_relations(readings[i], pages[i].mentions, RelationRules::builtin());
  });
  time_each(Stage::Statistics, [&](std::size_t i) {
    pages[i].facts.observations = find_observations(readings[i], pages[i].mentions);
  });
  std::vector<std::string> bytes(pages.size());
  time_each(Stage::Resolve, [&](std::size_t i) { bytes[i] = encode_document(resolve_document(pages[i])); });
  for (const Extraction& page : pages)
    share.counts.add({page.document.byte_count, page.document.original.size(), page.document.sentences.size(),
                      page.mentions.all.size(),
                      page.facts.relations.size() + page.facts.observations.size()});
  return bytes;
}

void measure_corpus(const std::vector<Input>& inputs, unsigned threads, Share& total,
                    DocumentStore& documents) {
  std::vector<Share> shares(threads);
  std::vector<Share*> free_shares;
  for (Share& share : shares) free_shares.push_back(&share);
  std::mutex mutex;
  const auto make = [&](std::size_t group) {
    Share* share = nullptr;
    {
      const std::lock_guard lock(mutex);
      share = free_shares.back();
      free_shares.pop_back();
    }
    const std::span<const Input> rest = std::span(inputs).subspan(group * pages_together);
    std::vector<std::string> made =
        measure_documents(rest.first(std::min(pages_together, rest.size())), *share);
    const std::lock_guard lock(mutex);
    free_shares.push_back(share);
    return made;
  };
  const auto take = [&](std::size_t, const std::vector<std::string>& made) {
    for (const std::string& document : made) documents.add(document);
  };
  const std::size_t groups = (inputs.size() + pages_together - 1) / pages_together;
  work_in_order<std::vector<std::string>>(groups, threads, std::size_t{16} * threads, make, take);
  for (const Share& share : shares) {
    total.clock.add(share.clock);
    total.counts.add(share.counts);
  }
}

// Counts statements and writes none.
class CountingSink final : public RdfSink {
 public:
  void graph(std::string_view) override {}
  void subject(const RdfTerm&) override {}
  void statement(std::string_view, const RdfTerm&) override { ++count_; }
  void finish() override {}
  [[nodiscard]] std::string_view text() const override { return {}; }
  void clear() override {}
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  std::uint64_t count_ = 0;
};

std::uint64_t count_triples(const GraphStore& graph) {
  const ExportOptions options;
  const RdfStatements statements(graph, options);
  CountingSink sink;
  StatementCounts counts;
  for (std::size_t part = 0; part < statements.part_count(); ++part) counts.add(statements.write(part, sink));
  statements.describe(counts, sink);
  return sink.count();
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

nlohmann::ordered_json row_json(const Row& row, const Counts& counts) {
  const double seconds = std::max(row.seconds, 1e-9);
  return {{"stage", row.name},
          {"seconds", row.seconds},
          {"megabytes_per_second", static_cast<double>(counts.bytes) / 1e6 / seconds},
          {"nanoseconds_per_character", seconds * 1e9 / static_cast<double>(counts.characters)}};
}

void print_table(const nlohmann::ordered_json& report) {
  std::printf("%-18s %10s %10s %10s\n", "stage", "seconds", "MB/s", "ns/char");
  for (const auto& row : report["stages"])
    std::printf("%-18s %10.3f %10.1f %10.1f\n", row["stage"].get<std::string>().c_str(),
                row["seconds"].get<double>(), row["megabytes_per_second"].get<double>(),
                row["nanoseconds_per_character"].get<double>());
  for (const auto& [name, value] : report["counts"].items())
    std::printf("%-18s %10.0f %10.0f /s\n", name.c_str(), value["total"].get<double>(),
                value["per_second"].get<double>());
  std::printf("threads %u, wall %.2f s (%.1f MB/s), peak memory %.0f MB\n", report["threads"].get<unsigned>(),
              report["wall_seconds"].get<double>(), report["wall_megabytes_per_second"].get<double>(),
              report["peak_megabytes"].get<double>());
}

class Report {
 public:
  explicit Report(const Options& options) : options_(options) {}

  nlohmann::ordered_json run() {
    Problems problems;
    const std::vector<Input> inputs = find_inputs({options_.pages}, problems);
    for (const InputError& problem : problems) throw problem;
    const auto start = std::chrono::steady_clock::now();
    Share share;
    Spill spill(options_.memory * std::uint64_t{1'000'000}, options_.out);
    DocumentStore documents(spill);
    measure_corpus(inputs, options_.threads, share, documents);
    for (std::size_t i = 0; i < stage_names.size(); ++i)
      rows_.push_back({std::string(stage_names[i]), share.clock.seconds(static_cast<Stage>(i))});
    MergeOptions merging;
    merging.threads = options_.threads;
    std::optional<GraphStore> graph;
    measure("merge", [&] { graph.emplace(merge_documents(documents, merging, spill)); });
    ExportOptions exporting;
    exporting.threads = options_.threads;
    for (const std::string& format : options_.formats) {
      const Format* found = find_format(format);
      if (found == nullptr) throw std::invalid_argument("no such format: " + format);
      measure("write " + format, [&] { found->make()->write(*graph, options_.out, exporting); });
    }
    wall_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    peak_ = peak_megabytes();
    return to_json(share.counts, *graph);
  }

 private:
  template <class Work>
  void measure(std::string name, Work work) {
    const double start = processor_seconds(CLOCK_PROCESS_CPUTIME_ID);
    work();
    rows_.push_back({std::move(name), processor_seconds(CLOCK_PROCESS_CPUTIME_ID) - start});
  }

  nlohmann::ordered_json to_json(const Counts& counts, const GraphStore& graph) const {
    nlohmann::ordered_json report;
    double whole = 0;
    for (const Row& row : rows_) {
      whole += row.seconds;
      report["stages"].push_back(row_json(row, counts));
    }
    report["stages"].push_back(row_json({"whole", whole}, counts));
    const auto count = [&](const char* name, std::uint64_t total) {
      report["counts"][name] = {{"total", total}, {"per_second", static_cast<double>(total) / whole}};
    };
    count("bytes", counts.bytes);
    count("characters", counts.characters);
    count("documents", graph.documents.size());
    count("sentences", counts.sentences);
    count("mentions", counts.mentions);
    count("facts", counts.facts);
    count("entities", graph.entities.size());
    count("triples", count_triples(graph));
    report["threads"] = options_.threads;
    report["wall_seconds"] = wall_;
    report["wall_megabytes_per_second"] = static_cast<double>(counts.bytes) / 1e6 / wall_;
    report["peak_megabytes"] = peak_;
    return report;
  }

  const Options& options_;
  std::vector<Row> rows_;
  double wall_ = 0;
  double peak_ = 0;
};

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    if (end > at) parts.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool parse(int argc, char** argv, Options& options) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool has_value = i + 1 < words.size();
    if (words[i] == "--threads" && has_value)
      options.threads = static_cast<unsigned>(std::stoul(words[++i]));
    else if (words[i] == "--memory" && has_value)
      options.memory = std::stoull(words[++i]);
    else if (words[i] == "--formats" && has_value)
      options.formats = split(words[++i]);
    else if (words[i] == "--out" && has_value)
      options.out = words[++i];
    else if (words[i] == "--json" && has_value)
      options.json = words[++i];
    else if (options.pages.empty() && !words[i].starts_with("--"))
      options.pages = words[i];
    else
      return false;
  }
  return !options.pages.empty() && options.threads > 0;
}

}  // namespace
}  // namespace yuantu::bench

int main(int argc, char** argv) {
  using namespace yuantu::bench;
  Options options;
  if (!parse(argc, argv, options)) {
    std::cerr
        << "usage: bench_stages DIR [--threads N] [--memory MB] [--formats LIST] [--out DIR] [--json FILE]\n";
    return 2;
  }
  const bool temporary = options.out.empty();
  if (temporary)
    options.out = std::filesystem::temp_directory_path() / ("bench_stages." + std::to_string(getpid()));
  try {
    std::filesystem::create_directories(options.out);
    const nlohmann::ordered_json report = Report(options).run();
    print_table(report);
    if (!options.json.empty()) std::ofstream(options.json) << report.dump(1) << "\n";
  } catch (const std::exception& error) {
    std::cerr << "bench_stages: " << error.what() << "\n";
    return 1;
  }
  if (temporary) std::filesystem::remove_all(options.out);
  return 0;
}
