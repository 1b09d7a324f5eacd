// SPDX-License-Identifier: Apache-2.0
// Runs extraction over all inputs with several threads: Inputs -> DocumentStore.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/text/document_reader.hpp"
#include "graph/document_store.hpp"

namespace yuantu {

struct CorpusFigures {
  std::uint64_t byte_count = 0;
};

// Documents reach the store in the order of the inputs, whatever thread finished first, and so do problems;
// what is done but not yet its turn waits in a short queue. Shows a progress bar on standard error if that is
// a terminal.
CorpusFigures read_corpus(const std::vector<Input>& inputs, const ReadOptions& options, unsigned threads,
                          DocumentStore& documents, Problems& problems);

}  // namespace yuantu
