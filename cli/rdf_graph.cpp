// SPDX-License-Identifier: Apache-2.0
// An RDF file in memory with the line of each statement: Turtle and its kin -> RdfGraph.
#include "cli/rdf_graph.hpp"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <tuple>
#include <utility>

#include "ontology/error.hpp"

namespace yuantu {
namespace {

const std::string xsd_string = "http://www.w3.org/2001/XMLSchema#string";
const std::string lang_string = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

std::string key_of(const RdfNode& node) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(node.kind)));
  return key.append(node.text).append("\n").append(node.datatype).append("\n").append(node.language);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

std::string text_of(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

// Where bytes come from, one at a time, so that it knows the line that Serd is at.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  std::uint32_t line() const { return line_; }

  static std::size_t read(void* to, std::size_t size, std::size_t count, void* self) {
    auto& source = *static_cast<ByteSource*>(self);
    const int byte = size * count == 0 ? EOF : source.next();
    if (byte == EOF) return 0;
    *static_cast<char*>(to) = static_cast<char>(byte);
    if (byte == '\n') ++source.line_;
    return 1;
  }
  static int error(void* self) { return static_cast<ByteSource*>(self)->failed() ? 1 : 0; }

 protected:
  virtual int next() = 0;
  virtual bool failed() const { return false; }

 private:
  std::uint32_t line_ = 1;
};

class FileSource final : public ByteSource {
 public:
  explicit FileSource(const std::filesystem::path& path)
      : file_(std::fopen(path.c_str(), "rb"), &std::fclose) {
    if (!file_) throw InputError(path.string(), "cannot be opened");
  }

 protected:
  int next() override { return std::getc(file_.get()); }
  bool failed() const override { return std::ferror(file_.get()) != 0; }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

class TextSource final : public ByteSource {
 public:
  explicit TextSource(std::string_view text) : text_(text) {}

 protected:
  int next() override { return at_ < text_.size() ? static_cast<unsigned char>(text_[at_++]) : EOF; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

// Serd's callbacks, with the graph that they fill.
class RdfGraphReader {
 public:
  RdfGraphReader(RdfGraph& graph, std::string name, ByteSource& source)
      : graph_(graph), name_(std::move(name)), source_(source), env_(serd_env_new(nullptr), &serd_env_free) {}

  void run(SerdSyntax syntax) {
    const std::unique_ptr<SerdReader, void (*)(SerdReader*)> reader(
        serd_reader_new(syntax, this, nullptr, &set_base, &set_prefix, &take, nullptr), &serd_reader_free);
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), &take_error, this);
    constexpr std::size_t byte_by_byte = 1;
    const SerdStatus status =
        serd_reader_read_source(reader.get(), &ByteSource::read, &ByteSource::error, &source_,
                                reinterpret_cast<const std::uint8_t*>(name_.c_str()), byte_by_byte);
    if (status > SERD_FAILURE || failed_) {
      throw InputError(name_, line_, column_, message_ + "; build the graph again");
    }
    graph_.sort();
  }

 private:
  static SerdStatus set_base(void* self, const SerdNode* uri) {
    return serd_env_set_base_uri(static_cast<RdfGraphReader*>(self)->env_.get(), uri);
  }
  static SerdStatus set_prefix(void* self, const SerdNode* name, const SerdNode* uri) {
    return serd_env_set_prefix(static_cast<RdfGraphReader*>(self)->env_.get(), name, uri);
  }
  static SerdStatus take(void* self, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                         const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                         const SerdNode* language) {
    auto& reader = *static_cast<RdfGraphReader*>(self);
    RdfNode value = reader.resource(*object);
    if (object->type == SERD_LITERAL) {
      value.kind = RdfNode::Kind::Literal;
      value.language = language && language->buf ? lower(text_of(*language)) : "";
      value.datatype = !value.language.empty()     ? lang_string
                       : datatype && datatype->buf ? reader.resource(*datatype).text
                                                   : xsd_string;
    }
    reader.graph_.statements_.push_back({reader.graph_.intern(reader.resource(*subject)),
                                         reader.graph_.intern(reader.resource(*predicate)),
                                         reader.graph_.intern(std::move(value)), reader.source_.line()});
    return SERD_SUCCESS;
  }
  // Serd tells of every error; the first is the cause.
  static SerdStatus take_error(void* self, const SerdError* error) {
    auto& reader = *static_cast<RdfGraphReader*>(self);
    if (reader.failed_) return SERD_SUCCESS;
    reader.failed_ = true;
    reader.line_ = reader.source_.line();
    reader.column_ = error->col;
    std::array<char, 256> text{};
    std::va_list copy;
    va_copy(copy, *error->args);
    std::vsnprintf(text.data(), text.size(), error->fmt, copy);
    va_end(copy);
    reader.message_ = text.data();
    while (!reader.message_.empty() && reader.message_.back() == '\n') reader.message_.pop_back();
    return SERD_SUCCESS;
  }

  RdfNode resource(const SerdNode& node) const {
    RdfNode result;
    result.kind = node.type == SERD_BLANK ? RdfNode::Kind::Blank : RdfNode::Kind::Iri;
    if (node.type != SERD_CURIE) {
      result.text = text_of(node);
      return result;
    }
    SerdNode full = serd_env_expand_node(env_.get(), &node);
    result.text = text_of(full);
    serd_node_free(&full);
    return result;
  }

  RdfGraph& graph_;
  std::string name_;
  ByteSource& source_;
  std::unique_ptr<SerdEnv, void (*)(SerdEnv*)> env_;
  bool failed_ = false;
  std::uint32_t line_ = 0;
  std::uint32_t column_ = 0;
  std::string message_ = "cannot be read";
};

RdfGraph RdfGraph::read_file(const std::filesystem::path& path, SerdSyntax syntax) {
  RdfGraph graph;
  FileSource source(path);
  RdfGraphReader(graph, path.string(), source).run(syntax);
  return graph;
}

RdfGraph RdfGraph::read_text(std::string_view text, const std::string& name) {
  RdfGraph graph;
  TextSource source(text);
  RdfGraphReader(graph, name, source).run(SERD_TURTLE);
  return graph;
}

RdfGraph::Id RdfGraph::intern(RdfNode node) {
  const auto [found, added] = ids_.emplace(key_of(node), static_cast<Id>(nodes_.size()));
  if (added) nodes_.push_back(std::move(node));
  return found->second;
}

std::optional<RdfGraph::Id> RdfGraph::find(const RdfNode& node) const {
  const auto found = ids_.find(key_of(node));
  return found == ids_.end() ? std::nullopt : std::optional<Id>(found->second);
}

std::optional<RdfGraph::Id> RdfGraph::find_iri(std::string_view iri) const {
  return find({RdfNode::Kind::Iri, std::string(iri), "", ""});
}

// Of equal statements the one of the first line stays.
void RdfGraph::sort() {
  const auto terms = [](const Statement& s) { return std::tie(s.subject, s.property, s.object); };
  std::sort(statements_.begin(), statements_.end(), [&](const Statement& a, const Statement& b) {
    return std::tuple_cat(terms(a), std::tie(a.line)) < std::tuple_cat(terms(b), std::tie(b.line));
  });
  statements_.erase(std::unique(statements_.begin(), statements_.end(),
                                [&](const Statement& a, const Statement& b) { return terms(a) == terms(b); }),
                    statements_.end());
}

std::span<const RdfGraph::Statement> RdfGraph::about(Id subject) const {
  const auto first = std::partition_point(statements_.begin(), statements_.end(),
                                          [&](const Statement& s) { return s.subject < subject; });
  const auto last = std::partition_point(first, statements_.end(),
                                         [&](const Statement& s) { return s.subject == subject; });
  return {first, last};
}

std::span<const RdfGraph::Statement> RdfGraph::about(Id subject, Id property) const {
  const auto all = about(subject);
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const Statement& s) { return s.property < property; });
  const auto last =
      std::partition_point(first, all.end(), [&](const Statement& s) { return s.property == property; });
  return {first, last};
}

GraphFile find_graph_file(const std::string& directory) {
  constexpr std::array<std::pair<const char*, SerdSyntax>, 4> candidates{{{"graph.nt", SERD_NTRIPLES},
                                                                          {"graph.nq", SERD_NQUADS},
                                                                          {"graph.ttl", SERD_TURTLE},
                                                                          {"graph.trig", SERD_TRIG}}};
  for (const auto& [name, syntax] : candidates) {
    const std::filesystem::path path = std::filesystem::path(directory) / name;
    if (std::filesystem::exists(path)) return {path, syntax};
  }
  throw InputError(
      directory,
      "holds no graph.nt, graph.nq, graph.ttl or graph.trig; build one with 'yuantu build ... --out " +
          directory + "'");
}

}  // namespace yuantu
