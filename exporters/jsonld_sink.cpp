// SPDX-License-Identifier: Apache-2.0
// Writes statements as JSON-LD 1.1: one object for each subject, as they come.
#include "exporters/jsonld_sink.hpp"

#include <algorithm>
#include <stdexcept>

#include "exporters/escape.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

bool is_plain_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

}  // namespace

// Every prefix is declared with @prefix, since a base may end in a character that a simple term may not.
std::string jsonld_header(std::string_view base) {
  std::string text = "{\"@context\":{\"@version\":1.1";
  const auto declare = [&text](std::string_view name, std::string_view iri) {
    text.append(",\n\"").append(name).append("\":{\"@id\":");
    append_json(text, iri);
    text.append(",\"@prefix\":true}");
  };
  declare("id", base);
  for (const auto& prefix : vocabulary::prefixes) declare(prefix.name, prefix.iri);
  return text.append("},\n\"@graph\":[\n");
}

void JsonldSink::append_iri(std::string_view iri) {
  const auto shortened = [&](std::string_view name, std::string_view space) {
    if (!iri.starts_with(space) || !is_plain_name(iri.substr(space.size()))) return false;
    out_.append("\"").append(name).append(":").append(iri.substr(space.size())).append("\"");
    return true;
  };
  if (shortened("id", base_)) return;
  for (const auto& prefix : vocabulary::prefixes) {
    if (shortened(prefix.name, prefix.iri)) return;
  }
  append_json(out_, iri);
}

void JsonldSink::append_thing(std::string_view id) {
  if (is_plain_name(id)) {
    out_.append("\"id:").append(id).append("\"");
  } else {
    append_json(out_, std::string(base_).append(id));
  }
}

void JsonldSink::append_text(std::string_view text) {
  if (is_clean(text)) return append_json(out_, text);
  std::string cleaned;
  append_clean(cleaned, text);
  append_json(out_, cleaned);
}

void JsonldSink::append_object(const RdfTerm& object) {
  switch (object.kind) {
    case RdfTerm::Kind::term:
    case RdfTerm::Kind::iri:
      if (predicate_ == vocabulary::rdf::type) return append_iri(object.text);
      out_.append("{\"@id\":");
      append_iri(object.text);
      break;
    case RdfTerm::Kind::thing:
      out_.append("{\"@id\":");
      append_thing(object.text);
      break;
    case RdfTerm::Kind::literal:
      return append_text(object.text);
    case RdfTerm::Kind::tagged:
      out_.append("{\"@value\":");
      append_text(object.text);
      out_.append(",\"@language\":\"").append(object.extra).append("\"");
      break;
    case RdfTerm::Kind::triple:
      throw std::logic_error("JSON-LD has no triple terms");
    case RdfTerm::Kind::number:
    case RdfTerm::Kind::typed:
      // As text: a JSON number would come back as xsd:double.
      out_.append("{\"@value\":");
      append_json(out_, object.text);
      out_.append(",\"@type\":");
      append_iri(object.extra);
      break;
  }
  out_.push_back('}');
}

void JsonldSink::open_subject(std::string_view subject) {
  out_.append(first_in_graph_ ? "{\"@id\":" : ",\n{\"@id\":");
  first_in_graph_ = false;
  append_iri(subject);
  subject_.assign(subject);
}

void JsonldSink::open_predicate(std::string_view predicate) {
  out_.append(",");
  if (predicate == vocabulary::rdf::type) {
    out_.append("\"@type\"");
  } else {
    append_iri(predicate);
  }
  out_.append(":[");
  predicate_.assign(predicate);
  first_object_ = true;
}

void JsonldSink::close_predicate() {
  if (!predicate_.empty()) out_.push_back(']');
  predicate_.clear();
}

void JsonldSink::close_subject() {
  close_predicate();
  if (!subject_.empty()) out_.push_back('}');
  subject_.clear();
}

void JsonldSink::close_graph() {
  close_subject();
  if (!graph_.empty()) {
    out_.append("\n]}");
    first_in_graph_ = false;
  }
  graph_.clear();
}

void JsonldSink::graph(std::string_view iri) {
  close_graph();
  if (iri.empty()) return;
  open_subject(iri);
  subject_.clear();
  out_.append(",\"@graph\":[\n");
  graph_.assign(iri);
  first_in_graph_ = true;
}

void JsonldSink::subject(const RdfTerm& subject) {
  next_subject_.assign(subject.kind == RdfTerm::Kind::thing ? std::string_view(base_) : std::string_view());
  next_subject_.append(subject.text);
}

void JsonldSink::statement(std::string_view predicate, const RdfTerm& object) {
  if (next_subject_ != subject_) {
    close_subject();
    open_subject(next_subject_);
  }
  if (predicate != predicate_) {
    close_predicate();
    open_predicate(predicate);
  }
  if (!first_object_) out_.push_back(',');
  first_object_ = false;
  append_object(object);
}

void JsonldSink::finish() {
  close_graph();
}

}  // namespace yuantu
