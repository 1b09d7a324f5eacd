// SPDX-License-Identifier: Apache-2.0
// Reads inputs as people have them: paths -> Documents with repaired text, articles and sentences.
#include "extractor/text/document_reader.hpp"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "extractor/text/article_dates.hpp"
#include "extractor/text/container.hpp"
#include "extractor/text/decoder.hpp"
#include "extractor/text/digest.hpp"
#include "extractor/text/layout.hpp"
#include "extractor/text/line.hpp"
#include "extractor/text/line_kind.hpp"
#include "extractor/text/main_text.hpp"
#include "extractor/text/markup.hpp"
#include "extractor/text/misread_utf8.hpp"
#include "extractor/text/normalizer.hpp"
#include "extractor/text/shifted_bytes.hpp"
#include "extractor/text/simplifier.hpp"
#include "extractor/text/structure.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view known_extensions[] = {".txt", ".text", ".html",  ".htm",   ".xhtml",
                                                 ".md",  ".pdf",  ".jsonl", ".ndjson"};

bool is_readable_kind(fs::path path) {
  if (path.extension() == ".gz" || path.extension() == ".zst") path = path.stem();
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
  return std::find(std::begin(known_extensions), std::end(known_extensions), extension) !=
         std::end(known_extensions);
}

void find_in_folder(const std::string& folder, std::vector<Input>& inputs, Problems& problems) {
  std::vector<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error), end;
  for (; !error && walk != end; walk.increment(error)) {
    std::error_code ignored;
    if (walk->is_regular_file(ignored) && is_readable_kind(walk->path()))
      found.push_back(walk->path().string());
  }
  if (error) problems.emplace_back(folder, "cannot be listed: " + error.message());
  if (found.empty() && !error)
    problems.emplace_back(folder,
                          "no readable files in this directory; looked for .txt, .html, .md, .pdf, .jsonl, "
                          "also as .gz or .zst");
  std::sort(found.begin(), found.end());
  for (std::string& path : found) inputs.push_back({std::move(path)});
}

// What a pattern like news/2024-*.txt stands for where no shell has put it in, sorted by bytes.
std::vector<std::string> expand_pattern(const std::string& pattern) {
  std::vector<std::string> paths;
  if (pattern.find_first_of("*?[") == std::string::npos) return paths;
  glob_t found{};
  if (glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0)
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  globfree(&found);
  std::sort(paths.begin(), paths.end());
  return paths;
}

void find_input(const std::string& path, std::vector<Input>& inputs, Problems& problems) {
  std::error_code error;
  if (path == "-") {
    inputs.push_back({path});
  } else if (fs::is_directory(path, error)) {
    find_in_folder(path, inputs, problems);
  } else if (fs::exists(path, error)) {
    inputs.push_back({path});
  } else if (const std::vector<std::string> matches = expand_pattern(path); !matches.empty()) {
    for (const std::string& match : matches) find_input(match, inputs, problems);
  } else {
    problems.emplace_back(path, "no such file or directory; check the path");
  }
}

// A document that knows whose bytes it stands for.
Document identify(const std::string& name, const std::string& bytes) {
  Document document;
  document.name = name;
  document.byte_count = bytes.size();
  document.content_hash = sha256_hex(bytes);
  return document;
}

Layout repair(std::u32string original, SourceRepairs& repairs) {
  MappedText text = repair_misread_utf8(identity(std::move(original)), repairs);
  drop_private_characters(text);
  text = repair_shifted_bytes(std::move(text), repairs);
  const bool web_page = is_web_page(text);
  text = strip_markup(std::move(text), repairs);
  normalize(text, repairs);
  simplify(text, repairs);
  Page page = split_lines(std::move(text), repairs);
  classify_lines(page, repairs);
  if (web_page) find_main_text(page, repairs);
  return join_lines(std::move(page), repairs);
}

void fill(Document& document, std::string bytes, const ReadOptions& options, Problems& problems) {
  // Code points take more room than bytes: of a large input the bytes are kept until its text is repaired,
  // and decoded once more then.
  constexpr std::size_t large = std::size_t{1} << 24;
  const bool again = bytes.size() >= large;
  std::u32string text = decode(document.name, bytes, options.encoding, problems);
  // The room in which pages are repaired is kept from one to the next.
  thread_local std::u32string room;
  if (!again) {
    document.original = std::move(text);
    std::string().swap(bytes);
    text = std::move(room);
    text.assign(document.original);
  }
  SourceRepairs repairs;
  Layout layout = repair(std::move(text), repairs);
  if (again) document.original = decode_again(std::move(bytes), options.encoding);
  build_structure(document, layout, std::move(repairs));
  constexpr std::size_t usual = std::size_t{1} << 16;
  room.clear();
  if (layout.page.text.text.capacity() <= usual) room = std::move(layout.page.text.text);
  document.published = options.published;
  find_publication_dates(document);
}

void read_lines(const InputPiece& piece, const ReadOptions& options,
                const std::function<void(Document)>& take, Problems& problems) {
  const auto take_record = [&](JsonRecord record) {
    ReadOptions dated = options;
    if (!dated.published) dated.published = record.date;
    Document document = read_document(record.name, std::move(record.text), dated, problems);
    document.publisher = std::move(record.source);
    document.url = std::move(record.url);
    take(std::move(document));
  };
  read_json_lines(piece.input.path, piece.first_line, piece.lines, options.fields, take_record, problems);
}

void read_file(const Input& input, const ReadOptions& options, const std::function<void(Document)>& take,
               Problems& problems) {
  std::optional<std::string> bytes = bytes_of(input.path, problems);
  if (!bytes) return;
  if (bytes->empty()) {
    problems.emplace_back(input.path, "is empty");
    return;
  }
  try {
    take(read_document(input.path, std::move(*bytes), options, problems));
  } catch (const InputError& error) {
    problems.push_back(error);
  }
}

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& paths, Problems& problems) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) find_input(path, inputs, problems);
  return inputs;
}

void read_piece(const InputPiece& piece, const ReadOptions& options,
                const std::function<void(Document)>& take, Problems& problems) {
  if (piece.first_line == 0) return read_file(piece.input, options, take, problems);
  read_lines(piece, options, take, problems);
  problems.insert(problems.end(), piece.problems.begin(), piece.problems.end());
}

void read_documents(const Input& input, const ReadOptions& options, const std::function<void(Document)>& take,
                    Problems& problems) {
  InputPieces pieces({input});
  while (const std::optional<InputPiece> piece = pieces.next()) read_piece(*piece, options, take, problems);
}

Document read_document(const std::string& name, std::string bytes, const ReadOptions& options,
                       Problems& problems) {
  Document document = identify(name, bytes);
  bytes = decompress(name, std::move(bytes));
  if (is_pdf(bytes)) {
    ReadOptions plain = options;
    plain.encoding = "utf-8";
    fill(document, pdf_text(name, bytes), plain, problems);
  } else {
    fill(document, std::move(bytes), options, problems);
  }
  return document;
}

}  // namespace yuantu
