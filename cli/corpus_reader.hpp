// SPDX-License-Identifier: Apache-2.0
// Runs extraction over all inputs with several threads: Inputs -> DocumentGraphs.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/text/document_reader.hpp"
#include "graph/entity_resolver.hpp"

namespace yuantu {

struct Corpus {
  std::vector<DocumentGraph> documents;  // in the order of the inputs, whatever thread finished first
  std::uint64_t byte_count = 0;
};

// Problems are added in the order of the inputs. Shows a progress bar on standard error if that is a
// terminal.
Corpus read_corpus(const std::vector<Input>& inputs, const ReadOptions& options, unsigned threads,
                   Problems& problems);

}  // namespace yuantu
