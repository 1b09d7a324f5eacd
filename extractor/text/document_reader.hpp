// SPDX-License-Identifier: Apache-2.0
// Reads inputs as people have them: paths -> Documents with repaired text, articles and sentences.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/text/json_lines.hpp"
#include "ontology/error.hpp"

namespace yuantu {

struct ReadOptions {
  std::string encoding;           // empty: detect
  std::optional<Date> published;  // overrides what page and file name say
  JsonFields fields = {};         // of JSON Lines
};

// One file to read; "-" is standard input.
struct Input {
  std::string path;
};

using Problems = std::vector<InputError>;

// Files named, found in directories (recursively, sorted by path bytes) or by a pattern, or "-". What cannot
// be found or read is added to problems.
std::vector<Input> find_inputs(const std::vector<std::string>& paths, Problems& problems);

// Reads one input and hands over its documents in order (most inputs hold one). Problems do not stop the rest
// of the input.
void read_documents(const Input& input, const ReadOptions& options, const std::function<void(Document)>& take,
                    Problems& problems);

// The same for text in memory; `name` stands for the file in messages and in the document. Bytes in any
// supported form.
Document read_document(const std::string& name, std::string bytes, const ReadOptions& options,
                       Problems& problems);

}  // namespace yuantu
