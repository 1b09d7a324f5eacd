// SPDX-License-Identifier: Apache-2.0
// Reads inputs as people have them: paths -> Documents with repaired text, articles and sentences.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/text/input_pieces.hpp"
#include "extractor/text/json_lines.hpp"

namespace yuantu {

struct ReadOptions {
  std::string encoding;           // empty: detect
  std::optional<Date> published;  // overrides what page and file name say
  JsonFields fields = {};         // of JSON Lines
};

// Files named, found in directories (recursively, sorted by path bytes) or by a pattern, or "-". What cannot
// be found or read is added to problems.
std::vector<Input> find_inputs(const std::vector<std::string>& paths, Problems& problems);

// Reads a piece of an input and hands over its documents in order. Problems do not stop the rest of it.
void read_piece(const InputPiece& piece, const ReadOptions& options,
                const std::function<void(Document)>& take, Problems& problems);

// The same for all pieces of one input (most have one, with one document).
void read_documents(const Input& input, const ReadOptions& options, const std::function<void(Document)>& take,
                    Problems& problems);

// The same for text in memory; `name` stands for the file in messages and in the document. Bytes in any
// supported form.
Document read_document(const std::string& name, std::string bytes, const ReadOptions& options,
                       Problems& problems);

}  // namespace yuantu
