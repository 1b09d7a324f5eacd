// SPDX-License-Identifier: Apache-2.0
// Measures reading and repair alone: files and folders of pages -> megabytes for each second of processor
// time.
//
//   bench_reading [--rounds N] INPUT...
//
// Files are loaded by a few megabytes before the clock runs, so that neither the disk nor the kernel counts;
// of several rounds the fastest does.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

#include "bench/stage_clock.hpp"
#include "extractor/text/document_reader.hpp"

namespace yuantu::bench {
namespace {

std::string load(const std::string& path) {
  std::string bytes(std::filesystem::file_size(path), '\0');
  std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

struct Round {
  double seconds = 0;
  std::uint64_t bytes = 0;
  std::uint64_t characters = 0;  // of the repaired text
  std::uint64_t repairs = 0;
};

// The files from a place on, as many as are read under one run of the clock; returns the place behind them.
constexpr std::size_t batch_size = 4'000'000;  // bytes; no cache of one core holds them
std::size_t load_batch(const std::vector<Input>& inputs, std::size_t at, std::vector<std::string>& files) {
  files.clear();
  for (std::size_t bytes = 0; at < inputs.size() && bytes < batch_size; ++at) {
    files.push_back(load(inputs[at].path));
    bytes += files.back().size();
  }
  return at;
}

Round read_all(const std::vector<Input>& inputs) {
  Round round;
  std::vector<std::string> files;
  for (std::size_t first = 0; first < inputs.size();) {
    const std::size_t end = load_batch(inputs, first, files);
    const double start = processor_seconds();
    for (std::size_t i = first; i < end; ++i) {
      Problems problems;
      round.bytes += files[i - first].size();
      const Document document = read_document(inputs[i].path, std::move(files[i - first]), {}, problems);
      round.characters += document.text.size();
      round.repairs += document.repairs.size();
    }
    round.seconds += processor_seconds() - start;
    first = end;
  }
  return round;
}

void run(const std::vector<std::string>& paths, int rounds) {
  Problems problems;
  const std::vector<Input> inputs = find_inputs(paths, problems);
  for (const InputError& problem : problems) throw problem;
  Round best;
  best.seconds = std::numeric_limits<double>::max();
  for (int i = 0; i < rounds; ++i) {
    const Round round = read_all(inputs);
    if (round.seconds < best.seconds) best = round;
  }
  std::printf(
      "%zu files, %.1f MB, %llu characters, %llu repairs: %.3f s, %.1f MB/s, %.1f ns for each character\n",
      inputs.size(), static_cast<double>(best.bytes) / 1e6, static_cast<unsigned long long>(best.characters),
      static_cast<unsigned long long>(best.repairs), best.seconds,
      static_cast<double>(best.bytes) / 1e6 / best.seconds,
      best.seconds * 1e9 / static_cast<double>(best.characters));
}

}  // namespace
}  // namespace yuantu::bench

int main(int argc, char** argv) {
  std::vector<std::string> paths(argv + 1, argv + argc);
  int rounds = 1;
  if (paths.size() >= 2 && paths[0] == "--rounds") {
    rounds = std::max(1, std::atoi(paths[1].c_str()));
    paths.erase(paths.begin(), paths.begin() + 2);
  }
  if (paths.empty()) {
    std::cerr << "usage: bench_reading [--rounds N] INPUT...\n";
    return 2;
  }
  try {
    yuantu::bench::run(paths, rounds);
  } catch (const std::exception& error) {
    std::cerr << "bench_reading: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
