// SPDX-License-Identifier: Apache-2.0
// Runs extraction over all inputs with several threads: Inputs -> DocumentStore.
#pragma once

#include <cstdint>
#include <vector>

#include "cli/progress_bar.hpp"
#include "cli/work_folder.hpp"
#include "extractor/extraction.hpp"
#include "extractor/text/document_reader.hpp"
#include "graph/document_store.hpp"

namespace yuantu {

struct CorpusFigures {
  std::uint64_t byte_count = 0;
};

struct CorpusOptions {
  ReadOptions read;
  UserKnowledge user;
  unsigned threads = 1;
  WorkFolder* work = nullptr;      // results that are there are used, others are added
  const Review* review = nullptr;  // what documents are resolved by
};

// Documents reach the store in the order of the inputs, whatever thread finished first, and so do problems;
// what is done but not yet its turn waits in a short queue.
CorpusFigures read_corpus(const std::vector<Input>& inputs, const CorpusOptions& options,
                          ProgressBar& progress, DocumentStore& documents, Problems& problems);

}  // namespace yuantu
