// SPDX-License-Identifier: Apache-2.0
// Hands inputs to threads piece by piece and stores what they make in input order.
#include "cli/corpus_reader.hpp"

#include <filesystem>
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

// What one piece of an input gives.
struct InputResult {
  std::vector<std::string> documents;
  Problems problems;
  std::uint64_t byte_count = 0;
  std::uint64_t file_bytes = 0;  // of the file that the piece took, for the time left
  bool ends_input = true;
};

// So many results may wait for a slow piece before them.
constexpr std::size_t queue_of_thread = 64;

InputResult read_one(const InputPiece& piece, const CorpusOptions& options) {
  InputResult result;
  const auto take = [&](Document document) {
    result.byte_count += document.byte_count;
    result.documents.push_back(
        encode_document(resolve_document(extract(std::move(document), options.user), options.review)));
  };
  read_piece(piece, options.read, take, result.problems);
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
  return std::string(out.bytes());
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

  InputResult read(const InputPiece& piece) const {
    InputResult result = find_or_read(piece);
    result.file_bytes = piece.first_line == 0 ? result.byte_count : piece.file_bytes;
    result.ends_input = piece.ends_input;
    return result;
  }

 private:
  InputResult find_or_read(const InputPiece& piece) const {
    const std::optional<std::string> key = options_.work == nullptr ? std::nullopt : key_of(piece);
    if (!key) return read_one(piece, options_);
    if (const std::optional<std::string> kept = options_.work->find(*key)) return decode(*kept);
    InputResult result = read_one(piece, options_);
    options_.work->add(*key, encode(result));
    return result;
  }

  // None of what can be read once only or not at all.
  std::optional<std::string> key_of(const InputPiece& piece) const {
    const std::string& path = piece.input.path;
    if (piece.first_line > 0) {
      if (!piece.problems.empty()) return std::nullopt;
      return keys_->key(path + "\n" + std::to_string(piece.first_line), piece.lines);
    }
    if (path == "-") return std::nullopt;
    Problems problems;
    const std::optional<std::string> bytes = bytes_of(path, problems);
    if (!bytes) return std::nullopt;
    return keys_->key(path, *bytes);
  }

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
  InputPieces pieces(inputs);
  const auto next = [&] { return pieces.next(); };
  const auto make = [&](const InputPiece& piece) { return reader.read(piece); };
  const auto take = [&](std::size_t, InputResult result) {
    for (const std::string& document : result.documents) documents.add(document);
    std::move(result.problems.begin(), result.problems.end(), std::back_inserter(problems));
    figures.byte_count += result.byte_count;
    progress.advance(result.file_bytes, result.ends_input ? 1 : 0);
  };
  work_in_order_of<InputResult>(next, options.threads, queue_of_thread * options.threads, make, take);
  return figures;
}

}  // namespace yuantu
