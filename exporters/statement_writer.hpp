// SPDX-License-Identifier: Apache-2.0
// Spells values as RDF terms, one subject at a time, and counts what it writes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exporters/rdf_sink.hpp"
#include "extractor/date.hpp"
#include "extractor/decimal.hpp"

namespace yuantu {

class StatementWriter {
 public:
  StatementWriter(RdfSink& sink, std::string_view base) : sink_(sink), base_(base) {}

  // The IRI of a thing of this build: base and id.
  std::string thing(std::string_view id) const { return std::string(base_).append(id); }

  // What follows is said of `iri`, or of the thing with this id.
  void subject(std::string_view iri) { subject_.assign(iri); }
  void subject_thing(std::string_view id) { subject_.assign(base_).append(id); }

  void iri(std::string_view predicate, std::string_view object);
  void thing(std::string_view predicate, std::string_view id);
  void string(std::string_view predicate, std::string_view text);
  void chinese(std::string_view predicate, std::string_view text, bool traditional = false);
  void integer(std::string_view predicate, std::uint64_t value);
  void decimal(std::string_view predicate, const Decimal& value);
  // A share between 0 and 1, with two digits.
  void confidence(std::string_view predicate, float value);
  // A day; `date` must be one that first_day or last_day gave.
  void day(std::string_view predicate, Date date);
  void typed(std::string_view predicate, std::string_view text, std::string_view datatype);

  std::uint64_t statement_count() const { return total_; }
  // How often each predicate was written, in order of first use. Predicates are constants of the vocabulary.
  const std::vector<std::pair<std::string_view, std::uint64_t>>& property_counts() const { return counts_; }

 private:
  void write(std::string_view predicate, const RdfTerm& object);
  std::string_view clean(std::string_view text);

  RdfSink& sink_;
  std::string_view base_;
  std::string subject_;
  std::string object_;
  std::uint64_t total_ = 0;
  std::vector<std::pair<std::string_view, std::uint64_t>> counts_;
};

}  // namespace yuantu
