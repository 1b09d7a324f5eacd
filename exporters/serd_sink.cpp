// SPDX-License-Identifier: Apache-2.0
// Writes statements with Serd: Turtle, N-Triples, N-Quads, TriG.
#include "exporters/serd_sink.hpp"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <utility>

#include "ontology/error.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

// Serd reads n_bytes only, when it writes; n_chars is a hint that its writer never looks at.
SerdNode node(SerdType type, std::string_view text) {
  return {bytes_of(text), text.size(), text.size(), 0, type};
}

bool is_local_name(std::string_view text) {
  const auto safe = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !text.empty() && text.back() != '-' && std::all_of(text.begin(), text.end(), safe);
}

bool has_prefixes(SerdSyntax syntax) {
  return syntax == SERD_TURTLE || syntax == SERD_TRIG;
}

SerdStyle style_of(SerdSyntax syntax) {
  return static_cast<SerdStyle>(has_prefixes(syntax) ? SERD_STYLE_ABBREVIATED | SERD_STYLE_BULK
                                                     : SERD_STYLE_BULK);
}

}  // namespace

SerdSink::SerdSink(SerdSyntax syntax, const std::filesystem::path& path, std::string_view base)
    : file_(path),
      base_(base),
      abbreviates_(has_prefixes(syntax)),
      env_(serd_env_new(nullptr)),
      writer_(serd_writer_new(syntax, style_of(syntax), env_.get(), nullptr, &take_bytes, this)) {
  serd_writer_set_error_sink(writer_.get(), &take_error, this);
  if (abbreviates_) write_prefixes(base);
}

void SerdSink::write_prefixes(std::string_view base) {
  const auto declare = [this](std::string_view name, std::string_view iri) {
    const SerdNode prefix = node(SERD_LITERAL, name);
    const SerdNode uri = node(SERD_URI, iri);
    check(serd_writer_set_prefix(writer_.get(), &prefix, &uri));
  };
  declare("id", base);
  for (const auto& prefix : vocabulary::prefixes) declare(prefix.name, prefix.iri);
}

std::size_t SerdSink::take_bytes(const void* bytes, std::size_t size, void* self) {
  static_cast<SerdSink*>(self)->file_.buffer().append(static_cast<const char*>(bytes), size);
  return size;
}

SerdStatus SerdSink::take_error(void* self, const SerdError* error) {
  std::string& message = static_cast<SerdSink*>(self)->message_;
  message.resize(256);
  std::va_list copy;
  va_copy(copy, *error->args);
  const int length = std::vsnprintf(message.data(), message.size(), error->fmt, copy);
  va_end(copy);
  message.resize(
      std::clamp<std::size_t>(length < 0 ? 0 : static_cast<std::size_t>(length), 0, message.size() - 1));
  while (!message.empty() && message.back() == '\n') message.pop_back();
  return SERD_SUCCESS;
}

void SerdSink::check(SerdStatus status) const {
  if (status == SERD_SUCCESS && message_.empty()) return;
  const std::string general = reinterpret_cast<const char*>(serd_strerror(status));
  throw WriteError(file_.path().string(), (message_.empty() ? general : message_) +
                                              "; this is a fault of the program, please report it");
}

const std::string& SerdSink::short_term(std::string_view iri) {
  const auto known = short_terms_.find(iri);
  if (known != short_terms_.end()) return known->second;
  std::string text;
  for (const auto& prefix : vocabulary::prefixes) {
    const bool fits = iri.starts_with(prefix.iri) && is_local_name(iri.substr(prefix.iri.size()));
    if (fits) text.append(prefix.name).append(":").append(iri.substr(prefix.iri.size()));
  }
  return short_terms_.emplace(iri, std::move(text)).first->second;
}

SerdNode SerdSink::resource(std::string_view iri, std::string& room) {
  if (!abbreviates_) return node(SERD_URI, iri);
  if (!iri.starts_with(base_)) {
    const std::string& term = short_term(iri);
    return term.empty() ? node(SERD_URI, iri) : node(SERD_CURIE, term);
  }
  const std::string_view local = iri.substr(base_.size());
  if (!is_local_name(local)) return node(SERD_URI, iri);
  room.assign("id:").append(local);
  return node(SERD_CURIE, room);
}

void SerdSink::statement(std::string_view subject, std::string_view predicate, const RdfTerm& object) {
  const SerdNode s = resource(subject, subject_room_);
  // Serd writes `a` for the full IRI only.
  const bool is_type = predicate == vocabulary::rdf::type;
  const SerdNode p = is_type ? node(SERD_URI, predicate) : resource(predicate, predicate_room_);
  const SerdNode extra = node(object.kind == RdfTerm::Kind::tagged ? SERD_LITERAL : SERD_URI, object.extra);
  const SerdNode* datatype = object.kind == RdfTerm::Kind::typed ? &extra : nullptr;
  const SerdNode* language = object.kind == RdfTerm::Kind::tagged ? &extra : nullptr;
  const bool is_iri = object.kind == RdfTerm::Kind::iri;
  const SerdNode o = is_iri ? resource(object.text, object_room_) : node(SERD_LITERAL, object.text);
  const SerdNode g = graph_.empty() ? SERD_NODE_NULL : resource(graph_, graph_room_);
  const SerdNode* graph = graph_.empty() ? nullptr : &g;
  check(serd_writer_write_statement(writer_.get(), 0, graph, &s, &p, &o, datatype, language));
  file_.spill();
}

void SerdSink::finish() {
  check(serd_writer_finish(writer_.get()));
  writer_.reset();  // hands over its last page
  file_.commit();
}

}  // namespace yuantu
