// SPDX-License-Identifier: Apache-2.0
// Hands inputs to threads one by one and stores what they make in input order.
#include "cli/corpus_reader.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "extractor/extraction.hpp"
#include "extractor/ordered_work.hpp"
#include "extractor/relations/relation_rules.hpp"

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

InputResult read_one(const Input& input, const CorpusOptions& options) {
  InputResult result;
  const auto take = [&](Document document) {
    result.byte_count += document.byte_count;
    result.documents.push_back(
        encode_document(resolve_document(extract(std::move(document), options.user), options.review)));
  };
  read_documents(input, options.read, take, result.problems);
  return result;
}

std::string cause_of(const InputError& problem) {
  const std::string place = InputError(problem.file, problem.line, problem.column, "").what();
  return std::string(problem.what()).substr(place.size());
}

std::string encode(const InputResult& result) {
  ByteWriter out;
  out.number(result.byte_count);
  out.number(result.problems.size());
  for (const InputError& problem : result.problems) {
    out.text(problem.file);
    out.number(problem.line);
    out.number(problem.column);
    out.text(cause_of(problem));
  }
  out.number(result.documents.size());
  for (const std::string& document : result.documents) out.text(document);
  return out.take();
}

InputResult decode(std::string_view bytes) {
  ByteReader in(bytes);
  InputResult result;
  result.byte_count = in.number();
  for (std::uint64_t left = in.number(); left > 0; --left) {
    const std::string file(in.text());
    const std::size_t line = in.number();
    const std::size_t column = in.number();
    result.problems.emplace_back(file, line, column, std::string(in.text()));
  }
  for (std::uint64_t left = in.number(); left > 0; --left) result.documents.emplace_back(in.text());
  return result;
}

std::string spell(const JsonFields& fields) {
  return fields.id + "\n" + fields.text + "\n" + fields.title + "\n" + fields.date + "\n" + fields.source +
         "\n" + fields.url;
}

// Everything that changes what is read from an input.
std::string spell(const CorpusOptions& options) {
  const ReadOptions& read = options.read;
  return read.encoding + "\n" + (read.published ? to_string(*read.published) : "") + "\n" +
         (options.user.names != nullptr ? options.user.names->source() : "") + "\n" +
         (options.user.rules != nullptr ? options.user.rules->source() : "") + "\n" +
         (options.review != nullptr ? options.review->spelled() : "") + "\n" + spell(read.fields);
}

class Reader {
 public:
  explicit Reader(const CorpusOptions& options) : options_(options) {
    if (options.work != nullptr) keys_.emplace(spell(options));
  }

  InputResult read(const Input& input) const {
    // Standard input can be read once only.
    if (options_.work == nullptr || input.path == "-") return read_one(input, options_);
    std::ifstream file(input.path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (!file) return read_one(input, options_);
    const std::string key = keys_->key(input.path, bytes);
    if (const std::optional<std::string> kept = options_.work->find(key)) return decode(*kept);
    InputResult result = read_one(input, options_);
    options_.work->add(key, encode(result));
    return result;
  }

 private:
  const CorpusOptions& options_;
  std::optional<WorkKeys> keys_;
};

// 0 where one of them does not tell.
std::uint64_t size_of(const std::vector<Input>& inputs) {
  std::uint64_t bytes = 0;
  for (const Input& input : inputs) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(input.path, error);
    if (error) return 0;
    bytes += size;
  }
  return bytes;
}

}  // namespace

CorpusFigures read_corpus(const std::vector<Input>& inputs, const CorpusOptions& options,
                          ProgressBar& progress, DocumentStore& documents, Problems& problems) {
  CorpusFigures figures;
  const Reader reader(options);
  progress.begin("reading", inputs.size(), size_of(inputs));
  const auto make = [&](std::size_t i) { return reader.read(inputs[i]); };
  const auto take = [&](std::size_t, InputResult result) {
    for (const std::string& document : result.documents) documents.add(document);
    std::move(result.problems.begin(), result.problems.end(), std::back_inserter(problems));
    figures.byte_count += result.byte_count;
    progress.advance(result.byte_count);
  };
  work_in_order<InputResult>(inputs.size(), options.threads, queue_of_thread * options.threads, make, take);
  return figures;
}

}  // namespace yuantu
