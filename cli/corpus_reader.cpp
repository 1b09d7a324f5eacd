// SPDX-License-Identifier: Apache-2.0
// Hands inputs to threads, some pieces at a time, and stores what they make in input order.
#include "cli/corpus_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "extractor/extraction.hpp"
#include "extractor/ordered_work.hpp"
#include "extractor/relations/relation_rules.hpp"
#include "extractor/text/json_lines.hpp"

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

// So many pieces are read together, stage by stage (see `extract`): of 20 MB 16 took 12 to 30 % less time
// than one by one, and more took no less.
constexpr std::size_t most_together = 16;
// Documents of so many bytes are not kept waiting for others.
constexpr std::uint64_t bytes_together = 1 << 17;
// So many groups of pieces may wait for a slow one before them.
constexpr std::size_t queue_of_thread = 16;

// Documents that wait until there are enough of them, each with the result that it belongs to.
class WaitingDocuments {
 public:
  explicit WaitingDocuments(const CorpusOptions& options) : options_(options) {}

  void add(Document document, InputResult& result) {
    result.byte_count += document.byte_count;
    bytes_ += document.byte_count;
    documents_.push_back(std::move(document));
    results_.push_back(&result);
    if (bytes_ >= bytes_together) finish();
  }

  // Puts what they give into their results.
  void finish() {
    const std::vector<Extraction> extractions = extract(std::exchange(documents_, {}), options_.user);
    for (std::size_t i = 0; i < extractions.size(); ++i)
      results_[i]->documents.push_back(encode_document(resolve_document(extractions[i], options_.review)));
    results_.clear();
    bytes_ = 0;
  }

 private:
  const CorpusOptions& options_;
  std::vector<Document> documents_;
  std::vector<InputResult*> results_;
  std::uint64_t bytes_ = 0;
};

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

  std::vector<InputResult> read(const std::vector<InputPiece>& pieces) const {
    std::vector<InputResult> results(pieces.size());
    std::vector<std::optional<std::string>> keys(pieces.size());
    WaitingDocuments waiting(options_);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (options_.work != nullptr) keys[i] = key_of(pieces[i]);
      if (keys[i] && find(*keys[i], results[i])) {
        keys[i].reset();  // it is kept
        continue;
      }
      const auto take = [&](Document document) { waiting.add(std::move(document), results[i]); };
      read_piece(pieces[i], options_.read, take, results[i].problems);
    }
    waiting.finish();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (keys[i]) options_.work->add(*keys[i], encode(results[i]));
      results[i].file_bytes = pieces[i].first_line == 0 ? results[i].byte_count : pieces[i].file_bytes;
      results[i].ends_input = pieces[i].ends_input;
    }
    return results;
  }

 private:
  // False if no result is kept for the key.
  bool find(const std::string& key, InputResult& result) const {
    const std::optional<std::string> kept = options_.work->find(key);
    if (kept) result = decode(*kept);
    return kept.has_value();
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

// Pieces that one thread reads together.
class PieceGroups {
 public:
  PieceGroups(const std::vector<Input>& inputs, unsigned threads)
      : pieces_(inputs),
        most_(std::clamp<std::size_t>(inputs.size() / (std::size_t{4} * threads), 1, most_together)) {}

  std::optional<std::vector<InputPiece>> next() {
    std::vector<InputPiece> group;
    while (group.size() < most_) {
      std::optional<InputPiece> piece = pieces_.next();
      if (!piece) break;
      group.push_back(std::move(*piece));
      if (group.back().first_line > 0) break;  // many documents already
    }
    return group.empty() ? std::nullopt : std::optional(std::move(group));
  }

 private:
  InputPieces pieces_;
  std::size_t most_;
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

// A thread costs more to begin and end than a page to read.
unsigned useful_threads(const std::vector<Input>& inputs, unsigned threads) {
  const bool corpus =
      std::any_of(inputs.begin(), inputs.end(), [](const Input& input) { return is_json_lines(input.path); });
  return corpus ? threads : static_cast<unsigned>(std::clamp<std::size_t>(inputs.size(), 1, threads));
}

}  // namespace

CorpusFigures read_corpus(const std::vector<Input>& inputs, const CorpusOptions& options,
                          ProgressBar& progress, DocumentStore& documents, Problems& problems) {
  CorpusFigures figures;
  const Reader reader(options);
  progress.begin("reading", inputs.size(), size_of(inputs));
  PieceGroups groups(inputs, options.threads);
  const auto next = [&] { return groups.next(); };
  const auto make = [&](const std::vector<InputPiece>& pieces) { return reader.read(pieces); };
  const auto take = [&](std::size_t, std::vector<InputResult> results) {
    for (InputResult& result : results) {
      for (const std::string& document : result.documents) documents.add(document);
      std::move(result.problems.begin(), result.problems.end(), std::back_inserter(problems));
      figures.byte_count += result.byte_count;
      progress.advance(result.file_bytes, result.ends_input ? 1 : 0);
    }
  };
  const unsigned threads = useful_threads(inputs, options.threads);
  work_in_order_of<std::vector<InputResult>>(next, threads, queue_of_thread * threads, make, take);
  return figures;
}

}  // namespace yuantu
