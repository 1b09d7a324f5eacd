// SPDX-License-Identifier: Apache-2.0
// Hands inputs to threads one by one and collects what they make in input order.
#include "cli/corpus_reader.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <thread>
#include <utility>

#include "cli/progress_bar.hpp"
#include "extractor/extraction.hpp"

namespace yuantu {
namespace {

struct Result {
  std::vector<DocumentGraph> documents;
  Problems problems;
  std::uint64_t byte_count = 0;
};

Result read_one(const Input& input, const ReadOptions& options) {
  Result result;
  const auto take = [&](Document document) {
    result.byte_count += document.byte_count;
    result.documents.push_back(resolve_document(extract(std::move(document))));
  };
  read_documents(input, options, take, result.problems);
  return result;
}

}  // namespace

Corpus read_corpus(const std::vector<Input>& inputs, const ReadOptions& options, unsigned threads,
                   Problems& problems) {
  std::vector<Result> results(inputs.size());
  std::vector<std::exception_ptr> failures(inputs.size());
  ProgressBar progress(inputs.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < inputs.size(); i = next++) {
      try {
        results[i] = read_one(inputs[i], options);
      } catch (...) {
        failures[i] = std::current_exception();
      }
      progress.advance(results[i].byte_count);
    }
  };
  std::vector<std::thread> helpers;
  const auto useful = static_cast<unsigned>(std::min<std::size_t>(threads, inputs.size()));
  for (unsigned t = 1; t < useful; ++t) helpers.emplace_back(work);
  work();
  for (std::thread& helper : helpers) helper.join();
  progress.finish();

  Corpus corpus;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (failures[i]) std::rethrow_exception(failures[i]);
    corpus.byte_count += results[i].byte_count;
    std::move(results[i].documents.begin(), results[i].documents.end(), std::back_inserter(corpus.documents));
    std::move(results[i].problems.begin(), results[i].problems.end(), std::back_inserter(problems));
  }
  return corpus;
}

}  // namespace yuantu
