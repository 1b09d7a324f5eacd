// SPDX-License-Identifier: Apache-2.0
// Hands inputs to threads one by one and stores what they make in input order.
#include "cli/corpus_reader.hpp"

#include <iterator>
#include <string>
#include <utility>

#include "cli/progress_bar.hpp"
#include "extractor/extraction.hpp"
#include "extractor/ordered_work.hpp"

namespace yuantu {
namespace {

// What one input gives.
struct InputResult {
  std::vector<std::string> documents;
  Problems problems;
  std::uint64_t byte_count = 0;
};

// So many results may wait for a slow input before them.
constexpr std::size_t queue_of_thread = 64;

InputResult read_one(const Input& input, const ReadOptions& options) {
  InputResult result;
  const auto take = [&](Document document) {
    result.byte_count += document.byte_count;
    result.documents.push_back(encode_document(resolve_document(extract(std::move(document)))));
  };
  read_documents(input, options, take, result.problems);
  return result;
}

}  // namespace

CorpusFigures read_corpus(const std::vector<Input>& inputs, const ReadOptions& options, unsigned threads,
                          DocumentStore& documents, Problems& problems) {
  CorpusFigures figures;
  ProgressBar progress(inputs.size());
  const auto make = [&](std::size_t i) { return read_one(inputs[i], options); };
  const auto take = [&](std::size_t, InputResult result) {
    for (const std::string& document : result.documents) documents.add(document);
    std::move(result.problems.begin(), result.problems.end(), std::back_inserter(problems));
    figures.byte_count += result.byte_count;
    progress.advance(result.byte_count);
  };
  work_in_order<InputResult>(inputs.size(), threads, queue_of_thread * threads, make, take);
  progress.finish();
  return figures;
}

}  // namespace yuantu
