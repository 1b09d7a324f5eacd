// SPDX-License-Identifier: Apache-2.0
// Spells values as RDF terms, one subject at a time, and counts what it writes.
#include "exporters/statement_writer.hpp"

#include <algorithm>

#include "exporters/escape.hpp"
#include "exporters/number_text.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {

namespace xsd = vocabulary::xsd;

void StatementWriter::write(std::string_view predicate, const RdfTerm& object) {
  sink_.statement(subject_, predicate, object);
  ++total_;
  // About thirty predicates exist, the last one used is the likeliest: cheaper than a map.
  const auto found = std::find_if(counts_.rbegin(), counts_.rend(), [&](const auto& entry) {
    return entry.first.data() == predicate.data() || entry.first == predicate;
  });
  if (found != counts_.rend()) {
    ++found->second;
  } else {
    counts_.emplace_back(predicate, 1);
  }
}

void StatementWriter::iri(std::string_view predicate, std::string_view object) {
  write(predicate, RdfTerm::iri(object));
}

void StatementWriter::thing(std::string_view predicate, std::string_view id) {
  object_.assign(base_).append(id);
  write(predicate, RdfTerm::iri(object_));
}

std::string_view StatementWriter::clean(std::string_view text) {
  if (is_clean(text)) return text;
  object_.clear();
  append_clean(object_, text);
  return object_;
}

void StatementWriter::string(std::string_view predicate, std::string_view text) {
  write(predicate, RdfTerm::string(clean(text)));
}

void StatementWriter::chinese(std::string_view predicate, std::string_view text, bool traditional) {
  write(predicate, RdfTerm::tagged(clean(text), traditional ? "zh-Hant" : "zh-Hans"));
}

void StatementWriter::typed(std::string_view predicate, std::string_view text, std::string_view datatype) {
  write(predicate, RdfTerm::typed(text, datatype));
}

void StatementWriter::integer(std::string_view predicate, std::uint64_t value) {
  object_ = std::to_string(value);
  typed(predicate, object_, xsd::integer);
}

void StatementWriter::decimal(std::string_view predicate, const Decimal& value) {
  object_ = value.to_string();
  typed(predicate, object_, value.exponent() >= 0 ? xsd::integer : xsd::decimal);
}

void StatementWriter::confidence(std::string_view predicate, float value) {
  object_ = confidence_text(value);
  typed(predicate, object_, xsd::decimal);
}

void StatementWriter::day(std::string_view predicate, Date date) {
  object_ = to_string(date);
  typed(predicate, object_, xsd::date);
}

}  // namespace yuantu
