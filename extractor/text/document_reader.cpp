// SPDX-License-Identifier: Apache-2.0
// Reads plain UTF-8 pages: paragraphs by line, sentences by closing punctuation.
#include "extractor/text/document_reader.hpp"

#include <fstream>
#include <iterator>

#include "extractor/utf.hpp"

namespace yuantu {

std::vector<Input> find_inputs(const std::vector<std::string>& paths, Problems&) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) inputs.push_back({path});
  return inputs;
}

void read_documents(const Input& input, const ReadOptions& options, const std::function<void(Document)>& take,
                    Problems& problems) {
  std::ifstream file(input.path, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  take(read_document(input.path, std::move(bytes), options, problems));
}

Document read_document(const std::string& name, std::string bytes, const ReadOptions&, Problems&) {
  Document document;
  document.name = name;
  document.byte_count = bytes.size();
  document.original = to_utf32(bytes);
  std::uint32_t start = 0;
  const auto close = [&](std::uint32_t end, std::uint32_t paragraph) {
    if (end > start) document.sentences.push_back({{start, end}, 0, paragraph, SentenceKind::Body});
    start = end;
  };
  std::uint32_t paragraph = 0;
  for (std::uint32_t i = 0; i < document.original.size(); ++i) {
    const char32_t c = document.original[i];
    document.text.push_back(c);
    document.origin.push_back({i, i + 1});
    if (c == U'\n') {
      close(i, paragraph++);
      start = i + 1;
    } else if (c == U'。' || c == U'！' || c == U'？' || c == U'；') {
      close(i + 1, paragraph);
    }
  }
  close(static_cast<std::uint32_t>(document.text.size()), paragraph);
  document.articles.push_back({{}, 0, static_cast<std::uint32_t>(document.sentences.size()), std::nullopt});
  return document;
}

}  // namespace yuantu
