// SPDX-License-Identifier: Apache-2.0
// Reads pages, resolves their entities and writes the graph.
#include "cli/command_build.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>
#include <thread>

#include "cli/arguments.hpp"
#include "cli/corpus_reader.hpp"
#include "cli/decision_file.hpp"
#include "cli/progress_bar.hpp"
#include "cli/summary.hpp"
#include "cli/work_folder.hpp"
#include "exporters/network_view.hpp"
#include "graph/document_merger.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

constexpr std::uint64_t megabyte = 1'000'000;

std::vector<const Format*> parse_formats(const std::string& list) {
  std::vector<std::string_view> allowed;
  for (const Format& format : formats()) allowed.push_back(format.name);
  std::vector<const Format*> chosen;
  for (const std::string& name : split_list(list)) {
    const Format* format = find_format(name);
    if (format == nullptr) throw UsageError(unknown_value("format", name, allowed));
    if (std::find(chosen.begin(), chosen.end(), format) == chosen.end()) chosen.push_back(format);
  }
  if (chosen.empty()) throw UsageError("--format names no format; see 'yuantu build --help'");
  return chosen;
}

Provenance parse_provenance(const std::string& name) {
  if (name == "claims") return Provenance::Claims;
  if (name == "documents") return Provenance::Documents;
  if (name == "none") return Provenance::None;
  throw UsageError(unknown_value("provenance", name, {"claims", "documents", "none"}));
}

View parse_view(const std::string& name) {
  std::vector<std::string_view> allowed;
  for (const ViewEntry& entry : network_views()) allowed.push_back(entry.name);
  const auto view = find_view_by_name(name);
  if (!view) throw UsageError(unknown_value("view", name, allowed));
  return *view;
}

bool parse_observation_nodes(const std::string& name) {
  if (name != "properties" && name != "nodes") {
    throw UsageError(unknown_value("way of observations", name, {"properties", "nodes"}));
  }
  return name == "nodes";
}

MeasureNodes parse_measures(const std::string& name) {
  if (name == "auto") return MeasureNodes::Auto;
  if (name == "yes") return MeasureNodes::Yes;
  if (name == "no") return MeasureNodes::No;
  throw UsageError(unknown_value("choice of measures", name, {"auto", "yes", "no"}));
}

// An option that no chosen format heeds would be dropped in silence.
void check_network_options(const cxxopts::ParseResult& parsed, const std::vector<const Format*>& formats) {
  const bool any =
      std::any_of(formats.begin(), formats.end(), [](const Format* f) { return f->shows_network; });
  for (const char* option : {"view", "observations", "measures"}) {
    if (any || parsed.count(option) == 0) continue;
    std::string names;
    for (const Format& format : yuantu::formats()) {
      if (format.shows_network) names.append(names.empty() ? "" : ", ").append(format.name);
    }
    throw UsageError("--" + std::string(option) + " changes nothing in these formats; add one of " + names +
                     " to --format");
  }
}

std::string view_help() {
  std::string help = "network that graphml, gexf, neo4j and tables show:";
  for (const ViewEntry& entry : network_views()) help.append(" ").append(entry.name);
  return help;
}

std::string parse_compression(const std::string& name) {
  if (name == "none") return "";
  if (name == "gz" || name == "zst") return name;
  throw UsageError(unknown_value("compression", name, {"none", "gz", "zst"}));
}

std::string parse_base(const std::string& base) {
  const bool ascii = std::all_of(base.begin(), base.end(), [](char c) {
    return c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '"';
  });
  const bool ends = base.ends_with('/') || base.ends_with('#');
  if (!ascii || !ends || base.find(':') == std::string::npos) {
    throw UsageError(
        "--base '" + base +
        "' must be an absolute ASCII IRI that ends in '/' or '#', such as https://example.org/id/");
  }
  return base;
}

std::string format_help() {
  std::string help = "formats, separated by commas:";
  for (const Format& format : formats()) help += " " + std::string(format.name);
  return help;
}

void make_directory(const std::string& directory) {
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  if (error) throw WriteError(directory, "cannot be made: " + error.message() + "; choose another --out");
}

// Whether a build writes files of that name.
bool is_name_of_output(std::string_view name) {
  constexpr std::array beginnings{"graph.", "entities.", "claims.", "observations.", "nodes.",
                                  "edges.", "neo4j-",    "yuantu.", "shapes."};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [name](std::string_view beginning) { return name.starts_with(beginning); });
}

// What a killed run left of files that it had not finished.
void remove_unfinished(const std::string& directory) {
  namespace fs = std::filesystem;
  constexpr std::string_view mark = ".part-";
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    const std::string name = entry.path().filename().string();
    const std::size_t at = name.rfind(mark);
    if (at == std::string::npos || !is_name_of_output(name)) continue;
    const std::string process = name.substr(at + mark.size());
    const bool number = !process.empty() && process.find_first_not_of("0123456789") == std::string::npos;
    std::error_code ignored;
    if (number && !fs::exists("/proc/" + process, ignored)) fs::remove(entry.path(), ignored);
  }
}

// Rows of the user's files that could not be obeyed; the graph is written all the same.
void print_problems(std::ostream& out, const std::string& file, const std::vector<ReviewProblem>& problems) {
  for (const ReviewProblem& problem : problems)
    out << "yuantu: " << file << ":" << problem.line << ": " << problem.what << "\n";
}

void add_build_options(cxxopts::Options& options) {
  const std::string cores = std::to_string(std::max(1u, std::thread::hardware_concurrency()));
  const auto text = [](const char* value) { return cxxopts::value<std::string>()->default_value(value); };
  auto add = options.add_options();
  add("o,out", "directory for the graph; made if it is missing", cxxopts::value<std::string>(), "DIR");
  add("f,format", format_help(), text("turtle,graphml"), "LIST");
  add("compress", "none, gz or zst: compress the graph files", text("none"), "METHOD");
  add("base", "base IRI of the things in the graph", text(ExportOptions{}.base.c_str()), "IRI");
  add("provenance", "claims, documents (named graphs) or none", text("claims"), "PROFILE");
  add("view", view_help(), text("full"), "VIEW");
  add("observations", "properties or nodes: statistics as nodes of their own in those formats, too",
      text("properties"), "HOW");
  add("measures",
      "yes, no or auto (up to 10000 nodes): centralities, communities and positions in graphml, gexf",
      text("auto"), "WHEN");
  add("superclasses", "also state each entity's W3C and schema.org superclasses");
  add("timestamp",
      "time of the run to record, as 2024-11-18T08:00:00Z (default: none, so that output repeats to the "
      "byte)",
      cxxopts::value<std::string>(), "TIME");
  add("registry",
      "file of ids: known things keep theirs, new ones are added (default: ids come from the names alone)",
      cxxopts::value<std::string>(), "FILE");
  add("review",
      "file of pairs of names: those marked same, different or unsure are obeyed, undecided ones are added",
      cxxopts::value<std::string>(), "FILE");
  add("authority", "file of your own ids (id, names, type, region), which the things that it fits get",
      cxxopts::value<std::string>(), "FILE");
  add("threads", "number of threads", cxxopts::value<unsigned>()->default_value(cores), "N");
  add("work",
      "directory that keeps what was made of each input: a build that was killed goes on, and one with more "
      "inputs makes only those",
      cxxopts::value<std::string>(), "DIR");
  add("progress", "tell how far the build is even if standard error is no terminal");
  add("memory",
      "megabytes of documents and facts to keep in memory before temporary files take them (names come on "
      "top)",
      cxxopts::value<std::uint64_t>()->default_value("256"), "MB");
  add("temp", "directory for temporary files (default: that of --out)", cxxopts::value<std::string>(), "DIR");
  add("input", "files, directories or '-'", cxxopts::value<std::vector<std::string>>());
}

}  // namespace

bool CommandBuild::setup(const std::vector<std::string>& arguments) {
  cxxopts::Options options("yuantu build", "Reads pages and writes the graph.");
  options.positional_help("INPUT...").custom_help("--out DIR [OPTION...]");
  add_build_options(options);
  add_read_options(options);
  options.parse_positional("input");
  const auto parsed = parse_arguments(options, "build", arguments);
  if (parsed.count("help") != 0) {
    std::cout << options.help();
    return false;
  }
  paths_ = input_paths(parsed, "build");
  if (parsed.count("out") == 0) throw UsageError("no output directory given; add --out DIR");
  directory_ = parsed["out"].as<std::string>();
  formats_ = parse_formats(parsed["format"].as<std::string>());
  read_ = read_options(parsed);
  export_.base = parse_base(parsed["base"].as<std::string>());
  export_.compression = parse_compression(parsed["compress"].as<std::string>());
  export_.provenance = parse_provenance(parsed["provenance"].as<std::string>());
  check_network_options(parsed, formats_);
  export_.view = parse_view(parsed["view"].as<std::string>());
  export_.observation_nodes = parse_observation_nodes(parsed["observations"].as<std::string>());
  export_.measures = parse_measures(parsed["measures"].as<std::string>());
  export_.superclasses = parsed.count("superclasses") != 0;
  export_.timestamp = text_option(parsed, "timestamp");
  registry_ = text_option(parsed, "registry");
  lexicon_ = text_option(parsed, "lexicon");
  review_ = text_option(parsed, "review");
  authority_ = text_option(parsed, "authority");
  rules_ = text_option(parsed, "rules");
  threads_ = parsed["threads"].as<unsigned>();
  if (threads_ == 0) throw UsageError("--threads must be at least 1");
  export_.threads = threads_;
  memory_ = parsed["memory"].as<std::uint64_t>() * megabyte;
  temporary_ = text_option(parsed, "temp");
  work_ = text_option(parsed, "work");
  progress_ = parsed.count("progress") != 0;
  return true;
}

int CommandBuild::run() {
  const auto start = std::chrono::steady_clock::now();
  const UserLexicon names = read_names(lexicon_);
  const std::optional<RelationRules> rules = read_rules(rules_);
  make_directory(directory_);
  remove_unfinished(directory_);
  Registry registry = registry_.empty() ? Registry() : Registry::read(registry_);
  const Review review = review_.empty() ? Review() : Review::read(review_);
  const Authority authority = authority_.empty() ? Authority() : Authority::read(authority_);
  Problems problems;
  const std::vector<Input> inputs = find_inputs(paths_, problems);
  Spill spill(memory_, temporary_.empty() ? directory_ : temporary_);
  DocumentStore documents(spill);
  std::optional<WorkFolder> work;
  if (!work_.empty()) work.emplace(work_);
  ProgressBar progress(progress_);
  const CorpusOptions reading{
      read_, {&names, rules ? &*rules : nullptr}, threads_, work ? &*work : nullptr, &review};
  const CorpusFigures corpus = read_corpus(inputs, reading, progress, documents, problems);
  progress.finish();
  if (work) {
    for (const std::string& warning : work->warnings()) std::cerr << "yuantu: " << warning << "\n";
  }
  for (const InputError& problem : problems) std::cerr << "yuantu: " << problem.what() << "\n";
  if (documents.size() == 0) {
    std::cerr << "yuantu: nothing was read, so no graph is written\n";
    return 1;
  }
  MergeOptions merging;
  merging.registry = registry_.empty() ? nullptr : &registry;
  merging.threads = threads_;
  merging.names = &names;
  progress.begin("merging");
  merging.review = &review;
  merging.authority = &authority;
  ResolutionReport report;
  const GraphStore graph = merge_documents(documents, merging, spill, &report);
  print_problems(std::cerr, review_, review.contradictions());
  print_problems(std::cerr, review_, report.review);
  print_problems(std::cerr, authority_, report.authority);
  std::vector<std::string> files;
  SharedMeasures measures;
  ExportOptions exporting = export_;
  exporting.shared = &measures;
  for (const Format* format : formats_) {
    progress.begin("writing " + std::string(format->name));
    for (std::string& file : format->make()->write(graph, directory_, exporting)) {
      // Formats of one family share the ontology beside them.
      if (std::find(files.begin(), files.end(), file) == files.end()) files.push_back(std::move(file));
    }
  }
  files.push_back(write_decisions(directory_, graph));
  progress.finish();
  if (!registry_.empty()) registry.write(registry_);
  if (!review_.empty()) review.write(review_, report.questions);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const std::size_t reused = work ? work->found_count() : 0;
  print_summary(std::cout, graph,
                {inputs.size(), reused, corpus.byte_count, problems.size(), seconds, files});
  return problems.empty() ? 0 : 1;
}

}  // namespace yuantu
